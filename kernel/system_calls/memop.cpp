// kernel/system_calls/memop.cpp - class 5: moves the break and answers where the process lies.
#include "kernel/system_calls/handlers.hpp"
#include "kernel/writeable_flash.hpp"

namespace kernel {
namespace {
using contract::Memop;
using core::ErrorCode;

constexpr bool is(u32 number, Memop operation) { return number == static_cast<u32>(operation); }

/// The hardware follows at once: the caller may use the new memory at its next instruction.
core::Result<> move_break(Process& caller, core::Address new_break) {
  TRY(caller.memory().set_break(new_break));
  ports::load_protection(caller.memory().plan());
  return {};
}

/// A break may leave the caller's own stack outside its memory; then there is nowhere to write a result.
Outcome finish_break(Process& caller, const CommandReturn& result) {
  return caller.frame_accessible() ? finish(caller, result) : Outcome::Malformed;
}

Outcome set_break(Process& caller, core::Address new_break) {
  return finish_break(caller, CommandReturn::from(move_break(caller, new_break)));
}

/// The delta is signed; the sum wraps, and a break outside the block is refused like any other.
Outcome shift_break(Process& caller, u32 delta) {
  const core::Address old_break = caller.memory().app_break();
  const auto moved = delta == 0 ? core::Result<>{} : move_break(caller, old_break + delta);
  return finish_break(caller, moved ? CommandReturn::success(old_break) : CommandReturn::failure(moved.error()));
}

/// For memory maps in reports only: never used as an address. What lies outside the block is not kept.
Outcome note(Process& caller, core::Address& place, core::Address noted) {
  if (caller.memory().layout().block.contains(noted, 0)) place = noted;
  return finish(caller, CommandReturn::success());
}

CommandReturn answer(const Process& caller, u32 operation, u32 argument) {
  const auto& layout = caller.memory().layout();
  switch (static_cast<Memop>(operation)) {
    case Memop::RamStart: return CommandReturn::success(layout.block.start);
    case Memop::RamEnd: return CommandReturn::success(layout.block.end);
    case Memop::FlashStart: return CommandReturn::success(layout.flash.start);
    case Memop::FlashEnd: return CommandReturn::success(layout.flash.end);
    case Memop::GrantStart: return CommandReturn::success(caller.memory().kernel_break());
    case Memop::WriteableRegions: return CommandReturn::success(writeable_regions(caller));
    case Memop::WriteableRegionStart:
    case Memop::WriteableRegionEnd: {
      const auto region = writeable_region(caller, argument);
      if (!region) return CommandReturn::failure(ErrorCode::Fail);
      return CommandReturn::success(is(operation, Memop::WriteableRegionStart) ? region->start : region->end);
    }
    case Memop::NoteStackTop: case Memop::NoteHeapStart:
    case Memop::Break:
    case Memop::MoveBreak: break;  // answered before
  }
  return CommandReturn::failure(ErrorCode::NoSupport);
}
}  // namespace

Outcome memop(Process& caller) {
  const ports::Registers arguments = ports::arguments(caller.context());
  const u32 operation = arguments[0];
  if (is(operation, Memop::Break)) return set_break(caller, arguments[1]);
  if (is(operation, Memop::MoveBreak)) return shift_break(caller, arguments[1]);
  if (is(operation, Memop::NoteStackTop)) return note(caller, caller.statistics().stack_top, arguments[1]);
  if (is(operation, Memop::NoteHeapStart)) return note(caller, caller.statistics().heap_start, arguments[1]);
  return finish(caller, answer(caller, operation, arguments[1]));
}

}  // namespace kernel
