// S3: optional around a view is a view.
#include <optional>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
class Prompt {
 public:
  bool shown() const { return m_text.has_value(); }

 private:
  std::optional<std::string_view> m_text{};  // <- S3
};
}  // namespace capsules
