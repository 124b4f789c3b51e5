// S4: a vector takes its memory from a heap, and moves its elements.
#include <vector>  // <- S1

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  usize size() const { return m_waiting.size(); }

 private:
  std::vector<u32> m_waiting{};  // <- S4
};
}  // namespace capsules
