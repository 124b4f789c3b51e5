// S7: the refusal hands the buffer back; what was moved out of it is used.
#include "core/lease.hpp"
namespace capsules {
usize after(core::Lender<u8>& pool, core::Refused<u8> refusal) {
  pool.take_back(std::move(refusal.buffer));
  return refusal.buffer.size();  // <- S7
}
}  // namespace capsules
