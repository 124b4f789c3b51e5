// S1: the operator behind a literal gets pointer and length.
#include "core/types.hpp"
namespace capsules {
constexpr usize operator""_length(const char*, usize size) { return size; }  // <- S1
}  // namespace capsules
