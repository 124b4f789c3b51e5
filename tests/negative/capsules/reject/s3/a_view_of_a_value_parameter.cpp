// S3: the parameter is a copy, and ends with the call that returns its view.
#include "core/line.hpp"
namespace capsules {
std::string_view text_of(core::Line<40> line) {
  return line.view();  // <- S3
}
}  // namespace capsules
