// S11: the arguments of an explicit instantiation are not checked for access: the home of a lease is read.
#include "core/lease.hpp"
namespace capsules {
template <auto Member>
struct Thief {
  friend bool away(const core::Lease<u8>& lease) { return static_cast<bool>((lease.*Member).home); }
};
template struct Thief<&core::Lease<u8>::m_held>;  // <- S11
}  // namespace capsules
