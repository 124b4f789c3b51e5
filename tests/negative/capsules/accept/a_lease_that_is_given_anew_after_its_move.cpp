// accept: a member that was moved from is assigned before it is looked at again.
#include "core/lease.hpp"
namespace capsules {
class Holder {
 public:
  usize exchange(core::Lender<u8>& pool, core::Lease<u8> next) {
    pool.take_back(std::move(m_bytes));
    m_bytes = std::move(next);
    return m_bytes.size();
  }

 private:
  core::Lease<u8> m_bytes{};
};
}  // namespace capsules
