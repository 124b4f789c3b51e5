// chips/virtio/rng_test.cpp - the driver against registers and a device that are memory of the test; host only.
#include "chips/virtio/rng.hpp"

#include <doctest/doctest.h>

#include <cstring>

#include "tests/unit/check_fails.hpp"

namespace {
using core::ErrorCode;

/// Reads and writes what the driver left where; a register that was not written keeps what the test put there.
struct Device {
  alignas(8) static inline std::array<u32, 0x1000 / 4> registers{};
  static u32& at(u32 offset) { return registers[offset / 4]; }
  static void appear() {
    registers.fill(0);
    at(0x000) = chips::virtio::kMagic;
    at(0x004) = 2;
    at(0x008) = 4;
    at(0x010) = 1;
    at(0x034) = 8;
    at(0x050) = ~u32{0};
  }
  static u8* address(u32 low) {
    return reinterpret_cast<u8*>(static_cast<std::uintptr_t>(at(low + 4)) << 32 | at(low));
  }
  struct Descriptor {
    u64 address;
    u32 length;
    u16 flags, next;
  };
  static Descriptor offered() {
    Descriptor descriptor{};
    std::memcpy(&descriptor, address(0x080), sizeof descriptor);
    return descriptor;
  }
  static u16 offers() {
    u16 index = 0;
    std::memcpy(&index, address(0x090) + 2, sizeof index);
    return index;
  }
  /// Gives the buffer back, saying that `claimed` bytes were written.
  static void give_back(u32 claimed) {
    const u16 index = offers();
    std::memcpy(address(0x0A0) + 2, &index, sizeof index);
    std::memcpy(address(0x0A0) + 8, &claimed, sizeof claimed);
    at(0x060) = 1;
  }
};

constexpr usize kFailed = ~usize{0};

struct Bench : hil::EntropyClient {
  std::array<u8, 8> memory{};
  core::Lender<u8> lender{memory};
  std::optional<usize> done{};  // bytes; kFailed: an error instead
  chips::virtio::Rng<[] {}> rng{chips::virtio::Registers{reinterpret_cast<std::uintptr_t>(Device::registers.data())}, *this};

  Bench() { Device::appear(); }
  void filled(core::Lease<u8> bytes, core::Result<usize> count) override {
    lender.take_back(std::move(bytes));
    done = count.value_or(kFailed);
  }
  ErrorCode refusal(core::Submitted<u8> submitted) {
    REQUIRE_FALSE(submitted);
    lender.take_back(std::move(submitted.error().buffer));
    return submitted.error().why;
  }
};

TEST_CASE_FIXTURE(Bench, "the device is told where one queue of one entry lies") {
  CHECK(rng.start());
  CHECK(Device::at(0x070) == 0xf);  // acknowledged, driver, driver ok, features ok
  CHECK(Device::at(0x038) == 1);
  CHECK(Device::at(0x044) == 1);
  CHECK(Device::address(0x090) == Device::address(0x080) + 16);
  CHECK(Device::address(0x0A0) == Device::address(0x080) + 24);
  CHECK(reinterpret_cast<std::uintptr_t>(Device::address(0x080)) % 16 == 0);
}

TEST_CASE_FIXTURE(Bench, "a fill offers exactly the lease, for the device to write") {
  REQUIRE(rng.start());
  REQUIRE(rng.fill(lender.lend(5)));
  const auto offered = Device::offered();
  CHECK(offered.address == reinterpret_cast<std::uintptr_t>(memory.data()));
  CHECK(offered.length == 5);
  CHECK(offered.flags == 2);
  CHECK(Device::offers() == 1);
  CHECK(Device::at(0x050) == 0);
  Device::give_back(5);
  rng.handle_interrupt();
  CHECK(done == 5u);
  CHECK(Device::at(0x064) == 1);
}

TEST_CASE_FIXTURE(Bench, "an interrupt before the buffer is back changes nothing") {
  REQUIRE(rng.start());
  rng.handle_interrupt();
  REQUIRE(rng.fill(lender.lend(5)));
  rng.handle_interrupt();
  CHECK_FALSE(done);
  Device::give_back(5);
  rng.handle_interrupt();
  CHECK(done);
}

TEST_CASE_FIXTURE(Bench, "what the device claims is clamped to the lease, and nothing is an error") {
  REQUIRE(rng.start());
  REQUIRE(rng.fill(lender.lend(5)));
  Device::give_back(1000);
  rng.handle_interrupt();
  CHECK(done == 5u);
  REQUIRE(rng.fill(lender.lend(5)));
  Device::give_back(0);
  rng.handle_interrupt();
  CHECK(done == kFailed);
}

TEST_CASE_FIXTURE(Bench, "the queue goes on when its 16-bit counts wrap") {
  REQUIRE(rng.start());
  for (u32 round = 0; round < 0x1'0003; ++round) {
    REQUIRE(rng.fill(lender.lend(8)));
    Device::give_back(8);
    done = {};
    rng.handle_interrupt();
    REQUIRE(done == 8u);
  }
}

TEST_CASE_FIXTURE(Bench, "without a device that the driver understands every fill answers Off") {
  const auto refuses_to_start = [&](u32 offset, u32 value) {
    Device::appear();
    Device::at(offset) = value;
    CHECK_FALSE(rng.start());
  };
  refuses_to_start(0x000, 0);
  refuses_to_start(0x004, 1);  // the legacy transport
  refuses_to_start(0x008, 0);
  refuses_to_start(0x010, 0);
  refuses_to_start(0x034, 0);
  CHECK(refusal(rng.fill(lender.lend(1))) == ErrorCode::Off);
}

TEST_CASE_FIXTURE(Bench, "one request at a time, and not for nothing") {
  REQUIRE(rng.start());
  CHECK(refusal(rng.fill(lender.lend(0))) == ErrorCode::Size);
  REQUIRE(rng.fill(lender.lend(1)));
  std::array<u8, 4> other{};
  core::Lender<u8> other_lender{other};
  auto second = rng.fill(other_lender.lend(4));
  REQUIRE_FALSE(second);
  CHECK(second.error().why == ErrorCode::Busy);
  other_lender.take_back(std::move(second.error().buffer));
  Device::give_back(1);
  rng.handle_interrupt();
}
}  // namespace
