// capsules/console_output_test.cpp - whole writes, whole lines, the log first; and buffers that go away; host only.
#include "capsules/console_fixture.hpp"

namespace {
using namespace capsules::test;

TEST_CASE("a write leaves as it is and its length is told when it has left") {
  Terminal world;
  world.post(world.app, "hello\n");
  CHECK_FALSE(world.uart.sending);  // nothing is sent inside the command
  run_deferred_calls();
  CHECK_FALSE(world.written(world.app));
  world.run();
  CHECK(world.uart.sent == "hello\n");
  CHECK(world.written(world.app) == Arguments{6, 0, 0});
  CHECK_FALSE(world.written(world.app));
}

TEST_CASE("a write longer than the kernel's buffer leaves in pieces, in order, and is told once") {
  Terminal world;
  std::string text;
  for (u32 i = 0; text.size() < 200; ++i) text += std::to_string(i) + " ";
  world.post(world.app, text);
  world.run();
  CHECK(world.uart.sent == text);
  CHECK(world.written(world.app) == Arguments{static_cast<u32>(text.size()), 0, 0});
  CHECK_FALSE(world.written(world.app));
}

TEST_CASE("a length beyond the shared buffer is cut to it, and a shorter one sends its beginning") {
  Terminal world;
  host::write(world.app_text, "0123456789");
  (void)call(world.app, SystemCallClass::ReadOnlyAllow, {kDriver, 1, world.app_text, 8});
  (void)command(world.app, kDriver, Command::Write, ~0u);
  world.run();
  CHECK(world.uart.sent == "01234567");
  CHECK(world.written(world.app) == Arguments{8, 0, 0});
  (void)command(world.app, kDriver, Command::Write, 3);
  world.run();
  CHECK(world.uart.sent == "01234567012");
  CHECK(world.written(world.app) == Arguments{3, 0, 0});
}

TEST_CASE("a write of no bytes, or of no buffer, is done at once and sends nothing") {
  Terminal world;
  (void)command(world.app, kDriver, Command::Write, 10);
  world.run();
  CHECK(world.written(world.app) == Arguments{0, 0, 0});
  world.post(world.app, "");
  world.run();
  CHECK(world.written(world.app) == Arguments{0, 0, 0});
  CHECK(world.uart.sent == "");
}

TEST_CASE("a write of no bytes is done although another process is writing") {
  Terminal world;
  world.post(world.other, std::string(100, 'x') + "\n");
  run_deferred_calls();
  world.post(world.app, "");
  world.run();
  CHECK(world.written(world.app) == Arguments{0, 0, 0});
  CHECK(world.written(world.other) == Arguments{101, 0, 0});
}

TEST_CASE("two writes are not mixed: each leaves whole, also when a line ends where a piece does") {
  Terminal world;
  const std::string first = std::string(63, 'a') + "\n" + std::string(80, 'a') + "\n", second = std::string(150, 'b') + "\n";
  world.post(world.app, first);
  world.post(world.other, second);
  world.run();
  CHECK(world.uart.sent == first + second);
}

TEST_CASE("the kernel's log comes before a process that waits, but not into its write") {
  Terminal world;
  world.post(world.app, std::string(100, 'a') + "\n");
  run_deferred_calls();
  world.post(world.other, "other\n");
  kernel::log("kernel");
  world.run();
  CHECK(world.uart.sent == std::string(100, 'a') + "\nkernel\r\nother\n");
}

TEST_CASE("who stopped in the middle of a line keeps it: others wait until it ends the line") {
  Terminal world;
  world.post(world.app, "half");
  world.run();
  world.post(world.other, "other\n");
  kernel::log("kernel");
  world.run();
  CHECK(world.uart.sent == "half");
  world.source.advance(50);
  world.post(world.app, " whole\n");
  world.run();
  CHECK(world.uart.sent == "half whole\nkernel\r\nother\n");
}

TEST_CASE("who is silent in the middle of a line loses it, and the next begins a new one") {
  Terminal world;
  world.post(world.app, "half");
  world.run();
  world.post(world.other, "other\n");
  world.source.advance(99);
  world.run();
  CHECK(world.uart.sent == "half");
  world.source.advance(1);
  world.run();
  CHECK(world.uart.sent == "half\r\nother\n");
  world.post(world.app, "rest\n");
  world.run();
  CHECK(world.uart.sent == "half\r\nother\nrest\n");
}

TEST_CASE("the line of a process that died is ended for it at once") {
  Terminal world;
  world.post(world.app, "half");
  world.run();
  kernel::end_process(world.app, kernel::ProcessEvent::Terminate, std::nullopt);
  world.post(world.other, "other\n");
  world.run();
  CHECK(world.uart.sent == "half\r\nother\n");
}

TEST_CASE("a writer that dies in the middle of its write leaves the console to the others") {
  Terminal world;
  world.post(world.app, std::string(200, 'a'));
  run_deferred_calls();
  kernel::end_process(world.app, kernel::ProcessEvent::Fault, std::nullopt);
  world.post(world.other, "other\n");
  world.run();
  CHECK(world.uart.sent == std::string(64, 'a') + "\r\nother\n");
  CHECK(world.written(world.other) == Arguments{6, 0, 0});
}

TEST_CASE("the next life does not go on with its predecessor's write and hears nothing of it") {
  Terminal world;
  world.post(world.app, std::string(200, 'a') + "\n");
  run_deferred_calls();
  kernel::restart_process(world.app, std::nullopt);
  (void)call(world.app, SystemCallClass::Subscribe, {kDriver, 1, 0, 0});
  world.run();
  CHECK(world.uart.sent == std::string(64, 'a'));
  CHECK_FALSE(world.written(world.app));
}

TEST_CASE("a buffer that is taken back ends the write: what was sent is told") {
  Terminal world;
  world.post(world.app, std::string(200, 'a'));
  run_deferred_calls();
  (void)call(world.app, SystemCallClass::ReadOnlyAllow, {kDriver, 1, 0, 0});
  world.run();
  CHECK(world.uart.sent == std::string(64, 'a'));
  CHECK(world.written(world.app) == Arguments{64, 0, 0});
}

TEST_CASE("a buffer that becomes shorter ends the write where it ends") {
  Terminal world;
  world.post(world.app, std::string(200, 'a'));
  run_deferred_calls();
  (void)call(world.app, SystemCallClass::ReadOnlyAllow, {kDriver, 1, world.app_text, 100});
  world.run();
  CHECK(world.uart.sent == std::string(100, 'a'));
  CHECK(world.written(world.app) == Arguments{100, 0, 0});
}

TEST_CASE("a line that never ends is held no more after 512 bytes: others have their turn") {
  Terminal world;
  world.post(world.app, std::string(60, 'x'));
  run_deferred_calls();
  world.post(world.other, "other\n");
  for (u32 round = 0; round < 20; ++round) {
    world.run();
    world.post(world.app, std::string(60, 'x'));
  }
  world.run();
  CHECK(world.uart.sent.contains("x\r\nother\n"));
  CHECK(world.uart.sent.find("other") > 512);
}

TEST_CASE("the prompt gives way to a line and is drawn again below it") {
  Terminal world;
  world.display.prompt = "$ li";
  world.output.console_changed();
  world.run();
  CHECK(world.uart.sent == "$ li");
  world.post(world.app, "line\n");
  world.run();
  CHECK(world.uart.sent == "$ li\r\x1b[Kline\n$ li");
}

TEST_CASE("a prompt that changed is drawn anew, and one that is not wanted any more is erased") {
  Terminal world;
  world.display.prompt = "$ l";
  world.output.console_changed();
  world.run();
  world.display.prompt = "$ li";
  world.output.console_changed();
  world.run();
  CHECK(world.uart.sent == "$ l\r\x1b[K$ li");
  world.display.prompt = "";
  world.output.console_changed();
  world.run();
  CHECK(world.uart.sent.ends_with("$ li\r\x1b[K"));
}

TEST_CASE("answers of the process console come in whole lines between those of processes") {
  Terminal world;
  world.display.text = "first answer\r\nsecond\r\n";
  world.post(world.app, "line\n");
  world.output.console_changed();
  world.run();
  CHECK(world.uart.sent == "first answer\r\nsecond\r\nline\n");
}

TEST_CASE("processes take turns, so that none starves") {
  Terminal world;
  Process& third = world.start(application("third"));
  const core::Address text = grow(third, 64);
  host::write(text, "c\n");
  (void)call(third, SystemCallClass::ReadOnlyAllow, {kDriver, 1, text, 2});
  (void)command(third, kDriver, Command::Write, 2);
  for (u32 round = 0; round < 3; ++round) {
    world.post(world.app, "a\n");
    world.post(world.other, "b\n");
    run_deferred_calls();
    world.uart.complete();
  }
  world.run();
  CHECK(world.uart.sent.find("c\n") <= 4);
}

TEST_CASE("a long log leaves whole, in order") {
  Terminal world;
  std::string expected;
  for (u32 i = 0; i < 20; ++i) {
    const std::string line = "line " + std::to_string(i) + " of the kernel's log";
    kernel::log(line);
    expected += line + "\r\n";
  }
  world.run();
  CHECK(world.uart.sent == expected);
}

TEST_CASE("a line that its owner goes on with is held for its whole time again") {
  Terminal world;
  world.post(world.app, "one");
  world.run();
  world.source.advance(90);
  world.post(world.app, "two");
  run_deferred_calls();
  world.source.advance(20);  // while it is being sent, the time of the first piece is over
  world.post(world.other, "other\n");
  world.run();
  CHECK(world.uart.sent == "onetwo");
  world.source.advance(100);
  world.run();
  CHECK(world.uart.sent == "onetwo\r\nother\n");
}

TEST_CASE("a second write before the first is done begins from the start of the buffer, and one upcall tells its length") {
  Terminal world;
  world.post(world.app, "first\n");
  run_deferred_calls();
  world.post(world.app, "second\n");
  world.run();
  CHECK(world.uart.sent == "first\nsecond\n");
  CHECK(world.written(world.app) == Arguments{7, 0, 0});
  CHECK_FALSE(world.written(world.app));
}

TEST_CASE("a piece that the device declines is lost, the write goes on and its upcall comes") {
  Terminal world;
  world.uart.refusals = 1;
  world.post(world.app, std::string(64, 'a') + "rest\n");
  world.run();
  CHECK(world.uart.sent == "rest\n");
  CHECK(world.written(world.app) == Arguments{69, 0, 0});
}

TEST_CASE("a device that declines everything does not keep the kernel busy") {
  Terminal world;
  world.uart.refusals = 1000;
  world.post(world.app, std::string(200, 'a'));
  kernel::log("kernel");
  world.run();
  CHECK(world.uart.refusals > 900);
  CHECK(world.written(world.app) == Arguments{200, 0, 0});
  CHECK(kernel::log_empty());
}
}  // namespace
