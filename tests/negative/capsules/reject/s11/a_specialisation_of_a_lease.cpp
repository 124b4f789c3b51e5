// S11: Lease<Mine> is written by the capsule, and Lender<Mine> trusts it.
#include "core/lease.hpp"
namespace capsules {
struct Mine { u32 value = 0; };
}  // namespace capsules
template <>
class core::Lease<capsules::Mine> {  // <- S11
 public:
  u32 size() const { return 0; }
};
