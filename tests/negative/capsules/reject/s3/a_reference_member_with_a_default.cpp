// S3: the default member initialiser binds the reference to a member beside it.
#include "core/types.hpp"
namespace capsules {
class Pair {
 public:
  void swap_roles() { ++m_second; }

 private:
  u32 m_first = 0;
  u32& m_second = m_first;  // <- S3
};
}  // namespace capsules
