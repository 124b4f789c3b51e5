// tests/system/every_call_keeps_all_other_registers.cpp - a call of any class changes its result registers and nothing else:
// no other register, no flag, and of the result registers only those that its variant defines.
//
// row: 1.1
// row: 1.3
#include "tests/system/check.hpp"

#include "registers.hpp"

using namespace test;

namespace {
constexpr u32 kMark = 0x7E57'0000;

void check_others(const Snapshot& after, std::string_view name) {
  for (u32 i = 0; i < after.x.size(); ++i)
    if (has_pattern(i) && after.x[i] != pattern(i)) fail(core::Line<>{}.text(name).text(" changed register ").decimal(i).view());
  if (kFlags != 0) check_equal(after.x[after.x.size() - 1] & kFlags, kFlags, "the flags");
  check_equal(after.x[kFlags != 0 ? 13 : 2], 0, "the stack pointer");
}

/// `defined` result registers may differ from the arguments; the fourth argument is always a mark.
void check_call(std::string_view name, const CallArguments& arguments, u32 defined) {
  Snapshot after{};
  call_with_all_registers(&arguments, &after);
  check_others(after, name);
  for (u32 i = defined; i < kResults; ++i)
    if (after.x[kFirstResult + i] != arguments.values[i])
      fail(core::Line<>{}.text(name).text(" changed result register ").decimal(i).view());
}
}  // namespace

int main() {
  u8 flag = 0;
  const u32 ram = memop(Memop::RamStart, 0);
  check_call("yield-no-wait", {{0, address_of(&flag), kMark, kMark + 1}, 0}, 0);
  check_call("subscribe", {{kAlarm, 0, 0, 0}, 1}, 3);
  check_call("command with success", {{kConsole, 0, kMark, kMark + 1}, 2}, 1);
  check_call("command with a value", {{kAlarm, 1, kMark, kMark + 1}, 2}, 2);
  check_call("command that fails", {{kAbsentDriver, 0, kMark, kMark + 1}, 2}, 2);
  check_call("read-write allow", {{kConsole, 1, ram, 0}, 3}, 3);
  check_call("read-only allow", {{kConsole, 1, ram, 0}, 4}, 3);
  check_call("memop query", {{2, kMark, kMark + 1, kMark + 2}, 5}, 2);
  check_call("memop note", {{10, ram, kMark, kMark + 1}, 5}, 1);
  check_call("sbrk", {{1, 64, kMark, kMark + 1}, 5}, 2);
  check_call("brk", {{0, current_break(), kMark, kMark + 1}, 5}, 1);
  check_call("exit of an unknown variant", {{2, kMark, kMark + 1, kMark + 2}, 6}, 2);
  check_call("userspace-readable allow", {{kConsole, 1, ram, 0}, 7}, 3);
  passed();
}
