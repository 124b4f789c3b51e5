// S3: a reference into the object, without lifetimebound.
#include "core/types.hpp"
namespace capsules {
class Counter {
 public:
  u32& value() { return m_value; }  // <- S3

 private:
  u32 m_value = 0;
};
}  // namespace capsules
