// arch/cortex_m/v7m/fault_status_words_test.cpp - the fault status registers as a reader of a panic sees them; host only.
#include "arch/cortex_m/v7m/fault_status_words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {
using namespace arch::v7m;

std::string text(const FaultRegisters& fault) {
  std::string lines;
  core::Line<120> line;
  for (u32 number = 0; fault_status_line(fault, number, line); ++number) {
    lines += std::string{line.view()} + "\n";
    line.clear();
  }
  return lines;
}

TEST_CASE("without a fault the registers are shown and nothing is made up") {
  CHECK(text({.memory_address = 0x1234, .bus_address = 0x5678}) == "  CFSR  0x00000000: no fault is recorded\n  HFSR  0x00000000\n");
}

TEST_CASE("a precise bus fault that became a HardFault is told with its address") {
  CHECK(text({.configurable = 1u << 9 | kBusAddressHolds, .hard = 1u << 30, .memory_address = 0x1234, .bus_address = 0x6000'0000}) ==
        "  CFSR  0x00008200\n"
        "    data access that failed on the bus, exactly at the stacked pc\n"
        "  BFAR  0x60000000: what was touched\n"
        "  HFSR  0x40000000\n"
        "    a fault could not be taken at its own priority and became a HardFault\n");
}

TEST_CASE("several causes have a line each") {
  CHECK(text({.configurable = 1u << 1 | 1u << 4 | kMemoryAddressHolds, .memory_address = 0x2000'0000}) ==
        "  CFSR  0x00000092\n"
        "    data access that the memory protection unit forbids\n"
        "    the memory protection unit forbade the stacking of an exception's entry\n"
        "  MMFAR 0x20000000: what was touched\n"
        "  HFSR  0x00000000\n");
}
}  // namespace
