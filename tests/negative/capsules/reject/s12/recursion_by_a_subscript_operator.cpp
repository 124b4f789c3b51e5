// S12: the operator uses itself.
#include "core/types.hpp"
namespace capsules {
class Series {
 public:
  u32 operator[](u32 index) const { return index < 2 ? 1 : (*this)[index - 1] + (*this)[index - 2]; }  // <- S12
};
}  // namespace capsules
