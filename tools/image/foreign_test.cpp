// tools/image/foreign_test.cpp - bundles from elsewhere: which of their builds is taken, and who gives way to whom.
#include "tools/image/foreign.hpp"

#include <doctest/doctest.h>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"
#include "tools/pack/tab.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;
namespace fs = std::filesystem;

constexpr BoardMemory kRiscV{.isa = Isa::RiscV32, .flash = {0x8010'0000, 0x8012'0000}, .ram = {0x8030'0000, 0x8032'0000}};
constexpr BoardMemory kCortexM{.isa = Isa::CortexM, .flash = {0x0004'0000, 0x0008'0000}, .ram = {0x2000'4000, 0x2002'4000}};

void put_words(Bytes& bytes, std::initializer_list<u32> words) {
  for (u32 word : words)
    for (u32 shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<u8>(word >> shift));
}
/// An object that wants its first byte at `flash`, or anywhere if that is zero.
Bytes object(u32 flash, u32 ram) {
  constexpr u32 kHeader = 16 + 16 + 12;
  constexpr u32 kAny = contract::tbf::kAnyAddress;
  Bytes bytes;
  put_words(bytes, {2 | kHeader << 16, 0x400, 1, 0, 1 | 12 << 16, 0, 0, 0x1000});
  put_words(bytes, {5 | 8 << 16, ram == 0 ? kAny : ram, flash == 0 ? kAny : flash + kHeader});
  bytes.resize(0x400);
  seal_header(bytes);
  return bytes;
}

class Bundles {
 public:
  fs::path bundle(const std::string& name, std::vector<TabEntry> entries) {
    entries.insert(entries.begin(), {"metadata.toml", {}});
    write_tab(m_scratch.path() / (name + ".tab"), entries);
    return m_scratch.path() / (name + ".tab");
  }
  /// As libtock-c makes them for this board.
  fs::path two_builds(const std::string& name) {
    return bundle(name, {{"rv32imac.0x80100080.0x80300000.tbf", object(0x8010'0000, 0x8030'0000)},
                         {"rv32imac.0x80110080.0x80310000.tbf", object(0x8011'0000, 0x8031'0000)}});
  }
  fs::path single(const std::string& name, u32 flash, u32 ram) {
    write_file(m_scratch.path() / (name + ".tbf"), object(flash, ram));
    return m_scratch.path() / (name + ".tbf");
  }

 private:
  ScratchFolder m_scratch;
};

TEST_CASE("two bundles with the same builds get different ones") {
  Bundles files;
  const AppImage image = build_app_image(kRiscV, {files.two_builds("first"), files.two_builds("second")});
  REQUIRE(image.apps.size() == 2);
  CHECK(image.apps[0].name == "first");
  CHECK(image.apps[0].flash.start == 0x8010'0000);
  CHECK(image.apps[1].flash.start == 0x8011'0000);
  CHECK(image.apps[1].ram == 0x8031'0000);
}

TEST_CASE("a bundle gives way to an application without a choice, whatever the order") {
  Bundles files;
  const AppImage image = build_app_image(kRiscV, {files.two_builds("bundle"), files.single("single", 0x8010'0000, 0x8030'0000)});
  REQUIRE(image.apps.size() == 2);
  CHECK(image.apps[0].name == "single");
  CHECK(image.apps[1].flash.start == 0x8011'0000);
}

TEST_CASE("a bundle avoids builds whose RAM is taken") {
  Bundles files;
  const AppImage image = build_app_image(kRiscV, {files.two_builds("bundle"), files.single("single", 0x8011'8000, 0x8030'0400)});
  CHECK(image.apps[0].flash.start == 0x8011'0000);
}

TEST_CASE("a bundle without a free build is refused by the name of its file") {
  Bundles files;
  CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.two_builds("a"), files.two_builds("b"), files.two_builds("third")}),
                       doctest::Contains("third.tab"), Error);
}

TEST_CASE("both spellings of the RISC-V architectures are known") {
  Bundles files;
  const auto builds = read_foreign(files.bundle("rust", {{"riscv32imc.tbf", object(0, 0)}, {"riscv32imac.tbf", object(0x8010'0000, 0x8030'0000)}}), kRiscV);
  REQUIRE(builds.size() == 2);
  CHECK(builds[0].fixed_flash == 0x8010'0000);
}

TEST_CASE("builds for other boards and other instruction sets are left out") {
  Bundles files;
  const fs::path file = files.bundle("all", {{"cortex-m7.tbf", object(0, 0)}, {"cortex-m0.tbf", object(0, 0)}, {"cortex-m4.tbf", object(0, 0)},
                                             {"rv32imac.0x20040080.0x80002800.tbf", object(0x2004'0000, 0x8000'2800)},
                                             {"rv32imac.0x80100080.0x80300000.tbf", object(0x8010'0000, 0x8030'0000)}});
  CHECK(read_foreign(file, kRiscV).size() == 1);
  CHECK(read_foreign(file, kCortexM).size() == 2);
}

TEST_CASE("a bundle that is cut off is refused as such") {
  Bundles files;
  const fs::path file = files.two_builds("cut");
  for (const u32 bytes : {2200u, 1900u, 700u}) {  // within the data, within a header, within the first data
    Bytes part = read_file(file);
    part.resize(bytes);
    write_file(file, part);
    CHECK_THROWS_WITH_AS(read_foreign(file, kRiscV), doctest::Contains("damaged or cut off"), Error);
  }
}
}  // namespace
