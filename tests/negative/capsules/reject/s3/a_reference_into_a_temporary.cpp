// S3: the member function returns a reference into a temporary, and no lifetime is extended.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  const core::Line<16>& line = core::Line<16>{}.decimal(value);  // <- S3
  return line.view().size();
}
}  // namespace capsules
