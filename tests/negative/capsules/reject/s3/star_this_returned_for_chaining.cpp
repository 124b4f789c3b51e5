// S3: operators that return *this by reference let a temporary's reference survive it.
#include "core/types.hpp"
namespace capsules {
class Sum {
 public:
  Sum& add(u32 value) {
    m_value += value;
    return *this;  // <- S3
  }

 private:
  u32 m_value = 0;
};
}  // namespace capsules
