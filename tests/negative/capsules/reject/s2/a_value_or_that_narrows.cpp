// S2: value_or converts within the library, where nobody warns.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u8 level(std::optional<u8> known, u32 otherwise) { return known.value_or(otherwise); }  // <- S2
}  // namespace capsules
