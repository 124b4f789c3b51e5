// kernel/system_calls/break.cpp - moves the break, and looks up what hardly anybody asks for.
#include "kernel/system_calls/break.hpp"

#include "kernel/writeable_flash.hpp"

namespace kernel {
namespace {
/// The hardware follows at once: the caller may use the new memory at its next instruction.
core::Result<> move_break(Process& caller, core::Address new_break) {
  TRY(caller.memory().set_break(new_break));
  ports::load_protection(caller.memory().plan());
  return {};
}

Outcome finish_break(Process& caller, const CommandReturn& result) {
  return caller.frame_accessible() ? finish(caller, result) : Outcome::Malformed;
}
}  // namespace

[[gnu::noinline]] Outcome set_break(Process& caller, core::Address new_break) {
  return finish_break(caller, CommandReturn::from(move_break(caller, new_break)));
}

[[gnu::noinline]] Outcome shift_break(Process& caller, u32 delta) {
  const core::Address old_break = caller.memory().app_break();
  const auto moved = delta == 0 ? core::Result<>{} : move_break(caller, old_break + delta);
  return finish_break(caller, moved ? CommandReturn::success(old_break) : CommandReturn::failure(moved.error()));
}

[[gnu::noinline]] Outcome note_place(Process& caller, core::Address& place, core::Address noted) {
  if (caller.memory().layout().block.contains(noted, 0)) place = noted;
  return finish(caller, CommandReturn::success());
}

[[gnu::noinline]] Outcome tell_region(Process& caller, u32 number, RegionBound bound) {
  const auto region = writeable_region(caller, number);
  if (!region) return finish(caller, CommandReturn::failure(core::ErrorCode::Fail));
  return finish(caller, CommandReturn::success(bound == RegionBound::Start ? region->start : region->end));
}

}  // namespace kernel
