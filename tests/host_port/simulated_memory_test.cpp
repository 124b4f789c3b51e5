// tests/host_port/simulated_memory_test.cpp - the simulated board notices what a real one would not forgive; host only.
#include "kernel/ports/memory.hpp"

#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ports::object_at;

TEST_CASE("every byte outside application flash and RAM is out of bounds, also for a range that begins inside or wraps") {
  World world;
  CHECK_NOTHROW(bytes_at(kAppRam.end - 4, 4));
  CHECK_THROWS_AS(bytes_at(kAppRam.end - 3, 4), BadAccess);
  CHECK_THROWS_AS(bytes_at(kAppRam.start - 1, 1), BadAccess);
  CHECK_THROWS_AS(bytes_at(kKernelRam.start, 1), BadAccess);
  CHECK_THROWS_AS(bytes_at(kAppRam.start, 0xFFFF'FFFF), BadAccess);
  CHECK_THROWS_AS(bytes_at(0, 1), BadAccess);
}

TEST_CASE("objects are aligned as their type asks") {
  World world;
  CHECK_NOTHROW(object_at<u64>(kAppRam.start + 8));
  CHECK_THROWS_AS(object_at<u64>(kAppRam.start + 4), BadAccess);
  CHECK_THROWS_AS(object_at<u32>(kAppRam.start + 2), BadAccess);
}

TEST_CASE("nothing is written to flash by address, and that of the loaded process is not read in place") {
  World world;
  const std::array<u8, 1> byte{1};
  CHECK_THROWS_AS(kernel::ports::copy_to_user(kAppFlash.start, byte), BadAccess);
  CHECK_NOTHROW(kernel::ports::flash_bytes(kAppFlash));
  (void)world.start();
  (void)kernel::schedule();
  CHECK_THROWS_AS(kernel::ports::flash_bytes(kAppFlash), BadAccess);
}

TEST_CASE("a new world has garbage in RAM and nothing in flash") {
  { World world; (void)world.start(); }
  World world;
  CHECK(all_bytes_are(kAppRam, kGarbage));
  CHECK(all_bytes_are(kAppFlash, kErased));
  CHECK(kernel::processes.count() == 0);
  CHECK_FALSE(kernel::running_process());
}
}  // namespace
