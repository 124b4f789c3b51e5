// S7: the member is moved from, and asked in the next line.
#include "core/lease.hpp"
namespace capsules {
class Holder {
 public:
  usize give(core::Lender<u8>& pool) {
    pool.take_back(std::move(m_bytes));
    return m_bytes.size();  // <- S7
  }

 private:
  core::Lease<u8> m_bytes{};
};
}  // namespace capsules
