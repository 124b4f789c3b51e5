// S1: a cache is filled in a const function by casting const away from this.
#include "core/types.hpp"
namespace capsules {
class Cache {
 public:
  u32 value() const {
    const_cast<Cache&>(*this).m_value = 7;  // <- S1
    return m_value;
  }

 private:
  u32 m_value = 0;
};
}  // namespace capsules
