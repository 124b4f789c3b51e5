// accept: std::array's subscript traps outside.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Levels {
 public:
  void set(usize index, u32 level) { m_levels[index] = level; }
  u32 get(usize index) const { return m_levels[index]; }

 private:
  std::array<u32, 4> m_levels{};
};
}  // namespace capsules
