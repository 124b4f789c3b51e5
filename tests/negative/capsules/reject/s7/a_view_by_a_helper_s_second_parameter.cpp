// S7: the view comes from a function whose second parameter is the lease.
#include "core/lease.hpp"
namespace capsules {
std::span<u8> rest_of(usize from, core::Lease<u8>& lease [[clang::lifetimebound]]) { return lease.view().subspan(from); }
void keep(core::Lender<u8>& pool, core::Lease<u8> bytes) {
  const std::span<u8> rest = rest_of(1, bytes);
  pool.take_back(std::move(bytes));
  rest[0] = 0;  // <- S7
}
}  // namespace capsules
