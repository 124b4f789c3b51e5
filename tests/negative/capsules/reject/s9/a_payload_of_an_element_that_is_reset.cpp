// S9: the optional is an element of an array.
#include <array>
#include <optional>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 take() {
    const u32& job = *m_jobs[0];
    m_jobs[0].reset();
    return job;  // <- S9
  }

 private:
  std::array<std::optional<u32>, 4> m_jobs{};
};
}  // namespace capsules
