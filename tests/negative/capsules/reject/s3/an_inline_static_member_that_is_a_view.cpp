// S3: a static data member is a global with a longer name.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
struct Log {
  static inline constinit std::string_view s_last{};  // <- S3
  static usize size() { return s_last.size(); }
};
}  // namespace capsules
