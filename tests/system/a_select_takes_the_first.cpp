// tests/system/a_select_takes_the_first.cpp - of a read and two sleeps the shortest is the one, and the read no longer holds the console.
//
// row: tasks
#include "tests/system/check.hpp"
#include "user/async/all.hpp"

using namespace test;

namespace {
namespace async = user::async;
using tasks = user::Tasks<1, 320>;

tasks::Task<> choose() {
  std::array<u8, 4> bytes{};
  const auto first = co_await user::select(async::console::read(bytes), async::alarm::sleep_for(milliseconds{30}),
                                           async::alarm::sleep_for(milliseconds{10}));
  check_equal(static_cast<u32>(first.index()), 2, "the shorter sleep");
  check(raw_allow_read_write(kConsole, 1, 0, 0).value1 == 0, "the buffer is not shared any more");
  const auto again = co_await user::timeout(milliseconds{10}, async::console::read(bytes));
  check(!again && again.error() == user::Error{kConsole, user::Reason::TimedOut}, "the next read began, and took too long too");
}
}  // namespace

int main() {
  user::run(choose());
  passed();
}
