// S3: the lease is returned, and the array that it lends ends here.
#include <array>

#include "core/lease.hpp"
namespace capsules {
class Pool {
 public:
  constexpr explicit Pool(std::span<u8> bytes) : m_lender{bytes} {}
  core::Lease<u8> take() { return m_lender.lend(4); }

 private:
  core::Lender<u8> m_lender;
};
core::Lease<u8> borrowed() {
  std::array<u8, 16> local{};
  Pool pool{local};  // <- S3
  return pool.take();
}
}  // namespace capsules
