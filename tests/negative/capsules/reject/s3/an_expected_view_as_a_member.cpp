// S3: the outcome of a parser is kept, and its value is a view of what was parsed.
#include <expected>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
class Parser {
 public:
  bool failed() const { return !m_last; }

 private:
  std::expected<std::string_view, u32> m_last{};  // <- S3
};
}  // namespace capsules
