// capsules/app_store_test.cpp - sets of installed applications, and requests that make no sense; host only.
#include "capsules/app_store_fixture.hpp"

namespace {
using namespace capsules::test;

TEST_CASE("a flash that holds anything but records is an empty store") {
  for (const u8 content : {0xff, 0x00, 0x5a}) {
    hil::FlashCells cells{kGeometry};
    std::ranges::fill(cells.bytes(), content);
    Boot& it = boot(cells);
    CHECK(it.set().empty());
    REQUIRE(it.install(0x1000, kFirst) == 0u);
    CHECK(boot(cells).set() == Set{{0x1000, kFirst}});
    CHECK(std::ranges::count(std::span{cells.bytes()}.first(512), content) == 512);  // the sectors before it are not its own
  }
}

TEST_CASE("what was installed, replaced and removed is so at the next boot") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  REQUIRE(it.install(0x1000, kFirst) == 0u);
  REQUIRE(it.install(0x2000, kSecond) == 0u);
  CHECK(boot(cells).set() == Set{{0x1000, kFirst}, {0x2000, kSecond}});
  REQUIRE(it.install(0x3000, kThird, it.slot_at(0x1000)) == 0u);
  CHECK(it.set() == Set{{0x2000, kSecond}, {0x3000, kThird}});
  CHECK(boot(cells).set() == it.set());
  REQUIRE(it.remove(it.slot_at(0x3000)) == 0u);
  CHECK(it.set() == Set{{0x2000, kSecond}});
  CHECK(boot(cells).set() == it.set());  // what the removed one had replaced does not come back
}

TEST_CASE("what was not committed is gone at the next boot and its slot is free") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  for (u32 i = 0; i < 3 * kSlots; ++i) {
    REQUIRE(it.begin(100) == 0u);
    REQUIRE(it.write(0, "abcdefgh") == 0u);
    CHECK(boot(cells).set().empty());
    REQUIRE(it.abort() == 0u);
  }
  CHECK(it.set().empty());
}

TEST_CASE("there are as many applications as slots, and a replacement needs a free one") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  for (u32 i = 1; i <= kSlots; ++i) REQUIRE(it.install(i << 12, kFourth) == 0u);
  CHECK(it.begin(4) == code(ErrorCode::NoMemory));
  REQUIRE(it.remove(it.slot_at(0x2000)) == 0u);
  CHECK(it.install(0x9000, kThird, it.slot_at(0x1000)) == 0u);
}

TEST_CASE("requests that make no sense are refused") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  CHECK(it.begin(0) == code(ErrorCode::Size));
  CHECK(it.begin(it.store().largest_object() + 1) == code(ErrorCode::NoMemory));
  CHECK(it.write(0, "abcd") == code(ErrorCode::Reserve));
  CHECK(it.commit(0) == code(ErrorCode::Reserve));
  CHECK(it.abort() == code(ErrorCode::Reserve));
  CHECK(it.remove(0) == code(ErrorCode::Invalid));
  CHECK(it.remove(kSlots) == code(ErrorCode::Invalid));
  REQUIRE(it.begin(10) == 0u);
  CHECK(it.begin(10) == code(ErrorCode::Busy));
  CHECK(it.write(2, "abcd") == code(ErrorCode::Invalid));
  CHECK(it.write(0, "abc") == code(ErrorCode::Invalid));
  CHECK(it.write(12, "abcd") == code(ErrorCode::Invalid));
  CHECK(it.write(0xffff'fffc, "abcd") == code(ErrorCode::Invalid));
  CHECK(it.write(0, "") == code(ErrorCode::Size));
  CHECK(it.write(8, "abcd") == 0u);  // the last word reaches beyond the object
  CHECK(it.commit(0, 0) == code(ErrorCode::Invalid));  // nothing to replace there
  REQUIRE(it.commit(0x1000) == 0u);
  CHECK(it.set() == Set{{0x1000, std::string(8, '\xff') + "ab"}});
}
}  // namespace
