// tests/system/a_join_waits_for_all.cpp - joined are a task's value, a text that was written and a time; the longest decides.
//
// row: tasks
#include "tests/system/check.hpp"
#include "user/async/all.hpp"

using namespace test;

namespace {
namespace async = user::async;
using tasks = user::Tasks<2, 320>;

tasks::Task<u32> answer() {
  (void)co_await async::alarm::sleep_for(milliseconds{5});
  co_return 42;
}
tasks::Task<u32> all() {
  const u32 begin = now();
  const auto [value, written, slept] = co_await user::join(answer(), async::console::print("joined\r\n"), async::alarm::sleep_for(milliseconds{20}));
  check(written.has_value() && slept.has_value(), "no error");
  check(now() - begin >= user::alarm::frequency().value_or(0) / 50, "20 ms");
  co_return value;
}
}  // namespace

int main() {
  check_equal(user::run(all()), 42, "the value of the task within the task");
  passed();
}
