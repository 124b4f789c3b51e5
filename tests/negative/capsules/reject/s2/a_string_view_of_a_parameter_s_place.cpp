// S2: the place came in as a parameter, and how long the text is nobody knows.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
usize length(const char* place) {  // <- S1
  return std::string_view(place, 4).size();  // <- S2
}
}  // namespace capsules
