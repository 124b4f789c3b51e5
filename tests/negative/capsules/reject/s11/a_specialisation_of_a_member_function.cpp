// S11: one member function of a kernel template is written anew for one type.
#include "core/ring.hpp"
namespace capsules { struct Mine { unsigned value = 0; }; }
template <>
constexpr bool core::Ring<capsules::Mine, 4>::push(capsules::Mine) { return true; }  // <- S11
