// S3: the class has no member at all; its base is a view.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
class Name : public std::string_view {  // <- S3
 public:
  constexpr explicit Name(std::string_view text) : std::string_view{text} {}
};
}  // namespace capsules
