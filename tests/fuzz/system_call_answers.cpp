// tests/fuzz/system_call_answers.cpp - one function for each class of system call.
#include "tests/fuzz/system_call_answers.hpp"

#include "contract/ipc.hpp"
#include "tests/fuzz/promise.hpp"

namespace fuzz {
using namespace host;
using core::Address;
using kernel::UpcallId;

core::OptionalRef<const kernel::DriverEntry> entry_of(u32 number) {
  for (const kernel::DriverEntry& entry : kernel::board.drivers.entries())
    if (entry.number == number) return entry;
  return {};
}

namespace {
std::optional<UpcallId> waits_for(const Registers& asked) {
  const auto entry = entry_of(asked[1]);
  if (asked[0] != 2 || !entry || asked[2] >= entry->shape.upcalls) return std::nullopt;
  return UpcallId{entry->slot.index, static_cast<u8>(asked[2])};
}
bool has_list(const Process& caller) { return caller.id().slot == kNames.size() - 1; }
bool listed(const Process& caller, const Registers& asked) { return !has_list(caller) || asked[0] == kShared; }

/// The error that the order of the checks gives, as far as the ABI fixes it; NoMemory is up to the kernel.
std::optional<ErrorCode> expected_error(bool pointer_fits, bool pointer_first, core::OptionalRef<const kernel::DriverEntry> entry, bool number_exists, bool no_memory) {
  if (pointer_first && !pointer_fits) return ErrorCode::Invalid;
  if (!entry) return ErrorCode::NoDevice;
  if (!pointer_fits) return ErrorCode::Invalid;
  if (no_memory) return ErrorCode::NoMemory;
  if (!number_exists) return ErrorCode::NoSupport;
  return std::nullopt;
}
/// The kernel may have no room for a grant that is not there yet.
bool no_memory(const Call& call, const Registers& r) { return !call.had_grant && r[1] == static_cast<u32>(ErrorCode::NoMemory); }

void compare_subscribe(Process& caller, const Call& call, const Registers& r, LifeModel& known) {
  const Registers asked = call.before.r;
  if (!listed(caller, asked)) return promise(r == failure(ErrorCode::NoDevice, asked), "a driver that is not listed is absent");
  const auto entry = entry_of(asked[0]);
  const auto error = expected_error(known.may_call(caller, asked[2]), true, entry, entry && asked[1] < entry->shape.upcalls, no_memory(call, r));
  if (error) return promise(r == Registers{2, static_cast<u32>(*error), asked[2], asked[3]}, "a subscription is refused for its reason, and given back");
  const auto old = known.swap_subscription({entry->slot.index, static_cast<u8>(asked[1])}, {asked[2], asked[3]});
  promise(r == Registers{130, old.function, old.appdata, asked[3]}, "a subscription gives back the previous one");
}
void compare_allow(Process& caller, const Call& call, const Registers& r, LifeModel& known, LifeModel::Kind kind) {
  const Registers asked = call.before.r;
  if (!listed(caller, asked)) return promise(r == failure(ErrorCode::NoDevice, asked), "a driver that is not listed is absent");
  const auto entry = entry_of(asked[0]);
  const u32 numbers = !entry ? 0 : kind == LifeModel::ReadWrite ? entry->shape.read_write : entry->shape.read_only;
  const bool fits = known.may_share(caller, asked[2], asked[3], kind == LifeModel::ReadOnly);
  const auto error = expected_error(fits, false, entry, asked[1] < numbers, no_memory(call, r));
  if (error) return promise(r == Registers{2, static_cast<u32>(*error), asked[2], asked[3]}, "a buffer is refused for its reason, and given back");
  const auto old = known.swap_buffer(kind, {entry->slot.index, static_cast<u8>(asked[1])}, {asked[2], asked[3]});
  promise(r == Registers{130, old.start, old.length, asked[3]}, "an allow gives back the previous buffer");
}
void compare_command(Process& caller, const Call& call, const Registers& r, u32 capsule_failures) {
  const Registers asked = call.before.r;
  const bool permitted = !has_list(caller) || (asked[0] == kShared && asked[1] < kPermittedCommands);
  if (!permitted || !entry_of(asked[0])) return promise(r == failure(ErrorCode::NoDevice, asked), "a driver that is absent or not listed answers so");
  if (call.failed) return promise(r == failure(ErrorCode::Fail, asked), "a command whose capsule fails answers FAIL");
  if (call.returned) {
    Registers expected = asked;
    const auto& [values, count] = call.returned->registers();
    std::ranges::copy(std::span{values}.first(count), expected.begin());
    return promise(r == expected, "a command answers what the driver said, and changes no other register");
  }
  const bool stopped = asked[0] == kShared && capsule_failures > 2;
  if (stopped) return promise(r == failure(ErrorCode::Fail, asked), "a stopped capsule answers FAIL");
  promise(r == failure(ErrorCode::NoSupport, asked) || asked[0] == contract::ipc::kDriver, "a driver that nobody scripted has no commands");
}
void compare_break(Process& caller, Address wanted, const Registers& r, const Registers& moved, const Registers& asked, LifeModel& known) {
  if (r != moved) return promise(r == failure(ErrorCode::NoMemory, asked) && wanted != known.memory().end, "a break that is not moved is refused, and the one that is there is not");
  promise(wanted <= caller.memory().kernel_break(), "a break is not moved into the grants");
  if (wanted != known.memory().end) known.moved_break(wanted);
}

void compare_memop(Process& caller, const Registers& asked, const Registers& r, LifeModel& known) {
  const auto& layout = caller.memory().layout();
  switch (static_cast<contract::Memop>(asked[0])) {
    case contract::Memop::Break: return compare_break(caller, asked[1], r, success(asked), asked, known);
    case contract::Memop::MoveBreak: {
      const Address old = known.memory().end;
      return compare_break(caller, old + asked[1], r, {129, old, asked[2], asked[3]}, asked, known);
    }
    case contract::Memop::RamStart: return promise(r == Registers{129, layout.block.start, asked[2], asked[3]}, "the start of RAM");
    case contract::Memop::RamEnd: return promise(r == Registers{129, layout.block.end, asked[2], asked[3]}, "the end of RAM");
    case contract::Memop::FlashStart: return promise(r == Registers{129, layout.flash.start, asked[2], asked[3]}, "the start of flash");
    case contract::Memop::FlashEnd: return promise(r == Registers{129, layout.flash.end, asked[2], asked[3]}, "the end of flash");
    case contract::Memop::GrantStart: return promise(r == Registers{129, caller.memory().kernel_break(), asked[2], asked[3]}, "the start of the grants");
    case contract::Memop::WriteableRegions: return promise(r == Registers{129, 0, asked[2], asked[3]}, "there are no writeable regions");
    case contract::Memop::WriteableRegionStart:
    case contract::Memop::WriteableRegionEnd: return promise(r == failure(ErrorCode::Fail, asked), "a region that does not exist");
    case contract::Memop::NoteStackTop:
    case contract::Memop::NoteHeapStart: return promise(r == success(asked), "a note is taken");
  }
  promise(r == failure(ErrorCode::NoSupport, asked), "an unknown memory operation is refused");
}
}  // namespace

void compare_answer(Process& caller, const Call& call, LifeModel& known, u32 capsule_failures) {
  const Registers r = caller.context().r, asked = call.before.r;
  switch (static_cast<SystemCallClass>(call.call_class)) {
    case SystemCallClass::Yield: return known.yielded(caller, call.before, asked[0], asked[1], waits_for(asked));
    case SystemCallClass::Subscribe: return compare_subscribe(caller, call, r, known);
    case SystemCallClass::Command: return compare_command(caller, call, r, capsule_failures);
    case SystemCallClass::ReadWriteAllow: return compare_allow(caller, call, r, known, LifeModel::ReadWrite);
    case SystemCallClass::ReadOnlyAllow: return compare_allow(caller, call, r, known, LifeModel::ReadOnly);
    case SystemCallClass::UserspaceReadableAllow: return promise(r[0] == (listed(caller, asked) ? 2u : 0u), "no driver here has userspace-readable buffers");
    case SystemCallClass::Memop: return compare_memop(caller, asked, r, known);
    case SystemCallClass::Exit: return promise(asked[0] > 1 && r == failure(ErrorCode::NoSupport, asked), "an unknown exit is refused");
  }
}

}  // namespace fuzz
