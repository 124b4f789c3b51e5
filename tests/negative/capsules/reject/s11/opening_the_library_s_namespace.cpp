// S11: an overload in std changes what algorithms call.
#include "core/types.hpp"
namespace std {  // <- S11
inline u32 helper(u32 value) { return value + 1; }
}  // namespace std
