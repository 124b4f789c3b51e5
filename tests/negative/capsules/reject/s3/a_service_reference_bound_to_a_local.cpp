// S3: the driver's reference member is bound to a device that lives in a function.
#include "hil/leds.hpp"
namespace capsules {
class Lamps {
 public:
  void set(u32) { ++m_switched; }

 private:
  u32 m_switched = 0;
};
class Blinker {
 public:
  constexpr explicit Blinker(Lamps& lamps) : m_lamps{lamps} {}
  void tick() { m_lamps.set(0); }

 private:
  Lamps& m_lamps;
};
void once() {
  Lamps local{};
  Blinker{local}.tick();  // <- S3
}
}  // namespace capsules
