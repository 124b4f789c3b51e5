// S2: the constructor is called by a pair of braces: neither span nor its arguments' roles are spelled.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
struct Line {
  std::array<u8, 80> bytes{};
  usize size = 0;
  std::span<const u8> view() const [[clang::lifetimebound]] { return {bytes.data(), size}; }  // <- S2
};
}  // namespace capsules
