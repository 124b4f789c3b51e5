// S3: one of the alternatives borrows.
#include <string_view>
#include <variant>

#include "core/types.hpp"
namespace capsules {
class Value {
 public:
  bool is_text() const { return m_value.index() == 1; }

 private:
  std::variant<u32, std::string_view> m_value{};  // <- S3
};
}  // namespace capsules
