// kernel/process_table_test.cpp - walks over a table with gaps; host only.
#include "kernel/process_table.hpp"

#include "kernel/kernel.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

std::vector<u8> slots_walked() {
  std::vector<u8> slots;
  for (const Process& process : kernel::processes) slots.push_back(process.id().slot);
  return slots;
}

TEST_CASE("a walk over the processes meets each once, in the order of slots, whichever slots have become free") {
  World world;
  CHECK(slots_walked().empty());
  for (u32 i = 0; i < 4; ++i) (void)world.install(application());
  world.load();
  CHECK(slots_walked() == std::vector<u8>{0, 1, 2, 3});
  const auto remove = [](u8 slot) { kernel::remove_process(*kernel::processes.in_slot(slot)); };
  remove(1);
  CHECK(slots_walked() == std::vector<u8>{0, 2, 3});
  remove(3);
  CHECK(slots_walked() == std::vector<u8>{0, 2});
  remove(0);
  CHECK(slots_walked() == std::vector<u8>{2});
  remove(2);
  CHECK(slots_walked().empty());
}

TEST_CASE("a process may be removed while it is walked over") {
  World world;
  for (u32 i = 0; i < 4; ++i) (void)world.install(application());
  world.load();
  std::vector<u8> seen;
  for (Process& process : kernel::processes) {
    seen.push_back(process.id().slot);
    kernel::remove_process(process);
  }
  CHECK(seen == std::vector<u8>{0, 1, 2, 3});
  CHECK(kernel::processes.count() == 0);
}
}  // namespace
