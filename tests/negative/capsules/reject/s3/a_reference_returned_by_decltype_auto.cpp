// S3: two parentheses make a reference of the returned name.
#include "core/types.hpp"
namespace capsules {
class Counter {
 public:
  decltype(auto) value() { return (m_value); }  // <- S3

 private:
  u32 m_value = 0;
};
}  // namespace capsules
