// S9: the accessor is lifetimebound and returns the payload of a member.
#include <optional>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 take() {
    const u32& job = current();
    m_job.reset();
    return job;  // <- S9
  }

 private:
  const u32& current() const [[clang::lifetimebound]] { return *m_job; }
  std::optional<u32> m_job{};
};
}  // namespace capsules
