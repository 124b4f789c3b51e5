// tests/system/a_task_costs_less_than_100_bytes.cpp - what a task takes besides its own locals, awaiting included, fits into 96 bytes:
// larger frames do not link.
//
// row: user library
#include "tests/system/check.hpp"
#include "user/async/all.hpp"

using namespace test;

namespace {
namespace async = user::async;
using tasks = user::Tasks<4, 96>;
constinit user::Channel<u32, 1> channel;

tasks::Task<> sleep() { (void)co_await async::alarm::sleep_for(milliseconds{1}); }
tasks::Task<> print() { (void)co_await async::console::print("a line\r\n"); }
tasks::Task<> send() { co_await channel.send(1); }
tasks::Task<u32> receive() { co_return co_await channel.receive(); }
}  // namespace

int main() {
  user::run(sleep(), print(), send(), receive());
  passed();
}
