// S4: a parameter by value is a local capsule.
#include "hil/alarm.hpp"
namespace capsules {
class Ticks final : public hil::AlarmClient {
 public:
  void fired() override { ++m_count; }

 private:
  u32 m_count = 0;
};
void fire(Ticks ticks) { ticks.fired(); }  // <- S4
}  // namespace capsules
