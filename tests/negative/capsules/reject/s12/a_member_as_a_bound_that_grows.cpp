// S12: the bound is a member, and the body adds to it.
#include "core/types.hpp"
namespace capsules {
class Work {
 public:
  void all() {
    for (u32 step = 0; step < m_count; ++step) ++m_count;  // <- S12
  }

 private:
  u32 m_count = 1;
};
}  // namespace capsules
