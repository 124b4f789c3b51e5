// S2: after a using-declaration the call names no namespace.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
using std::begin;
u8 first(std::span<const u8> bytes) { return *begin(bytes); }  // <- S2
}  // namespace capsules
