// tools/image/image_test.cpp - images are walked as the kernel walks them: from object to object by their sizes.
#include "tools/image/image.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"
#include "tools/pack/elf_fixture.hpp"
#include "tools/pack/tab.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;
using test::ElfFixture;
namespace fs = std::filesystem;
namespace tbf = contract::tbf;

constexpr BoardMemory kRiscV{.isa = Isa::RiscV32, .flash = {0x8010'0000, 0x8010'8000}, .ram = {0x8030'0000, 0x8031'0000}};
constexpr BoardMemory kCortexM{.isa = Isa::CortexM, .flash = {0x0004'0000, 0x0004'8000}, .ram = {0x2000'4000, 0x2001'4000}};

class Files {
 public:
  fs::path elf(const std::string& name, u16 machine = EM_RISCV, usize text_bytes = 100, u32 ram_bytes = 0x400) {
    ElfFixture fixture{.machine = machine, .text = Bytes(text_bytes, 0x13), .ram_bytes = ram_bytes};
    return write(name + ".elf", fixture.build());
  }
  fs::path fixed(const std::string& name, u32 flash, u32 ram, usize text_bytes = 100) { return write(name + ".tbf", object(name, flash, ram, text_bytes)); }
  fs::path floating(const std::string& name, usize text_bytes = 100) { return write(name + ".tbf", without_addresses(object(name, 0x1000, 0x2000, text_bytes))); }
  fs::path write(const std::string& name, const Bytes& bytes) {
    write_file(m_scratch.path() / name, bytes);
    return m_scratch.path() / name;
  }
  fs::path path(const std::string& name) const { return m_scratch.path() / name; }

  Bytes object(const std::string& name, u32 flash, u32 ram, usize text_bytes) {
    return pack(read_app_elf(elf(name + "-source", EM_RISCV, text_bytes)), {.name = name, .flash = flash, .ram = ram});
  }
  /// The element of the addresses becomes one that nobody knows.
  static Bytes without_addresses(Bytes object) {
    constexpr usize kElement = 16 + 24 + 8;
    REQUIRE(tbf::read_u16(object, kElement) == static_cast<u16>(tbf::TlvType::FixedAddresses));
    object[kElement + 1] = 0x80;
    seal_header(object);
    return object;
  }

 private:
  ScratchFolder m_scratch;
};

struct Found {
  std::string name;
  core::Address at = 0;
};

/// Follows the list as the kernel does, until erased flash. Every object has to be whole.
std::vector<Found> walk(const BoardMemory& board, const AppImage& image) {
  std::vector<Found> found;
  usize at = 0;
  for (;;) {
    const tbf::Bytes rest = tbf::Bytes{image.flash}.subspan(at);
    const auto base = tbf::parse_base(rest);
    if (!base) {
      CHECK((base.error() == tbf::TbfError::NoHeader || rest.size() < 8));
      CHECK(std::all_of(rest.begin(), rest.end(), [](u8 byte) { return byte == 0xff; }));
      return found;
    }
    const auto header = tbf::parse_header(rest);
    REQUIRE(header);
    const auto* name = rest.data() + header->name.offset;
    if (!header->padding()) found.push_back({std::string(name, name + header->name.bytes), board.flash.start + static_cast<u32>(at)});
    at += base->total_bytes;
  }
}

void check_walk(const BoardMemory& board, const AppImage& image) {
  const auto found = walk(board, image);
  REQUIRE(found.size() == image.apps.size());
  for (usize i = 0; i < found.size(); ++i) {
    CHECK(found[i].name == image.apps[i].name);
    CHECK(found[i].at == image.apps[i].flash.start);
    CHECK(board.flash.contains(image.apps[i].flash.start, image.apps[i].flash.size()));
  }
  CHECK(image.flash.size() <= board.flash.size());
}

core::Address place_of(const AppImage& image, const std::string& name) {
  const auto app = std::ranges::find(image.apps, name, &PlacedApp::name);
  REQUIRE(app != image.apps.end());
  return app->flash.start;
}

TEST_CASE("fixed applications lie where they ask, the others in the gaps, and the list links them all") {
  Files files;
  const AppImage image = build_app_image(kRiscV, {files.elf("ours"), files.floating("floating"), files.fixed("high", 0x8010'4000, 0x8030'4000),
                                                  files.elf("large", EM_RISCV, 5000), files.fixed("low", 0x8010'0400, 0x8030'0000)});
  check_walk(kRiscV, image);
  CHECK(place_of(image, "low") == 0x8010'0400);
  CHECK(place_of(image, "high") == 0x8010'4000);
  CHECK(place_of(image, "floating") == 0x8010'0000);
  CHECK(place_of(image, "large") < 0x8010'4000);
}

TEST_CASE("our own applications are packed for the places they get, and their RAM blocks do not meet") {
  for (const BoardMemory& board : {kRiscV, kCortexM}) {
    Files files;
    const u16 machine = board.isa == Isa::RiscV32 ? EM_RISCV : EM_ARM;
    std::vector<fs::path> inputs;
    for (const char* name : {"a", "b", "c", "d"}) inputs.push_back(files.elf(name, machine, 300, 0x900));
    const AppImage image = build_app_image(board, inputs);
    check_walk(board, image);
    std::vector<core::Address> starts;
    for (const PlacedApp& app : image.apps) {
      const auto header = tbf::parse_header(tbf::Bytes{image.flash}.subspan(app.flash.start - board.flash.start));
      CHECK(header->fixed.ram == app.ram);
      CHECK(header->fixed.flash == app.flash.start + header->protected_bytes());
      CHECK(board.ram.contains(*app.ram, header->minimum_ram));
      CHECK(app.from_elf);
      starts.push_back(*app.ram);
    }
    std::ranges::sort(starts);
    for (usize i = 1; i < starts.size(); ++i) CHECK(starts[i] - starts[i - 1] >= 0x900 + kGrantReserveBytes + 640);
  }
}

TEST_CASE("no application at all gives erased flash") {
  const AppImage image = build_app_image(kRiscV, {});
  CHECK(image.apps.empty());
  CHECK(walk(kRiscV, image).empty());
}

TEST_CASE("the flash may be full to its last byte") {
  Files files;
  const u32 text = kRiscV.flash.size() - kProtectedBytes;
  check_walk(kRiscV, build_app_image(kRiscV, {files.fixed("full", kRiscV.flash.start, 0x8030'0000, text)}));
}

TEST_CASE("fixed applications that meet each other or leave the board are refused by name") {
  Files files;
  const auto refused = [](const std::vector<fs::path>& inputs, const char* words) {
    CHECK_THROWS_WITH_AS(build_app_image(kRiscV, inputs), doctest::Contains(words), Error);
  };
  const fs::path first = files.fixed("first", 0x8010'0400, 0x8030'0000);
  refused({first, files.fixed("flash-twice", 0x8010'0480, 0x8030'8000)}, "flash-twice.tbf: it is linked for flash from 0x80100480");
  refused({first, files.fixed("ram-twice", 0x8010'1000, 0x8030'0400)}, "ram-twice.tbf: it is linked for RAM from 0x80300400");
  refused({files.fixed("below", 0x800F'FF00, 0x8030'0000)}, "below.tbf: it is linked for flash");
  refused({files.fixed("above", 0x8010'7FF0, 0x8030'0000)}, "above.tbf: it is linked for flash");
  refused({files.fixed("other-ram", 0x8010'0400, 0x2000'0000)}, "other-ram.tbf: it is linked for RAM");
  refused({files.fixed("end-of-ram", 0x8010'0400, 0x8030'FF00)}, "end-of-ram.tbf: it is linked for RAM");
}

TEST_CASE("a fixed application may not leave a gap before it that no object fills") {
  Files files;
  for (const u32 gap : {4u, 8u, 12u})
    CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.fixed("near", kRiscV.flash.start + gap, 0x8030'0000)}), doctest::Contains("gap"), Error);
  check_walk(kRiscV, build_app_image(kRiscV, {files.fixed("near", kRiscV.flash.start + 16, 0x8030'0000)}));
}

TEST_CASE("an application too large for what is left is refused with what would fit") {
  Files files;
  CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.elf("big", EM_RISCV, 40'000)}), doctest::Contains("big.elf: it takes 40192 bytes of flash; the largest gap left has 32768"), Error);
  CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.floating("big", 40'000)}), doctest::Contains("big.tbf: it takes 40128 bytes of flash"), Error);
  for (const u32 ram : {0x1'0000u, 0x90'0000u})
    CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.elf("greedy", EM_RISCV, 100, ram)}), doctest::Contains("greedy.elf: it takes"), Error);
}

TEST_CASE("a foreign header whose RAM size wraps is refused, on either instruction set") {
  for (const BoardMemory& board : {kRiscV, kCortexM}) {
    Files files;
    Bytes object = files.object("wraps", board.flash.start, board.ram.start, 100);
    constexpr usize kMinimumRam = 16 + 4 + 8;
    for (usize i = 0; i < 4; ++i) object[kMinimumRam + i] = i == 0 ? 0xF0 : 0xFF;
    seal_header(object);
    CHECK_THROWS_WITH_AS(build_app_image(board, {files.write("wraps.tbf", object)}), doctest::Contains("wraps.tbf: it is linked for RAM"), Error);
  }
}

TEST_CASE("what is no application is refused with what was expected") {
  Files files;
  const auto refused = [&](const Bytes& bytes, const char* words) {
    CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.write("odd.tbf", bytes)}), doctest::Contains(words), Error);
  };
  refused({}, "a TBF, a TAB or an application's ELF was expected");
  refused(Bytes(100, 0xff), "a TBF, a TAB or an application's ELF was expected");
  Bytes object = files.object("cut", 0x8010'0000, 0x8030'0000, 100);
  object.resize(object.size() - 1);
  refused(object, "it is cut off");
  CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.path("absent.tbf")}), doctest::Contains("absent.tbf: cannot be read"), Error);
  CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.elf("arm", EM_ARM)}), doctest::Contains("another instruction set"), Error);
}

TEST_CASE("of a bundle the entry that suits the board is taken") {
  Files files;
  const Bytes here = files.object("here", 0x8010'0400, 0x8030'0000, 100), elsewhere = files.object("elsewhere", 0x2040'0000, 0x8030'0000, 100);
  write_tab(files.path("app.tab"), {{"metadata.toml", Bytes{'\n'}}, {"cortex-m4.tbf", here}, {"rv32imac.0x20400080.0x80300000.tbf", elsewhere},
                                    {"rv32imac.0x80100480.0x80300000.tbf", here}});
  const AppImage image = build_app_image(kRiscV, {files.path("app.tab")});
  check_walk(kRiscV, image);
  CHECK(place_of(image, "here") == 0x8010'0400);
  write_tab(files.path("other.tab"), {{"cortex-m4.tbf", here}, {"rv32imac.0x20400080.0x80300000.tbf", elsewhere}});
  CHECK_THROWS_WITH_AS(build_app_image(kRiscV, {files.path("other.tab")}), doctest::Contains("none of its entries suits"), Error);
}
}  // namespace
