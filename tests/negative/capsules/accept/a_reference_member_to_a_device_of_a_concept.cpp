// accept: the driver is a template over its device, which the board makes and keeps.
#include "hil/leds.hpp"
namespace capsules {
template <hil::Leds Lamps>
class Blinker {
 public:
  constexpr explicit Blinker(Lamps& lamps) : m_lamps{lamps} {}
  core::Result<> light(u32 index) { return m_lamps.set(index, hil::Light::On); }

 private:
  Lamps& m_lamps;
};
}  // namespace capsules
