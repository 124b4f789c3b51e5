// S3: the function returns by value, and the view is of the value's inside.
#include "core/line.hpp"
namespace capsules {
struct Facts { core::Line<16> name{}; };
Facts facts() { return {}; }
usize length() {
  const std::string_view name = facts().name.view();  // <- S3
  return name.size();
}
}  // namespace capsules
