// S3: the last four lines, as views of buffers that are long written over.
#include <array>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
class History {
 public:
  std::string_view::size_type length(usize index) const { return m_lines[index].size(); }

 private:
  std::array<std::string_view, 4> m_lines{};  // <- S3
};
}  // namespace capsules
