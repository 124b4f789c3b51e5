// hil/leds_fake.hpp - three lamps that only a test can see.
#pragma once
#include <array>

#include "hil/leds.hpp"

namespace hil {

struct LedsFake {
  std::array<Light, 3> lights{};

  u32 count() const { return lights.size(); }
  core::Result<> set(u32 index, Light light) {
    if (index >= lights.size()) return core::fail(core::ErrorCode::Invalid);
    lights[index] = light;
    return {};
  }
  core::Result<Light> get(u32 index) const {
    if (index >= lights.size()) return core::fail(core::ErrorCode::Invalid);
    return lights[index];
  }
};
static_assert(Leds<LedsFake>);

}  // namespace hil
