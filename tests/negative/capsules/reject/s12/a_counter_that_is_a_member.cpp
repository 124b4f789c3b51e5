// S12: a member as the counter: every function that the body calls may change it.
#include "core/types.hpp"
namespace capsules {
class Scan {
 public:
  void all(u32 bound) {
    for (m_step = 0; m_step < bound; ++m_step) visit();  // <- S12
  }

 private:
  void visit() { if (m_step == 3) m_step = 0; }
  u32 m_step = 0;
};
}  // namespace capsules
