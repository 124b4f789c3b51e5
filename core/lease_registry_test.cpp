// core/lease_registry_test.cpp - every buffer that is away can be found, and called back.
#include <doctest/doctest.h>

#include <array>

#include "core/lease.hpp"
#include "tests/unit/check_fails.hpp"

namespace {
struct Buffer {
  std::array<u8, 4> memory{};
  core::Lender<u8> lender{memory};
};
bool lender_away_in(const Buffer& buffer) {
  return core::LeaseRegistry::any_of([&](core::Place lender) { return lender.within(std::as_bytes(std::span{&buffer, 1})); });
}
void recall_from(const core::Lease<u8>& where) {
  core::LeaseRegistry::recall([&](core::Place lease) { return lease.within(std::as_bytes(std::span{&where, 1})); });
}
}  // namespace

TEST_CASE("a lender is found while its buffer is away, and only then") {
  Buffer one, other;
  CHECK_FALSE(lender_away_in(one));
  core::Lease<u8> lease = one.lender.lend(4);
  CHECK(lender_away_in(one));
  CHECK_FALSE(lender_away_in(other));
  one.lender.take_back(std::move(lease));
  CHECK_FALSE(lender_away_in(one));
}
TEST_CASE("a lease is called back from where it was moved to, others stay away") {
  Buffer one, other;
  core::Lease<u8> first = one.lender.lend(4), second = other.lender.lend(4);
  core::Lease<u8> moved = std::move(first);
  recall_from(first);
  CHECK_FALSE(one.lender.home());
  recall_from(moved);
  CHECK(one.lender.home());
  CHECK_FALSE(other.lender.home());
  other.lender.take_back(std::move(second));
  one.lender.take_back(std::move(moved));  // it came home by itself before
}
TEST_CASE("lenders leave the list in any order") {
  std::array<Buffer, 3> buffers;
  std::array<core::Lease<u8>, 3> leases{buffers[0].lender.lend(1), buffers[1].lender.lend(1), buffers[2].lender.lend(1)};
  buffers[1].lender.take_back(std::move(leases[1]));
  CHECK(lender_away_in(buffers[0]));
  CHECK(lender_away_in(buffers[2]));
  buffers[0].lender.take_back(std::move(leases[0]));
  buffers[2].lender.take_back(std::move(leases[2]));
  for (const Buffer& buffer : buffers) CHECK_FALSE(lender_away_in(buffer));
}
TEST_CASE("an empty lease is taken back only where the buffer is home already") {
  Buffer buffer;
  buffer.lender.take_back({});
  CHECK(unit_test::check_fails([&] {
    auto lease = buffer.lender.lend(1);
    buffer.lender.take_back({});
  }));
}
