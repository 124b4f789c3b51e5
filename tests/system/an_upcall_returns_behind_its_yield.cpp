// tests/system/an_upcall_returns_behind_its_yield.cpp - after an upcall the program goes on behind the yield, with the registers
// that a function call keeps and the stack pointer as they were.
//
// row: 2
#include "tests/system/check.hpp"

#include "registers.hpp"

using namespace test;

namespace {
constexpr bool kept_by_a_function(u32 number) {
  return kFirstResult == 0 ? number >= 4 && number <= 11 : number == 8 || number == 9 || (number >= 18 && number <= 27);
}
}  // namespace

int main() {
  Recorder written;
  subscribe_written(written);
  queue_written_upcall();
  Snapshot after{};
  const CallArguments wait{.values = {1, 0, 0, 0}, .call_class = 0};
  call_with_all_registers(&wait, &after);
  check_equal(written.runs, 1, "the upcall ran");
  for (u32 i = 0; i < after.x.size(); ++i)
    if (kept_by_a_function(i)) check_equal(after.x[i], pattern(i), "a register");
  check_equal(after.x[kFirstResult == 0 ? 13 : 2], 0, "the stack pointer");
  passed();
}
