// S1: a reference to a function is a function pointer that cannot be null.
#include "core/types.hpp"
namespace capsules {
class Ticker {
 public:
  constexpr explicit Ticker(void (&call)(u32)) : m_call{call} {}  // <- S1
  void tick() { m_call(1); }  // <- S1

 private:
  void (&m_call)(u32);  // <- S1
};
}  // namespace capsules
