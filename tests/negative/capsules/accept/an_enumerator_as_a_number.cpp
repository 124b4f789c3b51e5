// accept: from an enumeration to its number nothing is lost.
#include "core/result.hpp"
namespace capsules {
constexpr u32 status_of(core::Result<> outcome) { return outcome ? 0 : static_cast<u32>(outcome.error()); }
}  // namespace capsules
