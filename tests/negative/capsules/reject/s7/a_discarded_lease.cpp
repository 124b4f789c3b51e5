// S7: lent to nobody: the pool stays away for ever.
#include "core/lease.hpp"
namespace capsules {
void spend(core::Lender<u8>& pool) {
  (void)pool.lend(4);  // <- S7
}
}  // namespace capsules
