// hil/buttons.hpp - a row of push buttons, numbered from 0.
//
// Errors   Invalid (no button of that number).
// Context  kernel loop; pressed/released come from the bottom half of the device's interrupt.
#pragma once
#include <concepts>

#include "core/result.hpp"

namespace hil {

enum class Press : u8 { Released, Pressed };

struct ButtonClient {
  virtual void button_changed(u32 index, Press state) = 0;

 protected:
  ~ButtonClient() = default;
};

template <class T>
concept Buttons = requires(T& buttons, u32 index) {
  { buttons.count() } -> std::same_as<u32>;
  { buttons.get(index) } -> std::same_as<core::Result<Press>>;
  { buttons.watch(index) } -> std::same_as<core::Result<>>;    // changes are reported from now on
  { buttons.unwatch(index) } -> std::same_as<core::Result<>>;
};

}  // namespace hil
