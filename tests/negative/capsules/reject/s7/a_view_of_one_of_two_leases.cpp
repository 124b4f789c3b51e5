// S7: the view is of the one or the other buffer, and one of them is given away.
#include "core/lease.hpp"
namespace capsules {
void keep(core::Lender<u8>& pool, core::Lease<u8> a, core::Lease<u8> b, core::Lease<u8>& kept, bool first) {
  const std::span<u8> view = first ? a.view() : b.view();
  pool.take_back(std::move(a));
  kept = std::move(b);
  view[0] = 0;  // <- S7
}
}  // namespace capsules
