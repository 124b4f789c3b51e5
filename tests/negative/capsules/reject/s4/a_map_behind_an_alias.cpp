// S4: a map by a name that says what it is for.
#include <map>  // <- S1

#include "core/types.hpp"
namespace capsules {
using Owners = std::map<u32, u32>;  // <- S4
struct Table { Owners owners{}; };  // <- S4
}  // namespace capsules
