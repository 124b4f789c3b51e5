// S1: a pointer to a member of the derived class becomes one of the base, and reaches beyond every plain base object.
#include "core/types.hpp"
namespace capsules {
struct Base { u32 kind = 0; };
struct Derived : Base { u32 extra = 0; };
u32 beyond(const Base& base) { return base.*static_cast<u32 Base::*>(&Derived::extra); }  // <- S1
}  // namespace capsules
