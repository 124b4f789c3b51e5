// tools/pack/tab_test.cpp - bundles come back as they were written.
#include "tools/pack/tab.hpp"

#include <doctest/doctest.h>

#include <cstring>

#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;

const std::vector<TabEntry> kEntries{{"metadata.toml", Bytes{'a', '\n'}}, {"rv32imac.0x80100080.0x80300000.tbf", Bytes(5000, 0x5A)}, {"empty", {}}};

TEST_CASE("a bundle holds its entries in order, byte for byte") {
  const ScratchFolder scratch;
  write_tab(scratch.path() / "app.tab", kEntries);
  const auto read = read_tab(scratch.path() / "app.tab");
  REQUIRE(read.size() == kEntries.size());
  for (usize i = 0; i < read.size(); ++i) {
    CHECK(read[i].name == kEntries[i].name);
    CHECK(read[i].bytes == kEntries[i].bytes);
  }
}

TEST_CASE("equal entries give equal bundles") {
  const ScratchFolder scratch;
  write_tab(scratch.path() / "one.tab", kEntries);
  write_tab(scratch.path() / "two.tab", kEntries);
  CHECK(read_file(scratch.path() / "one.tab") == read_file(scratch.path() / "two.tab"));
}

TEST_CASE("what is no archive is refused, and so is a place that cannot be written") {
  const ScratchFolder scratch;
  CHECK_THROWS_AS(read_tab(scratch.path() / "absent.tab"), Error);
  CHECK_THROWS_AS(write_tab(scratch.path() / "no" / "folder.tab", kEntries), Error);
  write_file(scratch.path() / "text.tab", Bytes(2000, 'x'));
  CHECK_THROWS_WITH_AS(read_tab(scratch.path() / "text.tab"), doctest::Contains("this is not a tar archive"), Error);
}

TEST_CASE("a bundle cut off anywhere never crashes the reader") {
  const ScratchFolder scratch;
  write_tab(scratch.path() / "app.tab", kEntries);
  const Bytes whole = read_file(scratch.path() / "app.tab");
  for (usize size = 0; size < whole.size(); size += 97) {
    write_file(scratch.path() / "cut.tab", std::span{whole}.first(size));
    try {
      for (const TabEntry& entry : read_tab(scratch.path() / "cut.tab")) CHECK(entry.bytes.size() <= 5000);
    } catch (const Error&) {
    }
  }
}

TEST_CASE("metadata names the application and the kernel that it needs") {
  const std::string metadata = tab_metadata("blink");
  CHECK(metadata.contains("tab-version = 1\n"));
  CHECK(metadata.contains("name = \"blink\"\n"));
  CHECK(metadata.contains("minimum-tock-kernel-version = \"2.2\"\n"));
}
}  // namespace
