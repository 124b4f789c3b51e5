// S9: visit's callback replaces the alternative that it is looking at.
#include <variant>

#include "core/types.hpp"
namespace capsules {
struct Text { u32 length = 0; };
u32 size_of(u32 number) { return number; }
u32 size_of(const Text& text) { return text.length; }
u32 consume(std::variant<u32, Text>& value) {
  return std::visit([&](auto& inner) {
    value = 0u;
    return size_of(inner);  // <- S9
  }, value);
}
}  // namespace capsules
