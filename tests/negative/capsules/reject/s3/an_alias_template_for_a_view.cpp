// S3: Text<char> is basic_string_view by another name.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
template <class Character>
using Text = std::basic_string_view<Character>;
class Entry {
 public:
  constexpr explicit Entry(Text<char> name) : m_name{name} {}
  usize size() const { return m_name.size(); }

 private:
  Text<char> m_name;  // <- S3
};
}  // namespace capsules
