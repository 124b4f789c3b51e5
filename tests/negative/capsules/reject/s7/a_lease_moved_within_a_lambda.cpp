// S7: the lambda captures by reference and moves when it is called.
#include "core/lease.hpp"
namespace capsules {
usize keep(core::Lender<u8>& pool, core::Lease<u8> bytes) {
  const auto give_back = [&] { pool.take_back(std::move(bytes)); };
  give_back();
  return bytes.size();  // <- S7
}
}  // namespace capsules
