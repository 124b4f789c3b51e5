// S7: the second call moves again.
#include "core/lease.hpp"
namespace capsules {
void keep(core::Lender<u8>& pool, core::Lease<u8> bytes) {
  const auto give_back = [&] { pool.take_back(std::move(bytes)); };
  give_back();
  give_back();  // <- S7
}
}  // namespace capsules
