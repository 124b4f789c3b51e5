// kernel/application_flash_test.cpp - objects come and go in a list that can be walked at every moment; host only.
#include "kernel/application_flash.hpp"

#include "kernel/process_factory.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using core::AddressRange;

constexpr u32 kPage = 4096;
const kernel::ApplicationFlash kFlash{};

/// The objects of the list: 'P' for padding, 'A' for an application, with their sizes in units of 512 bytes.
std::string walk() {
  std::string seen;
  for (core::Address at = kAppFlash.start; kAppFlash.end - at >= 16;) {
    const auto object = bytes_at(at, 16);
    if (contract::tbf::read_u16(object, 0) != contract::tbf::kVersion) break;
    seen += (contract::tbf::read_u16(object, 2) == 16 ? " P" : " A") + std::to_string(contract::tbf::read_u32(object, 4) / 512);
    at += contract::tbf::read_u32(object, 4);
    REQUIRE(at <= kAppFlash.end);
  }
  return seen;
}

std::string part(const std::vector<u8>& bytes, usize at, usize count) { return {bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(at + count)}; }

struct FlashWorld : World {
  std::vector<u8> object(u32 bytes) { return application("new").total(bytes).bytes(); }
  kernel::ApplicationFlash::Head head(const std::vector<u8>& bytes) {
    kernel::ApplicationFlash::Head head{};
    std::copy_n(bytes.begin(), head.size(), head.begin());
    return head;
  }
  bool put(core::Address at, const std::vector<u8>& bytes) {
    const auto rest = std::span{bytes}.subspan(kernel::ApplicationFlash::kHeadBytes);
    const std::string before = walk();
    if (!kFlash.write(at + kernel::ApplicationFlash::kHeadBytes, rest)) return false;
    CHECK(walk().find('A') == before.find('A'));
    return kFlash.link({at, at + static_cast<u32>(bytes.size())}, head(bytes));
  }
};

TEST_CASE_FIXTURE(FlashWorld, "an object behind the last one is found by whoever walks the list") {
  start(application("old").total(512));
  const auto place = kFlash.place_for(1024);
  REQUIRE(place == kAppFlash.start + kPage);
  CHECK(put(*place, object(1024)));
  CHECK(walk() == " A1 P7 A2 P54");
  CHECK(read(*place + 16, 16) == part(object(1024), 16, 16));
}

TEST_CASE_FIXTURE(FlashWorld, "an object in padding leaves padding on both sides, and its own place becomes padding again") {
  install(application("first").total(512));
  install(padding(2 * kPage - 512));
  install(padding(kPage));
  install(application("last").total(512));
  const auto place = kFlash.place_for(512);
  REQUIRE(place == kAppFlash.start + kPage);
  REQUIRE(put(*place, object(512)));
  CHECK(walk() == " A1 P7 A1 P15 A1");
  CHECK(kFlash.place_for(2 * kPage) == kAppFlash.start + 4 * kPage);
  REQUIRE(kFlash.unlink(*place));
  CHECK(walk() == " A1 P7 P1 P15 A1");
  CHECK(kFlash.place_for(2 * kPage) == kAppFlash.start + kPage);
  REQUIRE(put(kAppFlash.start + kPage, object(2 * kPage)));
  CHECK(walk() == " A1 P7 A16 A1");
}

TEST_CASE_FIXTURE(FlashWorld, "what belongs to an object or a process is not written") {
  auto& app = start(application("old").total(512));
  install(padding(2 * kPage - 512));
  const core::Address other = install(application("other").total(512));
  CHECK(!kFlash.write(kAppFlash.start + 100, std::array<u8, 4>{}));
  CHECK(!kFlash.write(kAppFlash.start + 508, std::array<u8, 8>{}));
  CHECK(!kFlash.write(kAppFlash.start + 512, std::array<u8, 4>{}));  // the padding's own head
  CHECK(!kFlash.write(other - 4, std::array<u8, 8>{}));
  CHECK(!kFlash.write(kAppFlash.end - 4, std::array<u8, 8>{}));
  CHECK(!kFlash.write(kAppRam.start, std::array<u8, 8>{}));
  CHECK(kFlash.write(other - 8, std::array<u8, 8>{}));
  CHECK(!kFlash.free({kAppFlash.start, kAppFlash.start + 512}));
  CHECK(!kFlash.unlink(app.memory().layout().flash.start));
  CHECK(!kFlash.unlink(other + 16));
  CHECK(kFlash.unlink(other));
}

TEST_CASE_FIXTURE(FlashWorld, "gaps that are too small for an object are not left") {
  install(application("old").total(kPage - 8));
  CHECK(kFlash.place_for(512) == kAppFlash.start + 2 * kPage);
  CHECK(!kFlash.free({kAppFlash.start + kPage, kAppFlash.start + kPage + 512}));
  CHECK(!kFlash.free({kAppFlash.end - 512 - 8, kAppFlash.end - 8}));
  CHECK(kFlash.free({kAppFlash.end - 512, kAppFlash.end}));
  CHECK(!kFlash.place_for(0));
  CHECK(!kFlash.place_for(kAppFlash.size()));
  CHECK(!kFlash.place_for(0xffff'fff0));
}

TEST_CASE_FIXTURE(FlashWorld, "an object of another size than its place is not linked") {
  CHECK(!kFlash.link({kAppFlash.start, kAppFlash.start + 1024}, head(object(512))));
  CHECK(kFlash.link({kAppFlash.start, kAppFlash.start + 512}, head(object(512))));
}

TEST_CASE_FIXTURE(FlashWorld, "RAM is offered where nobody has it") {
  const auto first = kFlash.ram_for(4096);
  REQUIRE(first.has_value());
  start();
  const auto second = kFlash.ram_for(4096);
  REQUIRE(second.has_value());
  CHECK(*second != *first);
  CHECK(!kFlash.ram_for(0x10'0000));
}
}  // namespace
