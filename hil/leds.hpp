// hil/leds.hpp - a row of lamps, numbered from 0.
//
// Errors   Invalid (no lamp of that number).
// Context  kernel loop; immediate, no callback.
#pragma once
#include <concepts>

#include "core/result.hpp"

namespace hil {

enum class Light : u8 { Off, On };

template <class T>
concept Leds = requires(T& leds, u32 index, Light light) {
  { leds.count() } -> std::same_as<u32>;
  { leds.set(index, light) } -> std::same_as<core::Result<>>;
  { leds.get(index) } -> std::same_as<core::Result<Light>>;
};

}  // namespace hil
