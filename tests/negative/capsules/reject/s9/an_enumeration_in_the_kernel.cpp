// S9: a field of a header, straight into an enumeration.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
enum class Element : u16 { Main = 1, Regions = 2 };
Element element_of(u16 raw) { return static_cast<Element>(raw); }  // <- S9
}  // namespace kernel
