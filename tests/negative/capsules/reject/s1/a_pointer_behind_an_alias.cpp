// S1: an alias gives the pointer type a harmless name.
#include "core/types.hpp"
namespace capsules {
using Cursor = const u8*;  // <- S1
bool at_end(Cursor now, Cursor end) { return now == end; }  // <- S1
}  // namespace capsules
