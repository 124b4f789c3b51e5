// tests/system/a_cancelled_task_shares_nothing.cpp - a task is cancelled while the driver has its buffer: it is taken back at once, and
// what other tasks and blocking calls write afterwards arrives.
//
// row: tasks
// expect: ^behind it: a task$
// expect: ^behind it: a blocking call$
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"
#include "user/async/all.hpp"

using namespace test;

namespace {
namespace async = user::async;
using tasks = user::Tasks<3, 160>;

tasks::Task<> write(std::string_view text) { (void)co_await async::console::print(text); }

/// One write that its task does not see the end of.
void cancel_one() {
  auto long_one = write("0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789\r\n");
  check(!long_one.start(), "it waits for the console");
}
}  // namespace

int main() {
  cancel_one();
  check(raw_allow_read_only(kConsole, 1, 0, 0).value1 == 0, "the buffer is not shared any more");
  user::run(write("\r\nbehind it: a task\r\n"));
  cancel_one();
  say("\r\nbehind it: a blocking call");
  check_equal(tasks::Frames::in_use(), 0, "no frame is left");
  passed();
}
