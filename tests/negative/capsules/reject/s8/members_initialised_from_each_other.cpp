// S8: the first member is initialised from the second, which comes later.
#include "core/types.hpp"
namespace capsules {
struct Window { u32 end = begin + 4; u32 begin = 8; };  // <- S8
}  // namespace capsules
