// S3: the application's buffer is remembered until the device has the data.
#include "kernel/driver.hpp"
namespace capsules {
class Pending {
 public:
  constexpr explicit Pending(kernel::WritableBytes answer) : m_answer{answer} {}
  u32 room() const { return m_answer.size(); }

 private:
  kernel::WritableBytes m_answer;  // <- S3
};
}  // namespace capsules
