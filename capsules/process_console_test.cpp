// capsules/process_console_test.cpp - keys in, answers and effects on processes out; host only.
#include "capsules/process_console.hpp"

#include <random>

#include "capsules/console_fixture.hpp"

namespace {
using namespace capsules::test;
using kernel::ProcessState;

struct Bench : World {
  struct Screen final : capsules::ConsoleDisplay {
    u32 changes = 0;
    void console_changed() override { ++changes; }
  } screen{};
  struct Keys final : capsules::KeySource {
    u32 resumed = 0;
    void resume() override { ++resumed; }
  } keys{};
  kernel::ProcessManagement management{};
  capsules::ProcessConsole console{management, screen, keys, [] {}};
  Process& clock = start(application("clock"));
  Process& blink = start(application("blink"));

  void type(std::string_view text) {
    for (const char key : text) console.input(static_cast<u8>(key));
  }
  /// Everything that it has to say now.
  std::string answer() {
    std::string text;
    std::array<u8, 7> piece{};  // odd, so that lines are cut
    while (console.has_text()) {
      const usize count = console.take_text(piece);
      text.append(piece.begin(), piece.begin() + count);
    }
    return text;
  }
  std::string ask(std::string_view line) {
    type(std::string{line} + "\r");
    return answer();
  }
  std::string prompt() {
    std::array<u8, 128> bytes{};
    const usize count = console.draw_prompt(bytes);
    return {bytes.begin(), bytes.begin() + count};
  }
  void wake() { type("\r"); }
};

TEST_CASE("it is silent until Enter, and Enter itself is no command") {
  Bench world;
  world.type("list");
  CHECK(world.prompt() == "");
  world.wake();
  CHECK(world.prompt() == "bulkhead$ ");
  CHECK(world.answer() == "");
}

TEST_CASE("the prompt shows what was typed, with the cursor in its place") {
  Bench world;
  world.wake();
  world.type("stop\x1b[D\x1b[D");
  CHECK(world.prompt() == "bulkhead$ stop\x1b[2D");
}

TEST_CASE("list has a row for every process, with its state") {
  Bench world;
  world.wake();
  const std::string answer = world.ask("list");
  CHECK(answer.starts_with("bulkhead$ list\r\n PID "));
  CHECK(answer.contains("clock"));
  CHECK(answer.contains("blink"));
  CHECK(answer.contains("Running"));
}

TEST_CASE("stop, start, fault, terminate and boot do what they say to the process of that name, and to no other") {
  Bench world;
  world.wake();
  CHECK(world.ask("stop clock").contains("clock stopped"));
  CHECK(world.clock.state() == ProcessState::StoppedRunning);
  CHECK(world.ask("start clock").contains("clock started"));
  CHECK(world.clock.state() == ProcessState::Running);
  CHECK(world.ask("fault clock").contains("clock faulted"));
  CHECK(world.clock.state() == ProcessState::Faulted);
  CHECK(world.ask("boot clock").contains("clock booted"));
  CHECK(world.clock.state() == ProcessState::Running);
  CHECK(world.ask("terminate clock").contains("clock terminated"));
  CHECK(world.clock.state() == ProcessState::Terminated);
  CHECK(world.blink.state() == ProcessState::Running);
}

TEST_CASE("what makes no sense is said, and changes nothing") {
  Bench world;
  world.wake();
  CHECK(world.ask("start clock").contains("nothing to do"));
  CHECK(world.ask("boot clock").contains("nothing to do"));
  CHECK(world.ask("stop nobody").contains("no process has that name"));
  CHECK(world.ask("frobnicate").contains("no such command"));
  CHECK(world.clock.state() == ProcessState::Running);
}

TEST_CASE("a command with too few or too many words prints its usage") {
  Bench world;
  world.wake();
  CHECK(world.ask("stop").contains("usage: stop NAME"));
  CHECK(world.ask("list all").contains("usage: list"));
  CHECK(world.ask("log loud").contains("usage: log error|warning|info|detail"));
  CHECK(world.ask("help stop").contains("usage: stop NAME"));
}

TEST_CASE("a name has to match exactly: the beginning of one is not it") {
  Bench world;
  world.wake();
  CHECK(world.ask("stop cloc").contains("no process has that name"));
}

TEST_CASE("Tab completes a command and the name of a process") {
  Bench world;
  world.wake();
  world.type("term\t");
  CHECK(world.prompt() == "bulkhead$ terminate");
  world.type(" bl\t");
  CHECK(world.prompt() == "bulkhead$ terminate blink");
}

TEST_CASE("Tab completes what several names have in common and no more") {
  Bench world;
  world.wake();
  world.type("sta\t");  // start, status
  CHECK(world.prompt() == "bulkhead$ sta");
  world.type("r\t");
  CHECK(world.prompt() == "bulkhead$ start");
}

TEST_CASE("keys wait while an answer is under way, and are asked for when it is done") {
  Bench world;
  world.wake();
  world.type("help\r");
  CHECK_FALSE(world.console.ready());
  const u32 before = world.keys.resumed;
  (void)world.answer();
  CHECK(world.console.ready());
  CHECK(world.keys.resumed == before + 1);
}

TEST_CASE("top goes on until a key is pressed, and that key is not typed") {
  Bench world;
  world.wake();
  (void)world.ask("top");
  world.console.expired(0, 0, 0);
  CHECK(world.answer().contains("CPU"));
  CHECK(world.prompt() == "");
  world.type("x");
  CHECK(world.prompt() == "bulkhead$ ");
  world.console.expired(0, 0, 0);
  CHECK(world.answer() == "");
}

TEST_CASE("a process in the slot of one that was removed has a share of its own from the first look on") {
  Bench world;
  capsules::ProcessTop top{world.management};
  const auto share_of_last = [&] {
    kernel::ReportLine line;
    CHECK(top.line(2, line));
    return std::string{line.view()}.substr(0, 6);
  };
  world.blink.statistics().run_ticks = 5000;
  machine().now = 10'000;
  top.look();
  CHECK(share_of_last() == "  50.0");
  kernel::remove_process(world.blink);
  Process& fresh = world.start(application("fresh"));
  fresh.statistics().run_ticks = 100;
  machine().now = 11'000;
  top.look();
  CHECK(share_of_last() == "  10.0");
}

TEST_CASE("console-stop silences it until console-start") {
  Bench world;
  world.wake();
  (void)world.ask("console-stop");
  CHECK(world.prompt() == "");
  CHECK(world.ask("list") == "");
  (void)world.ask("console-start");
  CHECK(world.prompt() == "bulkhead$ ");
}

TEST_CASE("process draws the memory of one process") {
  Bench world;
  world.wake();
  const std::string answer = world.ask("process clock");
  CHECK(answer.contains("clock: Running"));
  CHECK(answer.contains("kernel's record"));
  CHECK(answer.contains("last system call: none"));
}

TEST_CASE("no sequence of keys does harm") {
  std::mt19937 random{7};
  Bench world;
  world.wake();
  constexpr std::string_view kWords[]{"list", "stop ", "start ", "fault ", "boot ", "process ", "clock", "blink", "help ", "top", "log ", "status", "drivers", "\t", "\r"};
  for (int i = 0; i < 20'000; ++i) {
    if (random() % 3 == 0) world.type(kWords[random() % std::size(kWords)]);
    else world.console.input(static_cast<u8>(random()));
    if (!world.console.ready()) (void)world.answer();
    (void)world.prompt();
    (void)world.log();
  }
}
}  // namespace
