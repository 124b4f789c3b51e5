// S11: core::detail in one line.
#include "core/types.hpp"
namespace core::detail {  // <- S11
inline u32 helper(u32 value) { return value + 1; }
}  // namespace core::detail
