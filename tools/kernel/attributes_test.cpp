// tools/kernel/attributes_test.cpp - attributes from the bytes of a kernel's flash.
#include "tools/kernel/attributes.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

namespace {
using namespace tools;

constexpr auto kRecord = contract::attributes::record({.app_ram = {0x2000'4000, 0x2000'8000}, .app_flash = {0x0004'0000, 0x0008'0000},
                                                       .kernel_flash = {0, 0x0004'0000}, .abi = {2, 2}, .version = "1.2.3", .board = "a-board"});

KernelFile read(const Bytes& flash) {
  const auto file = std::filesystem::temp_directory_path() / "bulkhead-attributes-test.bin";
  write_file(file, flash);
  KernelFile kernel = read_kernel_attributes(file);
  std::filesystem::remove(file);
  return kernel;
}
Bytes flash_with(usize before, usize behind) {
  Bytes flash(before, 0x55);
  flash.insert(flash.end(), kRecord.begin(), kRecord.end());
  flash.resize(flash.size() + behind, 0xff);
  return flash;
}

TEST_CASE("the record is found at the end of flash, and in front of what was installed behind it") {
  for (const usize behind : {0u, 1u, 5000u}) {
    const KernelFile kernel = read(flash_with(1000, behind));
    CHECK(kernel.board == "a-board");
    CHECK(kernel.version == "1.2.3");
    CHECK(kernel.abi.major == 2);
    CHECK(kernel.app_flash == core::AddressRange{0x0004'0000, 0x0008'0000});
    CHECK(kernel.app_ram == core::AddressRange{0x2000'4000, 0x2000'8000});
    CHECK(kernel.kernel_flash == core::AddressRange{0, 0x0004'0000});
  }
}

TEST_CASE("a file without a record, with one of another kernel or with a damaged one is refused with the reason") {
  CHECK_THROWS_WITH_AS(read(Bytes(100, 0)), doctest::Contains("there are no kernel attributes"), Error);
  CHECK_THROWS_WITH_AS(read({}), doctest::Contains("there are no kernel attributes"), Error);
  const Bytes nothing_but_magic{0, 0, 0, 1, 'T', 'O', 'C', 'K'};
  CHECK_THROWS_WITH_AS(read(nothing_but_magic), doctest::Contains("not one of ours"), Error);
  Bytes damaged = flash_with(0, 0);
  damaged[damaged.size() - contract::attributes::kHeaderBytes - 2] = 7;  // the first element's length
  CHECK_THROWS_WITH_AS(read(damaged), doctest::Contains("impossible value"), Error);
}
}  // namespace
