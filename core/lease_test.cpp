// core/lease_test.cpp - one buffer, one holder; every way of losing it is a failed check; host only.
#include "core/lease.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/unit/check_fails.hpp"

namespace {
using core::Lease;
using core::Lender;
using unit_test::check_fails;

struct Buffer {
  std::array<u8, 8> bytes{};
  Lender<u8> lender{bytes};
};

TEST_CASE("a lease reaches the lender's memory and nothing of it after it went back") {
  Buffer buffer;
  Lease<u8> lease = buffer.lender.lend(3);
  CHECK_FALSE(buffer.lender.home());
  CHECK(lease.size() == 3);
  lease[2] = 9;
  buffer.lender.take_back(std::move(lease));
  CHECK(buffer.lender.home());
  CHECK(buffer.bytes[2] == 9);
  CHECK_FALSE(lease);
  CHECK(lease.size() == 0);
}

TEST_CASE("asking for more than there is gets all there is") {
  Buffer buffer;
  Lease<u8> lease = buffer.lender.lend(100);
  CHECK(lease.size() == buffer.lender.capacity());
  buffer.lender.take_back(std::move(lease));
}

TEST_CASE("moving a lease leaves nothing behind") {
  Buffer buffer;
  Lease<u8> first = buffer.lender.lend(8);
  Lease<u8> second = std::move(first);
  CHECK_FALSE(first);
  CHECK(first.view().empty());
  first = std::move(second);
  CHECK(first);
  buffer.lender.take_back(std::move(first));
}

TEST_CASE("an index outside the lease is a failed check, even inside the lender's memory") {
  CHECK(check_fails([] {
    Buffer buffer;
    Lease<u8> lease = buffer.lender.lend(3);
    lease[3] = 1;
  }));
}

TEST_CASE("lending twice is a failed check") {
  CHECK(check_fails([] {
    Buffer buffer;
    Lease<u8> first = buffer.lender.lend(1);
    Lease<u8> second = buffer.lender.lend(1);
  }));
}

TEST_CASE("a lease returned to another lender is a failed check") {
  CHECK(check_fails([] {
    Buffer one, other;
    Lease<u8> lease = one.lender.lend(1);
    other.lender.take_back(std::move(lease));
  }));
}

TEST_CASE("overwriting or dropping a lease loses a buffer and is a failed check on the host") {
  CHECK(check_fails([] {
    Buffer one, other;
    Lease<u8> lease = one.lender.lend(1);
    lease = other.lender.lend(1);
  }));
  CHECK(check_fails([] {
    Buffer buffer;
    const Lease<u8> dropped = buffer.lender.lend(1);
  }));
}

TEST_CASE("the lender's memory is out of reach while it is away") {
  CHECK(check_fails([] {
    Buffer buffer;
    Lease<u8> lease = buffer.lender.lend(1);
    (void)buffer.lender.memory();
  }));
  Buffer buffer;
  CHECK(buffer.lender.memory().size() == 8);
}

TEST_CASE("a refusal carries the buffer home") {
  Buffer buffer;
  const auto refuse = [](Lease<u8> lease) -> core::Submitted<u8> {
    return core::fail(core::Refused<u8>{core::ErrorCode::Busy, std::move(lease)});
  };
  auto submitted = refuse(buffer.lender.lend(4));
  REQUIRE_FALSE(submitted);
  CHECK(submitted.error().why == core::ErrorCode::Busy);
  buffer.lender.take_back(std::move(submitted.error().buffer));
  CHECK(buffer.lender.home());
}
}  // namespace
