// S12: the function that the body calls adds to the bound.
#include "core/types.hpp"
namespace capsules {
class Work {
 public:
  void all() {
    for (u32 step = 0; step < m_count; ++step) add();  // <- S12
  }

 private:
  void add() { ++m_count; }
  u32 m_count = 1;
};
}  // namespace capsules
