// S1: the template has no pointer in it until somebody hands it one.
#include "core/types.hpp"
namespace capsules {
template <class T>
T same(T value) { return value; }  // <- S1
bool absent() { return same(static_cast<u32*>(nullptr)) == nullptr; }  // <- S1
}  // namespace capsules
