// S3: the reference member of a temporary aggregate reaches what the temporary owned.
#include "core/line.hpp"
namespace capsules {
struct Named {
  core::Line<16> name{};
  const core::Line<16>& self() const [[clang::lifetimebound]] { return name; }
};
Named made(u32 value) {
  Named named{};
  named.name.decimal(value);
  return named;
}
usize length(u32 value) {
  const std::string_view text = made(value).self().view();  // <- S3
  return text.size();
}
}  // namespace capsules
