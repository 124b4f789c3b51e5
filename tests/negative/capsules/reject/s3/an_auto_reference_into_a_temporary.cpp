// S3: auto&& binds to anything, and here to what is gone.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  auto&& line = core::Line<16>{}.hex(value);  // <- S3
  return line.view().size();
}
}  // namespace capsules
