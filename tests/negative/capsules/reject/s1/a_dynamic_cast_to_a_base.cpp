// S1: dynamic_cast to a base compiles without RTTI, and teaches that the cast is in order.
#include "core/types.hpp"
namespace capsules {
struct Base { u32 kind = 0; };
struct Derived : Base {};
u32 kind_of(Derived& derived) { return dynamic_cast<Base&>(derived).kind; }  // <- S1
}  // namespace capsules
