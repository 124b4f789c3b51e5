// kernel/system_calls/allow_test.cpp - which memory may be shared, the order of checks and the swap; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

constexpr auto kReadWrite = SystemCallClass::ReadWriteAllow;
constexpr auto kReadOnly = SystemCallClass::ReadOnlyAllow;
constexpr auto kUserspaceReadable = SystemCallClass::UserspaceReadableAllow;

TEST_CASE("the first buffer returns an empty one, the next returns the first; the fourth register is left alone") {
  World world;
  Process& app = world.start();
  const core::Address ram = grow(app, 64);
  for (const auto allow : {kReadWrite, kReadOnly}) {
    CHECK(call(app, allow, {kShared, 1, ram, 16}).r == Registers{130, 0, 0, 16});
    CHECK(call(app, allow, {kShared, 1, ram + 32, 8}).r == Registers{130, ram, 16, 8});
    CHECK(call(app, allow, {kShared, 1, 0, 0}).r == Registers{130, ram + 32, 8, 0});
    CHECK(call(app, allow, {kShared, 0, 0, 0}).r == Registers{130, 0, 0, 0});
  }
}

TEST_CASE("read-write and read-only buffers of one number are different buffers") {
  World world;
  Process& app = world.start();
  const core::Address ram = grow(app, 64);
  (void)call(app, kReadWrite, {kShared, 0, ram, 16});
  CHECK(call(app, kReadOnly, {kShared, 0, ram, 4}).r == Registers{130, 0, 0, 4});
  CHECK(call(app, kReadWrite, {kShared, 0, 0, 0}).r == Registers{130, ram, 16, 0});
}

TEST_CASE("a missing driver is reported before a bad buffer") {
  World world;
  Process& app = world.start();
  CHECK(call(app, kReadWrite, {kAbsent, 0, kKernelRam.start, 4}).r == Registers{2, 11, kKernelRam.start, 4});
}

TEST_CASE("a bad buffer is reported before a grant without room and before a number that does not exist") {
  World world;
  Process& app = world.start();
  for (const auto allow : {kReadWrite, kReadOnly, kUserspaceReadable}) {
    CHECK(call(app, allow, {kGreedy, 0, kKernelRam.start, 4}).r == Registers{2, 6, kKernelRam.start, 4});
    CHECK(call(app, allow, {kShared, 99, kKernelRam.start, 4}).r == Registers{2, 6, kKernelRam.start, 4});
  }
}

TEST_CASE("a grant without room is reported before a number that does not exist") {
  World world;
  Process& app = world.start();
  CHECK(call(app, kReadWrite, {kGreedy, 99, 0, 0}).r == Registers{2, 9, 0, 0});
  CHECK(call(app, kReadOnly, {kNoGrant, 0, 0, 0}).r == Registers{2, 9, 0, 0});
}

TEST_CASE("a number the driver does not have is not supported, and userspace-readable buffers nobody has") {
  World world;
  Process& app = world.start();
  CHECK(call(app, kReadWrite, {kShared, 2, 0, 0}).r == Registers{2, 10, 0, 0});
  CHECK(call(app, kReadOnly, {kShared, 2, 0, 0}).r == Registers{2, 10, 0, 0});
  CHECK(call(app, kReadOnly, {kShared, 256, 0, 0}).r == Registers{2, 10, 0, 0});
  CHECK(call(app, kUserspaceReadable, {kShared, 0, 0, 0}).r == Registers{2, 10, 0, 0});
}

TEST_CASE("a writable buffer lies in the application's own memory, below its break") {
  World world;
  Process& app = world.start();
  const core::Address ram = grow(app, 64);
  const core::Address start = app.memory().layout().block.start, end = app.memory().app_break();
  const auto accepted = [&](core::Address address, u32 length) { return call(app, kReadWrite, {kShared, 0, address, length}).r[0] == 130; };
  CHECK(accepted(start, end - start));
  CHECK_FALSE(accepted(start, end - start + 1));
  CHECK_FALSE(accepted(start - 1, 4));
  CHECK(accepted(end - 1, 1));
  CHECK_FALSE(accepted(end, 1));
  CHECK_FALSE(accepted(app.memory().kernel_break(), 4));  // grants are not the application's
  CHECK_FALSE(accepted(app.app_start(), 4));  // flash is not writable
  CHECK_FALSE(accepted(ram, 0xFFFF'FFF0));  // a range that wraps
  CHECK_FALSE(accepted(0xFFFF'FFFF, 0xFFFF'FFFF));
}

TEST_CASE("a read-only buffer may lie in flash behind the protected header as well") {
  World world;
  Process& app = world.start();
  const core::AddressRange flash = app.memory().layout().flash;
  const auto accepted = [&](core::Address address, u32 length) { return call(app, kReadOnly, {kShared, 0, address, length}).r[0] == 130; };
  CHECK(accepted(app.app_start(), flash.end - app.app_start()));
  CHECK_FALSE(accepted(app.app_start() - 1, 1));
  CHECK_FALSE(accepted(flash.start, 4));
  CHECK_FALSE(accepted(flash.end - 1, 2));
  CHECK(accepted(app.memory().layout().block.start, 4));
  CHECK_FALSE(accepted(flash.end, 1));
}

TEST_CASE("a buffer of no bytes may have any address, which is kept and given back") {
  World world;
  Process& app = world.start();
  for (const auto allow : {kReadWrite, kReadOnly}) {
    CHECK(call(app, allow, {kShared, 0, 0xDEAD'BEEF, 0}).r == Registers{130, 0, 0, 0});
    CHECK(call(app, allow, {kShared, 0, 0, 0}).r == Registers{130, 0xDEAD'BEEF, 0, 0});
  }
}

TEST_CASE("an allow that fails keeps the buffer shared before") {
  World world;
  Process& app = world.start();
  const core::Address ram = grow(app, 64);
  (void)call(app, kReadWrite, {kShared, 0, ram, 16});
  CHECK(call(app, kReadWrite, {kShared, 0, kKernelRam.start, 16}).r[0] == 2);
  CHECK(call(app, kReadWrite, {kShared, 0, 0, 0}).r == Registers{130, ram, 16, 0});
}

TEST_CASE("a shared RAM buffer keeps the break above it for good; one in flash, an empty or a refused one does not") {
  World world;
  Process& app = world.start();
  const core::Address ram = grow(app, 256);
  const core::Address flash = app.app_start();
  (void)call(app, kReadOnly, {kShared, 0, flash, 16});
  (void)call(app, kReadWrite, {kShared, 0, ram + 256, 0});
  (void)call(app, kReadWrite, {kShared, 9, ram, 200});
  CHECK(app.memory().set_break(ram + 64));
  (void)call(app, kReadOnly, {kShared, 0, ram, 48});
  (void)call(app, kReadOnly, {kShared, 0, 0, 0});
  CHECK(app.memory().set_break(ram + 48));
  CHECK_FALSE(app.memory().set_break(ram + 47));
}
}  // namespace
