// user/button.hpp - the board's push buttons, numbered from 0.
//
// Errors   Invalid (no such button), NoDevice (a board without the driver).
// Context  wait_for_change() blocks; user/async/button.hpp is for tasks.
#pragma once
#include "user/error.hpp"

namespace user::button {

struct Change {
  u32 index = 0;
  bool pressed = false;
};

Result<u32> count();
Result<bool> pressed(u32 index);
/// From now on both edges of this button are told.
Result<> enable(u32 index);
Result<> disable(u32 index);
/// The next change of an enabled button. Up to ten that nobody waited for are kept.
Change wait_for_change();

}  // namespace user::button
