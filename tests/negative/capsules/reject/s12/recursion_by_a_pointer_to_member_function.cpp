// S12: the call goes through a pointer to the function that it stands in.
#include "core/types.hpp"
namespace capsules {
class Retry {
 public:
  void run() { if (m_left != 0) --m_left, (this->*kAgain)(); }  // <- S12

 private:
  static constexpr auto kAgain = &Retry::run;
  u32 m_left = 3;
};
}  // namespace capsules
