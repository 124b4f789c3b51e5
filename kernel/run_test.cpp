// kernel/run_test.cpp - boot: the banner, the applications, the interrupts, the loop; host only.
#include "kernel/board.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

TEST_CASE("boot says what it runs on, loads the applications, lets interrupts in and enters the loop") {
  World world;
  (void)world.install(application());
  CHECK_THROWS_AS(kernel::run(), LoopEntered);
  world.serve();
  const std::string log = world.log();
  CHECK(log.starts_with("Bulkhead "));
  CHECK(log.find(" on host, application ABI 2.2\n") != std::string::npos);
  CHECK(log.find("  application RAM    0x30000000 .. 0x30010000  64 KiB\n") != std::string::npos);
  CHECK(log.ends_with("1 application\n"));
  CHECK(machine().enabled == std::set<u16>{kFirstLine, kSecondLine});
}
}  // namespace
