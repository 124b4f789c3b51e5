// kernel/user_bytes_test.cpp - copies from and to shared buffers stay inside them; host only.
#include "kernel/user_bytes.hpp"

#include "tests/host_port/world.hpp"

namespace {
using namespace host;

struct Sharing : World {
  Process& app = start();
  core::Address ram = grow(app, 64);
  SharedGrant grant{kSharedSlot};

  Sharing() { write(ram, "abcdefghijklmnopqrstuvwxyz"); }
  std::string read_only(u32 offset, usize count) {
    std::string out(count, '.');
    (void)grant.enter(app.id(), [&](SharedState&, kernel::GrantAccess& access) {
      std::array<u8, 64> bytes{};
      const u32 copied = access.read_only(0).read(offset, std::span{bytes}.first(count));
      out.assign(bytes.begin(), bytes.begin() + copied);
    });
    return out;
  }
  u32 write_to_buffer(u32 offset, std::string_view text) {
    const std::vector<u8> bytes{text.begin(), text.end()};
    return *grant.enter(app.id(), [&](SharedState&, kernel::GrantAccess& access) { return access.read_write(0).write(offset, bytes); });
  }
};

TEST_CASE("a read ends where the buffer or the destination does") {
  Sharing world;
  (void)call(world.app, SystemCallClass::ReadOnlyAllow, {kShared, 0, world.ram, 10});
  CHECK(world.read_only(0, 64) == "abcdefghij");
  CHECK(world.read_only(4, 3) == "efg");
  CHECK(world.read_only(9, 3) == "j");
  CHECK(world.read_only(10, 3) == "");
  CHECK(world.read_only(0xFFFF'FFFF, 3) == "");
  CHECK(world.read_only(0, 0) == "");
}

TEST_CASE("a write ends where the buffer does and leaves the byte behind it alone") {
  Sharing world;
  (void)call(world.app, SystemCallClass::ReadWriteAllow, {kShared, 0, world.ram, 4});
  CHECK(world.write_to_buffer(2, "WXYZ") == 2);
  CHECK(read(world.ram, 6) == "abWXef");
  CHECK(world.write_to_buffer(4, "!") == 0);
  CHECK(world.write_to_buffer(0xFFFF'FFFF, "!!") == 0);
  CHECK(read(world.ram, 6) == "abWXef");
}

TEST_CASE("a buffer in flash can be read and one that was not shared is empty") {
  Sharing world;
  write(world.app.app_start(), "flash");
  CHECK(world.read_only(0, 5) == "");
  CHECK(world.write_to_buffer(0, "x") == 0);
  (void)call(world.app, SystemCallClass::ReadOnlyAllow, {kShared, 0, world.app.app_start(), 5});
  CHECK(world.read_only(0, 64) == "flash");
}

TEST_CASE("an empty buffer of any address is never touched") {
  Sharing world;
  (void)call(world.app, SystemCallClass::ReadOnlyAllow, {kShared, 0, 0xDEAD'BEEF, 0});
  (void)call(world.app, SystemCallClass::ReadWriteAllow, {kShared, 0, 0xDEAD'BEEF, 0});
  CHECK(world.read_only(0, 8) == "");
  CHECK(world.write_to_buffer(0, "x") == 0);
}

TEST_CASE("a buffer that is the process's no more is neither read nor written") {
  Sharing world;
  const kernel::SharedBuffer foreign{.start = kAppRam.end - 16, .length = 8};
  std::array<u8, 8> bytes{};
  CHECK(kernel::ReadableBytes(world.app, foreign).read(0, bytes) == 0);
  CHECK(kernel::WritableBytes(world.app, foreign).write(0, bytes) == 0);
  CHECK(kernel::WritableBytes(world.app, foreign).read(0, bytes) == 0);
  CHECK(kernel::WritableBytes(world.app, {.start = world.app.app_start(), .length = 8}).write(0, bytes) == 0);
}
}  // namespace
