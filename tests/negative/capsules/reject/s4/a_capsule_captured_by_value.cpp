// S4: the copy in the closure is another capsule, and a short one.
#include "hil/alarm.hpp"
namespace capsules {
class Ticks final : public hil::AlarmClient {
 public:
  void fired() override { ++m_count; }
  void fire_later() {
    const auto call = [copy = *this]() mutable { copy.fired(); };  // <- S4
    auto again = call;
    again();
  }

 private:
  u32 m_count = 0;
};
}  // namespace capsules
