// S3: the local's view goes through a function that hides where it came from.
#include "core/line.hpp"
namespace capsules {
struct Name { core::Line<8> line{}; };
std::string_view view_of(const Name& name [[clang::lifetimebound]]) { return name.line.view(); }
std::string_view made() {
  Name name{};
  const std::string_view view = view_of(name);
  return view;  // <- S3
}
}  // namespace capsules
