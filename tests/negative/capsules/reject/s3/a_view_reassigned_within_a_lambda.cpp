// S3: the lambda captures the outer view by reference and sets it to its own local.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  std::string_view text = "none";
  const auto note = [&] {
    core::Line<16> line;
    line.decimal(value);
    text = line.view();  // <- S3
  };
  note();
  return text.size();
}
}  // namespace capsules
