// S9: the element has a short name, and is reset under it.
#include <array>
#include <optional>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 take(usize index) {
    std::optional<u32>& slot = m_jobs[index];
    if (!slot) return 0;
    const u32& job = *slot;
    slot.reset();
    return job;  // <- S9
  }

 private:
  std::array<std::optional<u32>, 4> m_jobs{};
};
}  // namespace capsules
