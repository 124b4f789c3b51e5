// S3: a view among many small members of a nested class.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
class Screen {
  class Row {
   public:
    constexpr explicit Row(std::string_view text) : m_text{text} {}
    bool blank() const { return m_dirty == 0 && m_text.empty(); }

   private:
    u32 m_dirty : 1 = 0;
    std::string_view m_text;  // <- S3
  };

 public:
  bool blank(std::string_view text) const { return Row{text}.blank(); }
};
}  // namespace capsules
