// tools/pack/tbf_writer_test.cpp - what is packed reads back through the kernel's own parser.
#include "tools/pack/tbf_writer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"

namespace {
using namespace tools;
namespace tbf = contract::tbf;

AppElf app_of(Isa isa, usize bytes) {
  return {.isa = isa, .entry = kLinkFlash + 0x10, .ram_bytes = 0x900, .flash = Bytes(bytes, 0xAB), .permissions = {}, .relocations = {},
          .load_places = {{{kLinkFlash, kLinkFlash + static_cast<u32>(bytes)}, 0}}};
}
const PackOptions kOptions{.name = "example", .flash = 0x8010'0000, .ram = 0x8030'0000, .grant_reserve = 256};

TEST_CASE("a packed application parses, and its header says what it was packed for") {
  const Bytes object = pack(app_of(Isa::RiscV32, 1001), kOptions);
  const auto header = tbf::parse_header(object);
  REQUIRE(header);
  CHECK(header->enabled());
  CHECK(header->base.total_bytes == object.size());
  CHECK(header->protected_bytes() == kProtectedBytes);
  CHECK(header->base.header_bytes + header->init_offset == kProtectedBytes + 0x10);
  CHECK(header->binary_end == kProtectedBytes + 1001);
  CHECK(header->minimum_ram == 0x900 + 256);
  CHECK(header->fixed.flash == kOptions.flash + kProtectedBytes);
  CHECK(header->fixed.ram == kOptions.ram);
  CHECK(contract::kKernelVersion.accepts(*header->kernel_version));
  CHECK(std::string(object.begin() + header->name.offset, object.begin() + header->name.offset + header->name.bytes) == "example");
  CHECK_FALSE(header->permissions);
}

TEST_CASE("the binary follows the header and filler is zero") {
  const Bytes object = pack(app_of(Isa::RiscV32, 1001), kOptions);
  REQUIRE(object.size() == kProtectedBytes + 1004);
  CHECK(std::all_of(object.begin() + kProtectedBytes, object.begin() + kProtectedBytes + 1001, [](u8 byte) { return byte == 0xAB; }));
  CHECK(std::all_of(object.begin() + kProtectedBytes + 1001, object.end(), [](u8 byte) { return byte == 0; }));
}

TEST_CASE("equal inputs give equal bytes") {
  CHECK(pack(app_of(Isa::CortexM, 777), kOptions) == pack(app_of(Isa::CortexM, 777), kOptions));
}

TEST_CASE("an object for Cortex-M is a power of two of at least 512 bytes, and what is needed is told before") {
  for (const usize bytes : {1u, 383u, 384u, 385u, 900u, 5000u}) {
    const AppElf arm = app_of(Isa::CortexM, bytes);
    const Bytes object = pack(arm, kOptions);
    CHECK(std::has_single_bit(object.size()));
    CHECK(object.size() >= 512);
    CHECK(object.size() < 2 * std::max<usize>(kProtectedBytes + bytes, 257));
    CHECK(needs_of(arm, 256, kSmallestFlashMultiple).flash == object.size());
    CHECK(needs_of(arm, 256, kSmallestFlashMultiple).ram == 0x900 + 256);
    const AppElf riscv = app_of(Isa::RiscV32, bytes);
    CHECK(needs_of(riscv, 0, kSmallestFlashMultiple).flash == pack(riscv, kOptions).size());
  }
}

TEST_CASE("permissions are written with their count, as the application declared them") {
  AppElf app = app_of(Isa::RiscV32, 64);
  for (u8 i = 0; i < 48; ++i) app.permissions.push_back(i);
  const Bytes object = pack(app, {.name = "p"});
  const auto header = tbf::parse_header(object);
  REQUIRE(header);
  REQUIRE(header->permissions);
  CHECK(header->permissions->bytes == 48);
  CHECK(std::equal(app.permissions.begin(), app.permissions.end(), object.begin() + header->permissions->offset));
}

TEST_CASE("short id, version and storage permissions are written if the application declares them") {
  AppElf app = app_of(Isa::RiscV32, 64);
  CHECK(tbf::parse_header(pack(app, {.name = "p"}))->short_id == 0);
  app.short_id = 0x1234;
  app.version = 3;
  app.storage = {1, 0, 0, 0, 0, 0, 0, 0};
  const Bytes object = pack(app, {.name = "p"});
  const auto header = tbf::parse_header(object);
  REQUIRE(header);
  CHECK(header->short_id == 0x1234);
  CHECK(header->application_version == 3);
  REQUIRE(header->storage_permissions.bytes == app.storage.size());
  CHECK(std::equal(app.storage.begin(), app.storage.end(), object.begin() + header->storage_permissions.offset));
}

TEST_CASE("a header that does not fit is refused, and the message names what could be shorter") {
  CHECK_THROWS_WITH_AS(pack(app_of(Isa::RiscV32, 64), {.name = std::string(80, 'n')}), doctest::Contains("shorten the name"), Error);
  AppElf app = app_of(Isa::RiscV32, 64);
  app.permissions = Bytes(16 * 8);
  CHECK_THROWS_WITH_AS(pack(app, {.name = "p"}), doctest::Contains("fewer permissions"), Error);
  CHECK_NOTHROW(pack(app_of(Isa::RiscV32, 64), {.name = std::string(64, 'n')}));
}

TEST_CASE("a name that the kernel would refuse is refused when packing") {
  CHECK_THROWS_WITH_AS(pack(app_of(Isa::RiscV32, 64), {.name = "\xFF"}), doctest::Contains("UTF-8"), Error);
  CHECK_NOTHROW(pack(app_of(Isa::RiscV32, 64), {.name = "gr\xC3\xBC\xC3\x9F""e"}));
}

TEST_CASE("padding objects parse as padding of every size from 16 bytes on") {
  for (u32 size = tbf::kBaseHeaderBytes; size < 200; ++size) {
    const Bytes object = padding_object(size);
    REQUIRE(object.size() == size);
    const auto header = tbf::parse_header(object);
    REQUIRE(header);
    CHECK(header->padding());
    CHECK_FALSE(header->enabled());
  }
}

TEST_CASE("sealing makes a changed header right again, and does not read beyond a short one") {
  Bytes object = pack(app_of(Isa::RiscV32, 64), kOptions);
  object[8] = 0;
  CHECK(tbf::parse_header(object).error() == tbf::TbfError::ChecksumWrong);
  seal_header(object);
  CHECK(tbf::parse_header(object));
  Bytes claims_too_much = padding_object(16);
  claims_too_much[2] = claims_too_much[3] = 0xFF;
  seal_header(claims_too_much);
}
}  // namespace
