// S3: the lender lends memory that ends with the function, while the lease is away.
#include <array>

#include "core/lease.hpp"
namespace capsules {
core::Lease<u8> borrowed() {
  std::array<u8, 16> local{};
  core::Lender<u8> lender{local};  // <- S3
  return lender.lend(4);
}
}  // namespace capsules
