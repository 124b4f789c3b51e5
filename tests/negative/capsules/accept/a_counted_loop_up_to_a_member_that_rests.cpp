// accept: the bound is a member that neither the body nor what it calls changes.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 sum() const {
    u32 total = 0;
    for (u32 index = 0; index < m_size; ++index) total += weight(index);
    return total;
  }

 private:
  u32 weight(u32 index) const { return m_values[index] * 2; }
  std::array<u32, 4> m_values{};
  u32 m_size = 0;
};
}  // namespace capsules
