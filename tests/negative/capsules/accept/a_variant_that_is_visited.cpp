// accept: every alternative has its case, and the payload comes by value.
#include <variant>

#include "core/types.hpp"
namespace capsules {
struct Blank {};
u32 size_of(Blank) { return 0; }
u32 size_of(u32 number) { return number; }
u32 size(const std::variant<Blank, u32>& value) {
  return std::visit([](auto inner) { return size_of(inner); }, value);
}
}  // namespace capsules
