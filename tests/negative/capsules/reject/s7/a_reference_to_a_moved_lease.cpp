// S7: the lease is moved under its own name, and used under another.
#include "core/lease.hpp"
namespace capsules {
usize keep(core::Lender<u8>& pool, core::Lease<u8> bytes) {
  core::Lease<u8>& same = bytes;
  pool.take_back(std::move(bytes));
  return same.size();  // <- S7
}
}  // namespace capsules
