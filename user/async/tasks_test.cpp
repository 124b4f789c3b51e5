// user/async/tasks_test.cpp - tasks: what they wait for, and what is left of them wherever they are cancelled.
#include <doctest/doctest.h>

#include "user/async/all.hpp"
#include "user/console.hpp"
#include "user/fake/all.hpp"

using namespace user;
using namespace std::chrono_literals;

namespace {
using tasks = Tasks<4, 1024>;
template <class T = void>
using Task = tasks::Task<T>;
constexpr u32 kConsole = contract::console::kDriver;

struct World {
  fake::Kernel kernel{};
  fake::Console& console = kernel.add<fake::Console>();
  fake::Alarm& alarm = kernel.add<fake::Alarm>();

  fake::Ending run(const std::function<void()>& act) {
    const fake::Ending ending = kernel.run([&] { return act(), 0; });
    CHECK(kernel.complaints() == std::vector<std::string>{});
    CHECK(tasks::Frames::in_use() == 0);
    return ending;
  }
};

Task<> write(std::string_view text) { (void)co_await async::console::print(text); }
Task<u32> answer_after(std::chrono::milliseconds time, u32 value) {
  (void)co_await async::alarm::sleep_for(time);
  co_return value;
}
}  // namespace

TEST_CASE_FIXTURE(World, "tasks that write at once take turns, and each text arrives whole") {
  run([] { user::run(write("one "), write("two "), write("three")); });
  CHECK(console.output() == "one two three");
}

TEST_CASE_FIXTURE(World, "tasks that sleep go on in the order of their times, over one alarm") {
  std::vector<int> order;
  const auto sleep = [&](std::chrono::milliseconds time, int number) -> Task<> {
    (void)co_await async::alarm::sleep_for(time);
    order.push_back(number);
  };
  run([&] { user::run(sleep(30ms, 3), sleep(10ms, 1), sleep(20ms, 2)); });
  CHECK(order == std::vector{1, 2, 3});
}

TEST_CASE_FIXTURE(World, "a sleep longer than the kernel's alarm reaches is over in time") {
  run([] { user::run(answer_after(100h, 1)); });
  CHECK(kernel.time() > 100h);
  CHECK(kernel.time() < 101h);
}

TEST_CASE_FIXTURE(World, "a task awaits another, and has its value") {
  const auto twice = []() -> Task<u32> { co_return co_await answer_after(1ms, 4) + co_await answer_after(1ms, 5); };
  run([&] { CHECK(user::run(twice()) == 9); });
}

TEST_CASE_FIXTURE(World, "of several the first is taken, and the others are cancelled") {
  std::array<u8, 4> bytes{};
  const auto choose = [&]() -> Task<usize> {
    const auto first = co_await select(async::console::read(bytes), async::alarm::sleep_for(20ms), answer_after(10ms, 1));
    co_return first.index();
  };
  run([&] { CHECK(user::run(choose()) == 2); });
  CHECK(kernel.count(contract::SystemCallClass::Command, kConsole, 3) == 1);  // the read was aborted
}

TEST_CASE_FIXTURE(World, "what is over at once wins before those behind it begin") {
  std::array<u8, 65> too_long{};
  const auto choose = [&]() -> Task<usize> { co_return (co_await select(async::console::read(too_long), async::console::print("not written"))).index(); };
  run([&] { CHECK(user::run(choose()) == 0); });
  CHECK(console.output().empty());
}

TEST_CASE_FIXTURE(World, "a task with a name that lost goes on, and may be awaited again") {
  const auto patient = []() -> Task<u32> {
    auto job = answer_after(50ms, 7);
    const auto first = co_await select(job, async::alarm::sleep_for(10ms));
    CHECK(first.index() == 1);
    co_return co_await job;
  };
  run([&] { CHECK(user::run(patient()) == 7); });
}

TEST_CASE_FIXTURE(World, "joined are all values, when the last of them is there") {
  const auto all = []() -> Task<u32> {
    const auto [a, b, printed] = co_await join(answer_after(5ms, 1), answer_after(1ms, 2), async::console::print("x"));
    co_return printed ? a * 10 + b : 0;
  };
  run([&] { CHECK(user::run(all()) == 12); });
}

TEST_CASE_FIXTURE(World, "a limited wait ends with TimedOut and the driver that was waited for") {
  std::array<u8, 1> byte{};
  const auto read = [&]() -> Task<Result<>> { co_return co_await timeout(100ms, async::console::read(byte)); };
  run([&] { CHECK(user::run(read()).error() == Error{kConsole, Reason::TimedOut}); });
}

TEST_CASE_FIXTURE(World, "a limited wait that is short enough has its value") {
  const auto wait = []() -> Task<u32> { co_return (co_await timeout(100ms, answer_after(99ms, 3))).value_or(0); };
  run([&] { CHECK(user::run(wait()) == 3); });
}

TEST_CASE_FIXTURE(World, "a write that is cancelled is taken back at once, and the next one begins after its answer") {
  run([] {
    {
      auto cancelled = write("a text of which nothing leaves");
      CHECK_FALSE(cancelled.start());
    }
    user::run(write("next"));
  });
  CHECK(console.output() == "next");
}

TEST_CASE_FIXTURE(World, "the answer to a read that was cancelled is not taken for the next one's") {
  std::array<u8, 2> bytes{};
  const auto read = [&]() -> Task<Result<>> { co_return co_await async::console::read(bytes); };
  kernel.after(10ms, [&] { console.type("ok"); });
  run([&] {
    {
      auto cancelled = read();
      CHECK_FALSE(cancelled.start());
    }
    CHECK(user::run(read()));
  });
  CHECK(bytes == std::array<u8, 2>{'o', 'k'});
}

TEST_CASE_FIXTURE(World, "a write that is cancelled in the queue never begins") {
  run([] {
    auto first = write("first");
    (void)first.start();
    {
      auto second = write("second");
      (void)second.start();
    }
    user::run(write(" third"));
  });
  CHECK(console.output() == "first third");
}

TEST_CASE_FIXTURE(World, "a blocking call finishes what tasks began before it") {
  run([] {
    auto task = write("a task, ");
    (void)task.start();
    CHECK(console::print("and a call"));
    run_until([&] { return task.done(); });
  });
  CHECK(console.output() == "a task, and a call");
}

TEST_CASE_FIXTURE(World, "a blocking sleep lends the alarm, and sleeping tasks have it again") {
  run([] {
    auto task = answer_after(10ms, 1);
    (void)task.start();
    CHECK(user::alarm::sleep_for(50ms));
    run_until([&] { return task.done(); });
  });
  CHECK(kernel.time() < 200ms);
}

TEST_CASE_FIXTURE(World, "an error at the start is the result") {
  kernel.fail(kConsole, contract::console::Command::Write, core::ErrorCode::NoMemory);
  const auto fails = []() -> Task<Result<>> { co_return co_await async::console::print("x"); };
  run([&] { CHECK(user::run(fails()).error() == Error{kConsole, Reason::NoMemory}); });
}

TEST_CASE_FIXTURE(World, "an error of one in the queue does not hold up those behind it") {
  run([&] {
    auto first = write("1");
    (void)first.start();
    kernel.fail(kConsole, contract::console::Command::Write, core::ErrorCode::Busy);
    user::run(write("2"), write("3"));
  });
  CHECK(console.output() == "13");
}

TEST_CASE_FIXTURE(World, "a program that exits inside a task leaves nothing shared") {
  const auto leaves = []() -> Task<> {
    (void)co_await async::alarm::sleep_for(1ms);
    exit_terminate(4);
  };
  CHECK(run([&] { user::run(leaves(), write("a text that takes longer than a millisecond to leave")); }).code == 4);
}

TEST_CASE("more tasks at once than slots end the program") {
  using one = Tasks<1, 1024>;
  fake::Kernel kernel;
  kernel.add<fake::Alarm>();
  const auto sleep = []() -> one::Task<> { (void)co_await async::alarm::sleep_for(1ms); };
  CHECK(kernel.run([&] {
    const auto first = sleep(), second = sleep();
    return 0;
  }).code == 1);
}

TEST_CASE_FIXTURE(World, "values pass through a channel in order, and a full one makes its sender wait") {
  Channel<u32, 2> channel;
  std::vector<u32> received;
  const auto send = [&]() -> Task<> {
    for (u32 i = 0; i < 5; ++i) co_await channel.send(i);
    CHECK(received.size() >= 2);
  };
  const auto receive = [&]() -> Task<> {
    for (u32 i = 0; i < 5; ++i) received.push_back(co_await channel.receive());
  };
  run([&] { user::run(send(), receive()); });
  CHECK(received == std::vector<u32>{0, 1, 2, 3, 4});
  CHECK(channel.try_send(1));
}

TEST_CASE_FIXTURE(World, "a receiver that is cancelled with a value on its way leaves it to the next one") {
  Channel<u32, 1> channel;
  const auto receive = [&]() -> Task<u32> { co_return co_await channel.receive(); };
  run([&] {
    auto second = receive();
    {
      auto first = receive();
      CHECK_FALSE(first.start());
      CHECK_FALSE(second.start());
      CHECK(channel.try_send(8));
    }
    run_until([&] { return second.done(); });
    CHECK(second.result() == 8);
  });
}

TEST_CASE_FIXTURE(World, "what a button tells between two waits is kept") {
  auto& buttons = kernel.add<fake::Buttons>();
  kernel.after(1ms, [&] { buttons.press(0), buttons.release(0), buttons.press(1); });
  std::vector<u32> seen;
  const auto watch = [&]() -> Task<> {
    async::button::Watch watched;
    CHECK((button::enable(0) && button::enable(1)));
    for (u32 i = 0; i < 3; ++i) {
      seen.push_back((co_await watched.next()).index);
      (void)co_await async::alarm::sleep_for(5ms);
    }
  };
  run([&] { user::run(watch()); });
  CHECK(seen == std::vector<u32>{0, 0, 1});
}
