// mmio/mmio_test.cpp - a window onto ordinary memory shows which bits each access changes; host only.
#include "mmio/mmio.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstring>

#include "tests/unit/check_fails.hpp"

namespace {
using mmio::Reg;
using unit_test::check_fails;

enum class Mode : u8 { Off = 0, Slow = 1, Fast = 2 };

struct Control : Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Speed = Field<4, 2, Mode>;
  using Divider = Field<16, 16, u32>;
  using Top = Flag<31>;
};
struct Data : Reg<Data, 5, mmio::RW, u8> {
  using Byte = Whole;
  using High = Field<4, 4, u8>;
};
struct Status : Reg<Status, 8, mmio::RO> { using Level = Field<8, 8, u32>; };
struct Compare : Reg<Compare, 12, mmio::WO> { using Value = Whole; };

struct Peripheral {
  alignas(4) std::array<u8, 16> bytes{};
  // UNSAFE(window): the window is exactly the array above.
  mmio::Window<16> window{reinterpret_cast<std::uintptr_t>(bytes.data())};
  u32 word(usize offset) const {
    u32 value = 0;
    std::memcpy(&value, bytes.data() + offset, 4);
    return value;
  }
  void set_word(usize offset, u32 value) { std::memcpy(bytes.data() + offset, &value, 4); }
};

TEST_CASE("a write sets the fields named and clears the others") {
  Peripheral device;
  device.set_word(0, 0xFFFF'FFFF);
  device.window.write(Control::Enable{true} | Control::Speed{Mode::Fast} | Control::Divider{0x7654});
  CHECK(device.word(0) == 0x7654'0021);
}

TEST_CASE("a modification leaves the other fields alone") {
  Peripheral device;
  device.set_word(0, 0xFFFF'FFFF);
  device.window.modify(Control::Speed{Mode::Slow} | Control::Top{false});
  CHECK(device.word(0) == 0x7FFF'FFDF);
}

TEST_CASE("a read takes one field out of its register") {
  Peripheral device;
  device.set_word(0, 0xABCD'0020);
  device.set_word(8, 0x0012'3456);
  CHECK(device.window.read<Control::Speed>() == Mode::Fast);
  CHECK(device.window.read<Control::Divider>() == 0xABCD);
  CHECK_FALSE(device.window.read<Control::Enable>());
  CHECK(device.window.read<Control::Top>());
  CHECK(device.window.read<Status::Level>() == 0x34);
}

TEST_CASE("a byte register is accessed as one byte") {
  Peripheral device;
  device.bytes.fill(0xEE);
  device.window.write(Data::Byte{0x11});
  CHECK(device.bytes[4] == 0xEE);
  CHECK(device.bytes[5] == 0x11);
  CHECK(device.bytes[6] == 0xEE);
  device.window.modify(Data::High{0xA});
  CHECK(device.bytes[5] == 0xA1);
}

TEST_CASE("equal registers are an array up to the window's end, and not beyond") {
  Peripheral device;
  device.window.write_at(3, Control::Divider{0x55});
  CHECK(device.word(12) == 0x0055'0000);
  CHECK(check_fails([&] { device.window.write_at(4, Control::Divider{1}); }));
  CHECK(check_fails([&] { device.window.write_at(0xFFFF'FFFF, Control::Divider{1}); }));
  CHECK(check_fails([&] { device.window.write_at(1, Compare::Value{1}); }));
  CHECK_FALSE(check_fails([&] { device.window.write_at(0, Compare::Value{1}); }));
}

TEST_CASE("a run-time value wider than its field is a failed check, and the widest one is not") {
  for (u32 divider : {0x10000u, 0xFFFF'FFFFu}) CHECK(check_fails([&] { (void)Control::Divider{divider}; }));
  u32 widest = 0xFFFF;
  CHECK_FALSE(check_fails([&] { (void)Control::Divider{widest}; }));
}

TEST_CASE("naming one field twice is a failed check") {
  CHECK(check_fails([] { (void)(Control::Enable{true} | Control::Enable{false}); }));
}
}  // namespace
