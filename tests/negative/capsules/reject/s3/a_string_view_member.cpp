// S3: a name is kept as a view of somebody else's text.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
class Entry {
 public:
  constexpr explicit Entry(std::string_view name) : m_name{name} {}
  bool is(std::string_view name) const { return m_name == name; }

 private:
  std::string_view m_name;  // <- S3
};
}  // namespace capsules
