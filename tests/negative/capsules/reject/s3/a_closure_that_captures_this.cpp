// S3: this is a reference to the object, and leaves with the closure.
#include "core/types.hpp"
namespace capsules {
class Counter {
 public:
  auto ticker() {
    return [this] { ++m_value; };  // <- S3
  }

 private:
  u32 m_value = 0;
};
}  // namespace capsules
