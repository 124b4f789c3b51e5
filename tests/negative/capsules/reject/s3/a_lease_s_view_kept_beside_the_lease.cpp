// S3: the lease moves on; the view of its buffer stays.
#include "core/lease.hpp"
namespace capsules {
class Holder {
 public:
  explicit Holder(const core::Lease<u8>& lease) : m_bytes{lease.view()} {}
  usize size() const { return m_bytes.size(); }

 private:
  std::span<u8> m_bytes;  // <- S3
};
}  // namespace capsules
