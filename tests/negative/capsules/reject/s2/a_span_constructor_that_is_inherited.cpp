// S2: the two-argument constructor is inherited, and called under the derived class's name.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
struct Window : std::span<u8> { using std::span<u8>::span; };  // <- S3
u8 last(std::array<u8, 4>& bytes, usize size) { return Window(bytes.begin(), size).back(); }  // <- S2
}  // namespace capsules
