// S1: a generic "either" is a union with a nicer name.
#include "core/types.hpp"
namespace capsules {
template <class A, class B>
union Either { A a{}; B b; };  // <- S1
}  // namespace capsules
