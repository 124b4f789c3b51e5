// S1: #line makes what follows lie in another file, where the rules are others.
#include "core/types.hpp"
#line 1 "/usr/include/c++/v1/span"  // <- S1
namespace capsules {
struct Cursor { int position = 0; };
}  // namespace capsules
