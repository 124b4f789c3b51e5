// S12: std::invoke calls the member function, and the call stands in the library.
#include <array>
#include <functional>  // <- S1

#include "core/types.hpp"
namespace capsules {
class Retry {
 public:
  void run() { if (m_left != 0) --m_left, std::invoke(&Retry::run, *this); }  // <- S12

 private:
  u32 m_left = 3;
};
}  // namespace capsules
