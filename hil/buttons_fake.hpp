// hil/buttons_fake.hpp - two buttons that a test presses.
#pragma once
#include <array>

#include "core/optional_ref.hpp"
#include "hil/buttons.hpp"

namespace hil {

struct ButtonsFake {
  std::array<Press, 2> presses{};
  std::array<bool, 2> watched{};
  core::OptionalRef<ButtonClient> client{};

  u32 count() const { return presses.size(); }
  core::Result<Press> get(u32 index) const {
    if (index >= presses.size()) return core::fail(core::ErrorCode::Invalid);
    return presses[index];
  }
  core::Result<> watch(u32 index) { return set_watched(index, true); }
  core::Result<> unwatch(u32 index) { return set_watched(index, false); }

  /// A finger: reported only if the button is watched.
  void change(u32 index, Press state) {
    presses[index] = state;
    if (watched[index]) client->button_changed(index, state);
  }

 private:
  core::Result<> set_watched(u32 index, bool on) {
    if (index >= watched.size()) return core::fail(core::ErrorCode::Invalid);
    watched[index] = on;
    return {};
  }
};
static_assert(Buttons<ButtonsFake>);

}  // namespace hil
