// capsules/console_input_test.cpp - every byte to one receiver, and none lost; host only.
#include "capsules/console_fixture.hpp"

namespace {
using namespace capsules::test;
constexpr std::string_view kControlP = "\x10";
constexpr u32 kOk = 0, kSize = 7, kCancel = 8, kNoMemory = 9;

TEST_CASE("before any process reads, the keys are the kernel's") {
  Terminal world;
  world.uart.type("abc");
  CHECK(world.kernel_keys.keys == "abc");
  CHECK(world.uart.listened_to);
}

TEST_CASE("a read is done when as many bytes came as it asked for, not before") {
  Terminal world;
  world.post_read(world.app, 8, 3);
  world.uart.type("ab");
  CHECK_FALSE(world.read_done(world.app));
  world.uart.type("c");
  CHECK(world.read_done(world.app) == Arguments{kOk, 3, 0});
  CHECK(world.text(world.app, 3) == "abc");
  CHECK(world.kernel_keys.keys == "");
}

TEST_CASE("bytes between two reads of a process wait for its next one") {
  Terminal world;
  world.post_read(world.app, 8, 1);
  world.uart.type("abcd");
  CHECK(world.read_done(world.app) == Arguments{kOk, 1, 0});
  CHECK(world.kernel_keys.keys == "");
  world.post_read(world.app, 8, 3);
  CHECK(world.read_done(world.app) == Arguments{kOk, 3, 0});
  CHECK(world.text(world.app, 3) == "bcd");
}

TEST_CASE("a byte that comes just before the device is listened to is not left there") {
  Terminal world;
  world.post_read(world.app, 8, 2);
  world.uart.in_the_last_moment = "b";
  world.uart.type("a");
  CHECK(world.read_done(world.app) == Arguments{kOk, 2, 0});
  CHECK(world.text(world.app, 2) == "ab");
}

TEST_CASE("when a reader dies with its buffer full, the keys are the kernel's again") {
  Terminal world;
  world.post_read(world.app, 8, 1);
  world.uart.type(std::string(300, 'x'));
  CHECK_FALSE(world.uart.listened_to);
  kernel::end_process(world.app, kernel::ProcessEvent::Terminate, std::nullopt);
  run_deferred_calls();
  world.uart.type("key");
  CHECK(world.kernel_keys.keys.ends_with("key"));
}

TEST_CASE("a read asks for what is shared at most, and for 64 bytes at most") {
  Terminal world;
  const auto read_error = [&](u32 shared, u32 length) {
    (void)call(world.app, SystemCallClass::ReadWriteAllow, {kDriver, 1, world.app_text, shared});
    return command(world.app, kDriver, Command::Read, length)[1];
  };
  CHECK(read_error(0, 4) == 6);
  CHECK(read_error(8, 0) == 6);
  CHECK(read_error(65, 65) == 6);
  CHECK(read_error(512, ~0u) == 6);
  CHECK(world.kernel_keys.keys == "");
  world.post_read(world.app, 4, ~0u);
  world.uart.type("abcd");
  CHECK(world.read_done(world.app) == Arguments{kOk, 4, 0});
}

TEST_CASE("a read that is refused does not take the input from the kernel") {
  Terminal world;
  (void)command(world.app, kDriver, Command::Read, 4);
  world.uart.type("k");
  CHECK(world.kernel_keys.keys == "k");
}

TEST_CASE("64 bytes can be read at once") {
  Terminal world;
  const std::string text(64, 'q');
  world.post_read(world.app, 64, 64);
  world.uart.type(text);
  CHECK(world.read_done(world.app) == Arguments{kOk, 64, 0});
  CHECK(world.text(world.app, 64) == text);
}

TEST_CASE("while one process reads, every other read is busy, its own second one too") {
  Terminal world;
  world.post_read(world.app, 8, 3);
  for (Process* process : {&world.app, &world.other}) {
    (void)call(*process, SystemCallClass::ReadWriteAllow, {kDriver, 1, world.text_of(*process), 8});
    CHECK(command(*process, kDriver, Command::Read, 3)[1] == 2);
  }
  world.uart.type("abc");
  CHECK(world.read_done(world.app) == Arguments{kOk, 3, 0});
  CHECK_FALSE(world.read_done(world.other));
}

TEST_CASE("the input goes to the process that read last") {
  Terminal world;
  world.post_read(world.app, 8, 1);
  world.uart.type("a");
  world.post_read(world.other, 8, 1);
  world.uart.type("b");
  CHECK(world.text(world.app, 1) == "a");
  CHECK(world.read_done(world.other) == Arguments{kOk, 1, 0});
  CHECK(world.text(world.other, 1) == "b");
}

TEST_CASE("a process that begins to read gets none of the bytes that were meant for another") {
  Terminal world;
  world.post_read(world.app, 8, 1);
  world.uart.type("asecret");
  world.post_read(world.other, 8, 6);
  CHECK_FALSE(world.read_done(world.other));
  world.uart.type("public");
  CHECK(world.text(world.other, 6) == "public");
}

TEST_CASE("abort ends the caller's own read with what came so far, and nobody else's") {
  Terminal world;
  world.post_read(world.app, 8, 5);
  world.uart.type("ab");
  CHECK(command(world.other, kDriver, Command::Abort)[0] == 128);
  CHECK_FALSE(world.read_done(world.app));
  CHECK(command(world.app, kDriver, Command::Abort)[0] == 128);
  CHECK(world.read_done(world.app) == Arguments{kCancel, 2, 0});
  CHECK(world.text(world.app, 2) == "ab");
  CHECK(command(world.app, kDriver, Command::Abort)[0] == 128);
  CHECK_FALSE(world.read_done(world.app));
}

TEST_CASE("Ctrl-P gives the keys to the kernel and back, says so, and is nobody's byte") {
  Terminal world;
  world.post_read(world.app, 8, 2);
  world.uart.type("a");
  world.uart.type(kControlP);
  world.uart.type("help");
  CHECK(world.kernel_keys.keys == "help");
  world.uart.type(kControlP);
  world.uart.type("b");
  CHECK(world.read_done(world.app) == Arguments{kOk, 2, 0});
  CHECK(world.text(world.app, 2) == "ab");
  world.run();
  CHECK(world.uart.sent == "input: kernel\r\ninput: application\r\n");
}

TEST_CASE("a read does not take the keys away that were given to the kernel by hand") {
  Terminal world;
  world.post_read(world.app, 8, 1);
  world.uart.type("a");
  world.uart.type(kControlP);
  world.post_read(world.app, 8, 1);
  world.uart.type("k");
  CHECK(world.kernel_keys.keys == "k");
  world.uart.type(kControlP);
  world.uart.type("b");
  CHECK(world.text(world.app, 1) == "b");
}

TEST_CASE("Ctrl-P without a process to switch to leaves the keys with the kernel") {
  Terminal world;
  world.uart.type(kControlP);
  world.uart.type("x");
  CHECK(world.kernel_keys.keys == "x");
  world.run();
  CHECK(world.uart.sent == "input: kernel\r\n");
}

TEST_CASE("when the reader dies the keys are the kernel's again, and the next life gets none of them") {
  for (const bool restarts : {false, true}) {
    Terminal world;
    world.post_read(world.app, 8, 5);
    world.uart.type("ab");
    if (restarts) kernel::restart_process(world.app, std::nullopt);
    else kernel::end_process(world.app, kernel::ProcessEvent::Fault, std::nullopt);
    world.uart.type("cde");
    CHECK(world.kernel_keys.keys == "cde");
    CHECK(world.app.pending_upcalls() == 0);
    world.post_read(world.other, 8, 2);
    world.uart.type("xy");
    CHECK(world.text(world.other, 2) == "xy");
  }
}

TEST_CASE("when nobody takes them the bytes wait in the device, and none is lost") {
  Terminal world;
  world.post_read(world.app, 8, 1);
  std::string text = "a";
  for (u32 i = 0; i < 400; ++i) text += static_cast<char>('A' + i % 50);
  world.uart.type(text);
  CHECK(world.uart.waiting.size() == text.size() - 256);
  CHECK_FALSE(world.uart.listened_to);
  std::string got = world.text(world.app, 1);
  (void)world.read_done(world.app);
  while (got.size() < text.size()) {
    world.post_read(world.app, 50, 50);
    REQUIRE(world.read_done(world.app));
    got += world.text(world.app, 50);
  }
  CHECK(got == text);
  CHECK(world.uart.listened_to);
}

TEST_CASE("a buffer that was taken back gets nothing, a shorter one what fits, and the status says so") {
  Terminal world;
  world.post_read(world.app, 8, 4);
  (void)call(world.app, SystemCallClass::ReadWriteAllow, {kDriver, 1, 0, 0});
  world.uart.type("abcd");
  CHECK(world.read_done(world.app) == Arguments{kNoMemory, 0, 0});
  world.post_read(world.app, 8, 4);
  host::write(world.app_text, "........");
  (void)call(world.app, SystemCallClass::ReadWriteAllow, {kDriver, 1, world.app_text, 2});
  world.uart.type("efgh");
  CHECK(world.read_done(world.app) == Arguments{kSize, 2, 0});
  CHECK(world.text(world.app, 4) == "ef..");
}
}  // namespace
