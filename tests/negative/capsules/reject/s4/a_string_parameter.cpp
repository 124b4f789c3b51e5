// S4: a string by value allocates.
#include <string>  // <- S1

#include "core/types.hpp"
namespace capsules {
usize length(std::string text) { return text.size(); }  // <- S4
}  // namespace capsules
