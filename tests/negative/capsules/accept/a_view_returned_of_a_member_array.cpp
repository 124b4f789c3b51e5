// accept: the object's own bytes, cut to their number by a checked call.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
class Line {
 public:
  std::span<const u8> bytes() const [[clang::lifetimebound]] { return std::span{m_bytes}.first(m_size); }

 private:
  std::array<u8, 16> m_bytes{};
  usize m_size = 0;
};
}  // namespace capsules
