// S7: the use is inside of a lambda that runs after the move.
#include "core/lease.hpp"
namespace capsules {
usize keep(core::Lender<u8>& pool, core::Lease<u8> bytes) {
  const auto size = [&] { return bytes.size(); };
  pool.take_back(std::move(bytes));
  return size();  // <- S7
}
}  // namespace capsules
