// S1: volatile for a flag that an interrupt sets, although no interrupt runs capsules.
#include "core/types.hpp"
namespace capsules {
class Flag {
 public:
  void set() { m_set = true; }

 private:
  volatile bool m_set = false;  // <- S1
};
}  // namespace capsules
