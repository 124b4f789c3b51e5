// S9: the function that is called in between empties the member.
#include <optional>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 finish() {
    const u32& job = *m_job;
    clear();
    return job;  // <- S9
  }

 private:
  void clear() { m_job.reset(); }
  std::optional<u32> m_job{};
};
}  // namespace capsules
