// S9: nullopt is assigned, and the payload used.
#include <optional>

#include "core/types.hpp"
namespace capsules {
struct Entry { u32 place = 0; };
u32 last(std::optional<Entry>& value) {
  Entry& inner = value.value();
  value = std::nullopt;
  return ++inner.place;  // <- S9
}
}  // namespace capsules
