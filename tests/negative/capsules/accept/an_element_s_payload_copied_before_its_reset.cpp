// accept: a value is taken out of the element, and then it is emptied.
#include <array>
#include <optional>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 take(usize index) {
    std::optional<u32>& slot = m_jobs[index];
    const u32 job = slot.value_or(0u);
    slot.reset();
    return job;
  }

 private:
  std::array<std::optional<u32>, 4> m_jobs{};
};
}  // namespace capsules
