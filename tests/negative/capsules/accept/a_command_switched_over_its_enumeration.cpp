// accept: the command's number is cast as the operand of a switch, and unknown numbers are answered behind it.
#include "kernel/driver.hpp"
namespace capsules {
enum class Command : u32 { Exists = 0, Count = 1 };
class Counter final : public kernel::SystemCallDriver {
 public:
  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32, u32) override {
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Count: return kernel::CommandReturn::success(++m_count);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  u32 m_count = 0;
};
}  // namespace capsules
