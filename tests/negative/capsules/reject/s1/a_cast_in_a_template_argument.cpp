// S1: a lambda in the argument of a template, with a cast in it.
#include <array>

#include "core/types.hpp"
namespace capsules {
inline constexpr u32 kWord = 4;
std::array<u8, [] { return const_cast<u32&>(kWord) + 0; }()> g_bytes();  // <- S1
}  // namespace capsules
