// chips/virtual/no_buttons.hpp - buttons for a board that has none.
#pragma once
#include "hil/buttons.hpp"

namespace chips::virtual_board {

class NoButtons {
 public:
  u32 count() const { return 0; }
  core::Result<hil::Press> get(u32) const { return core::fail(core::ErrorCode::Invalid); }
  core::Result<> watch(u32) const { return core::fail(core::ErrorCode::Invalid); }
  core::Result<> unwatch(u32) const { return core::fail(core::ErrorCode::Invalid); }
};
static_assert(hil::Buttons<NoButtons>);

}  // namespace chips::virtual_board
