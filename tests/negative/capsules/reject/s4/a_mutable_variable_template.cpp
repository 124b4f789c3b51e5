// S4: a variable template that is not constant.
#include "core/types.hpp"
namespace capsules {
template <class Tag>
inline u32 g_count = 0;  // <- S4
u32 next() { return ++g_count<u32>; }
}  // namespace capsules
