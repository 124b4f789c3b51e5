// S1: the derived class names another class as its own: the base casts to what it is not.
#include "core/types.hpp"
namespace capsules {
template <class Self>
struct Counting {
  u32 read() { return static_cast<Self&>(*this).count; }  // <- S1
};
struct Real : Counting<Real> { u32 count = 0; };
struct Impostor : Counting<Real> {};
u32 read(Impostor& impostor) { return impostor.read(); }
}  // namespace capsules
