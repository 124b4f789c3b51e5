// kernel/storage_permissions_test.cpp - the header's element in every length, and what each policy makes of it; host only.
#include "kernel/storage_permissions.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {
using namespace kernel;
using Payload = std::vector<u8>;
using Ids = std::vector<u32>;

void put(Payload& payload, u32 value, u32 bytes) {
  for (u32 i = 0; i < bytes; ++i) payload.push_back(static_cast<u8>(value >> (8 * i)));
}
Payload element(u32 write_id, const Ids& read, const Ids& modify) {
  Payload payload;
  put(payload, write_id, 4);
  for (const Ids* ids : {&read, &modify}) {
    put(payload, static_cast<u32>(ids->size()), 2);
    for (const u32 id : *ids) put(payload, id, 4);
  }
  return payload;
}
constexpr ShortId kOwn = ShortId::fixed(0x1234'5678);
constexpr u32 kOwnNumber = 0x1234'5678;

TEST_CASE("without storage there is nothing to ask") { CHECK_FALSE(no_storage()); }

TEST_CASE("individual storage is the application's own and nobody else's") {
  const auto permissions = individual_storage(kOwn);
  REQUIRE(permissions);
  CHECK(permissions->write_id == kOwnNumber);
  CHECK(permissions->may_read(kOwnNumber));
  CHECK(permissions->may_modify(kOwnNumber));
  for (const u32 other : {0u, 1u, kOwnNumber + 1}) {
    CHECK_FALSE(permissions->may_read(other));
    CHECK_FALSE(permissions->may_modify(other));
  }
}

TEST_CASE("an application without a fixed short id has no storage under any policy") {
  CHECK_FALSE(individual_storage(ShortId{}));
  CHECK_FALSE(header_storage(ShortId{}, element(1, {2}, {3})));
}

TEST_CASE("the header's lists say what may be read and changed, its own objects only if they are listed") {
  const auto permissions = header_storage(kOwn, element(1, {2, 0xAABB'CCDD}, {3}));
  REQUIRE(permissions);
  CHECK(permissions->may_read(2));
  CHECK(permissions->may_read(0xAABB'CCDD));
  CHECK_FALSE(permissions->may_read(3));
  CHECK_FALSE(permissions->may_read(kOwnNumber));
  CHECK(permissions->may_modify(3));
  CHECK_FALSE(permissions->may_modify(2));
  CHECK_FALSE(permissions->may_modify(kOwnNumber));
}

TEST_CASE("objects carry the short id whatever write id the header asks for, and with none nothing is written") {
  CHECK(header_storage(kOwn, element(77, {}, {}))->write_id == kOwnNumber);
  CHECK_FALSE(header_storage(kOwn, element(0, {}, {}))->write_id);
  CHECK_FALSE(header_storage(kOwn, element(77, {}, {}))->may_read(77));
}

TEST_CASE("the kernel's objects are out of reach even for a list that names them") {
  const auto permissions = header_storage(kOwn, element(1, {0}, {0, 0}));
  REQUIRE(permissions);
  CHECK_FALSE(permissions->may_read(0));
  CHECK_FALSE(permissions->may_modify(0));
}

TEST_CASE("lists may have up to eight entries; one more makes the element worthless") {
  const Ids eight{1, 2, 3, 4, 5, 6, 7, 8};
  Ids nine = eight;
  nine.push_back(9);
  const auto permissions = header_storage(kOwn, element(1, eight, eight));
  REQUIRE(permissions);
  for (const u32 id : eight) {
    CHECK(permissions->may_read(id));
    CHECK(permissions->may_modify(id));
  }
  CHECK_FALSE(permissions->may_read(9));
  CHECK_FALSE(header_storage(kOwn, element(1, nine, {})));
  CHECK_FALSE(header_storage(kOwn, element(1, {}, nine)));
}

TEST_CASE("an element of any other length than its lists say is worthless") {
  for (usize read = 0; read <= 8; ++read)
    for (usize modify = 0; modify <= 8; ++modify) {
      const Payload whole = element(1, Ids(read, 5), Ids(modify, 6));
      CHECK(whole.size() == 8 + 4 * (read + modify));
      CHECK(parse_storage_element(whole));
      for (usize size = 0; size < whole.size(); ++size) {
        const Payload cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        REQUIRE_FALSE(parse_storage_element(cut));
      }
      Payload longer = whole;
      longer.push_back(0);
      CHECK_FALSE(parse_storage_element(longer));
    }
}

TEST_CASE("a header without the element gives no storage") { CHECK_FALSE(header_storage(kOwn, {})); }
}  // namespace
