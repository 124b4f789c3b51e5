// S12: the constructor makes another object of its class.
#include "core/types.hpp"
namespace capsules {
class Depth {
 public:
  constexpr explicit Depth(u32 left) : m_depth{left == 0 ? 0 : Depth{left - 1}.m_depth + 1} {}  // <- S12

 private:
  u32 m_depth = 0;
};
}  // namespace capsules
