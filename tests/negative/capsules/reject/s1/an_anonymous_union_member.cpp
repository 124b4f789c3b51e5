// S1: an anonymous union inside a struct: two members in one place, and nothing says which is alive.
#include "core/types.hpp"
namespace capsules {
struct Event {
  u32 kind = 0;
  union { u32 number = 0; float level; };  // <- S1
};
}  // namespace capsules
