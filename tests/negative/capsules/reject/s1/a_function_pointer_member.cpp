// S1: a callback as a function pointer: whatever address is in it gets called.
#include "core/types.hpp"
namespace capsules {
class Ticker {
 public:
  void set(void (*call)(u32)) { m_call = call; }  // <- S1

 private:
  void (*m_call)(u32) = nullptr;  // <- S1
};
}  // namespace capsules
