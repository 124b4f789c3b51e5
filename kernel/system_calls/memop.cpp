// kernel/system_calls/memop.cpp - class 5: moves the break and answers where the process lies.
#include "kernel/system_calls/break.hpp"
#include "kernel/writeable_flash.hpp"

namespace kernel {

Outcome memop(Process& caller) {
  using contract::Memop;
  const auto tell = [&](u32 value) { return finish(caller, CommandReturn::success(value)); };
  const ports::Registers arguments = ports::arguments(caller.context());
  const auto& layout = caller.memory().layout();
  switch (static_cast<Memop>(arguments[0])) {
    case Memop::Break: return set_break(caller, arguments[1]);
    case Memop::MoveBreak: return shift_break(caller, arguments[1]);
    case Memop::RamStart: return tell(layout.block.start);
    case Memop::RamEnd: return tell(layout.block.end);
    case Memop::FlashStart: return tell(layout.flash.start);
    case Memop::FlashEnd: return tell(layout.flash.end);
    case Memop::GrantStart: return tell(caller.memory().kernel_break());
    case Memop::WriteableRegions: return tell(writeable_regions(caller));
    case Memop::WriteableRegionStart: return tell_region(caller, arguments[1], RegionBound::Start);
    case Memop::WriteableRegionEnd: return tell_region(caller, arguments[1], RegionBound::End);
    case Memop::NoteStackTop: return note_place(caller, caller.statistics().stack_top, arguments[1]);
    case Memop::NoteHeapStart: return note_place(caller, caller.statistics().heap_start, arguments[1]);
  }
  return finish(caller, CommandReturn::failure(core::ErrorCode::NoSupport));
}

}  // namespace kernel
