// S12: finished, so the next one: from within itself.
#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  void next() { if (m_left != 0) --m_left, done(); }  // <- S12
  void done() { next(); }  // <- S12

 private:
  u32 m_left = 3;
};
}  // namespace capsules
