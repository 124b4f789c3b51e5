// S9: a member function gets the payload by reference and empties the optional.
#include <optional>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  void run() {
    if (m_job) finish(*m_job);  // <- S9
  }
  u32 done() const { return m_done; }

 private:
  void finish(const u32& job) {
    m_job.reset();
    m_done += job;
  }
  std::optional<u32> m_job{};
  u32 m_done = 0;
};
}  // namespace capsules
