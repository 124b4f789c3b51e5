// user/drivers_test.cpp - one call of each driver, blocking: what it asks, what it answers, and that nothing stays shared.
#include <doctest/doctest.h>

#include "user/app_loader.hpp"
#include "user/button.hpp"
#include "user/bytes.hpp"
#include "user/console.hpp"
#include "user/cycle_count.hpp"
#include "user/fake/all.hpp"
#include "user/ipc.hpp"
#include "user/led.hpp"
#include "user/low_level_debug.hpp"
#include "user/nonvolatile_storage.hpp"
#include "user/panic.hpp"
#include "user/process_info.hpp"
#include "user/random.hpp"
#include "user/read_only_state.hpp"

using namespace user;

namespace {
struct Program {
  fake::Kernel kernel{};
  /// Runs it, and looks that nothing is left behind.
  fake::Ending run(const std::function<void()>& act) {
    const fake::Ending ending = kernel.run([&] { return act(), 0; });
    CHECK(kernel.complaints() == std::vector<std::string>{});
    return ending;
  }
};
}  // namespace

TEST_CASE_FIXTURE(Program, "a board without a driver answers NoDevice, and says which driver") {
  run([] {
    CHECK(led::on(0).error() == Error{contract::led::kDriver, Reason::NoDevice});
    CHECK(console::print("text").error() == Error{contract::console::kDriver, Reason::NoDevice});
  });
}

TEST_CASE_FIXTURE(Program, "an answer of another kind than the contract's is an error") {
  kernel.add<fake::Alarm>();
  run([] { CHECK(Driver<contract::alarm::kDriver>::ask(contract::alarm::Command::Exists).error() == Reason::WrongAnswer); });
}

TEST_CASE_FIXTURE(Program, "text goes out and bytes come in") {
  auto& console = kernel.add<fake::Console>();
  console.type("abcd");
  std::array<u8, 4> bytes{};
  run([&] {
    CHECK(console::print("text"));
    CHECK(console::read(bytes));
    CHECK(console::read({}).error() == Reason::Invalid);
  });
  CHECK(console.output() == "text");
  CHECK(bytes == std::array<u8, 4>{'a', 'b', 'c', 'd'});
}

TEST_CASE_FIXTURE(Program, "lamps are switched one by one") {
  auto& lamps = kernel.add<fake::Leds>(2);
  run([] {
    CHECK(led::count().value_or(0) == 2);
    CHECK((led::on(1) && led::lit(1).value_or(false) && !led::lit(0).value_or(true)));
    CHECK(led::toggle(2).error() == Reason::Invalid);
  });
  CHECK(lamps.lit(1));
}

TEST_CASE_FIXTURE(Program, "a button that is watched tells its changes") {
  auto& buttons = kernel.add<fake::Buttons>();
  kernel.after(std::chrono::milliseconds{5}, [&] { buttons.press(2); });
  run([] {
    CHECK(button::enable(2));
    const button::Change change = button::wait_for_change();
    CHECK((change.index == 2 && change.pressed && button::pressed(2).value_or(false)));
  });
}

TEST_CASE_FIXTURE(Program, "a buffer is filled with random bytes; one of no bytes is refused") {
  kernel.add<fake::Random>();
  std::array<u8, 8> bytes{};
  run([&] {
    CHECK(random::fill(bytes));
    CHECK(random::fill({}).error() == Reason::Size);
  });
  CHECK(bytes != std::array<u8, 8>{});
}

TEST_CASE_FIXTURE(Program, "what was stored is read again") {
  auto& storage = kernel.add<fake::NonvolatileStorage>(64u);
  std::array<u8, 2> bytes{1, 2}, read{};
  run([&] {
    CHECK(nonvolatile_storage::size().value_or(0) == 64);
    CHECK(nonvolatile_storage::write(10, bytes).value_or(0) == 2);
    CHECK(nonvolatile_storage::read(10, read).value_or(0) == 2);
    CHECK(nonvolatile_storage::write(63, bytes).error() == Reason::Invalid);
  });
  CHECK(read == bytes);
  CHECK(storage.contents()[11] == 2);
}

TEST_CASE_FIXTURE(Program, "cycles count while they are started") {
  kernel.add<fake::CycleCount>();
  run([] {
    CHECK(cycle_count::start());
    CHECK(cycle_count::count().value_or({}) > cycle_count::Cycles{});
    CHECK((cycle_count::stop() && cycle_count::reset() && cycle_count::count().value_or(cycle_count::Cycles{9}) == cycle_count::Cycles{}));
  });
}

TEST_CASE_FIXTURE(Program, "processes are listed and named") {
  auto& info = kernel.add<fake::ProcessInfo>();
  info.processes() = {{.id = 3, .short_id = 7, .name = "clock", .facts = {1, 20, 2, 1}}, {.id = 4, .name = "blink"}};
  run([] {
    std::array<process_info::Id, 2> ids{};
    std::array<char, 8> name{};
    CHECK(process_info::ids(ids).value_or(0) == 2);
    CHECK(process_info::name(ids[0], name).value_or("") == "clock");
    CHECK(process_info::facts(ids[0]).value_or({}).state == process_info::State::Yielded);
    CHECK(process_info::act(ids[1], process_info::Action::Stop));
    CHECK(process_info::act(process_info::Id{9}, process_info::Action::Stop).error() == Reason::Invalid);
  });
  CHECK((info.acts().size() == 1 && info.acts()[0].id == 4));
}

TEST_CASE_FIXTURE(Program, "a client finds its service, shares a buffer and hears the answer") {
  auto& ipc_driver = kernel.add<fake::Ipc>();
  ipc_driver.add("echo", 5);
  ipc_driver.on_notified([&](u32 slot, std::span<const u8> shared) {
    CHECK(shared.size() == 64);
    (void)ipc_driver.answer(slot, bytes_of("answer"));
    ipc_driver.notify(slot, slot);
  });
  static ipc::Buffer<64> buffer;
  run([] {
    const auto slot = ipc::discover("echo");
    REQUIRE(slot);
    ipc::Inbox inbox{*slot};
    const ipc::Sharing sharing{*slot, buffer};
    CHECK((inbox.listens() && sharing.shared() && ipc::notify_service(*slot)));
    CHECK(inbox.wait().from == *slot);
    CHECK(buffer.bytes[0] == 'a');
    CHECK(ipc::discover("nobody").error() == Reason::NoDevice);
  });
}

TEST_CASE_FIXTURE(Program, "an application is installed step by step") {
  auto& loader = kernel.add<fake::AppLoader>();
  const std::array<u8, 8> object{1, 2, 3, 4, 5, 6, 7, 8};
  run([&] {
    CHECK(app_loader::set_up(8, 100).value_or({}).ram == fake::AppLoader::kRam);
    CHECK(app_loader::write(0, object).value_or(0) == 8);
    CHECK((app_loader::finalize() && app_loader::load()));
    CHECK(app_loader::unload(1).value_or(0) == fake::AppLoader::kFlash);
  });
  CHECK(loader.object().back() == 8);
}

TEST_CASE_FIXTURE(Program, "the kernel's state is read without a system call") {
  auto& state = kernel.add<fake::ReadOnlyState>();
  run([&] {
    const read_only_state::Window window;
    REQUIRE(window.shared());
    const usize calls = kernel.calls().size();
    state.tell(3);
    CHECK((window.pending() == 3 && window.time() == kernel.ticks()));
    CHECK(kernel.calls().size() == calls);
  });
}

TEST_CASE_FIXTURE(Program, "a panic tells the file's tag and the line, and exits with code 1") {
  auto& debug = kernel.add<fake::LowLevelDebug>();
  const u32 line = __LINE__ + 1;
  const fake::Ending ending = run([] { panic(); });
  CHECK((ending.how == fake::Ending::How::Exited && ending.code == 1));
  REQUIRE(debug.lines().size() == 2);
  CHECK(debug.lines()[1] == fake::LowLevelDebug::Line{contract::low_level_debug::Command::Print2, contract::source_tag(__FILE__), line});
}
