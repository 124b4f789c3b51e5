// kernel/upcall_queue_test.cpp - order, capacity and removal; host only.
#include "kernel/upcall_queue.hpp"

#include <doctest/doctest.h>

namespace {
using namespace kernel;

constexpr UpcallId kAlarm{.slot = 0, .number = 0};
constexpr UpcallId kConsole{.slot = 1, .number = 1};
constexpr Upcall callable(UpcallId id, u32 value) {
  return {.id = id, .kind = UpcallKind::Callable, .arguments = {value, 0, 0}};
}
constexpr Upcall record(UpcallId id, u32 value) { return {.id = id, .kind = UpcallKind::Record, .arguments = {value, 0, 0}}; }

TEST_CASE("ten upcalls fit and the eleventh is refused without harm") {
  UpcallQueue queue;
  for (u32 i = 0; i < 10; ++i) CHECK(queue.push(callable(kAlarm, i)));
  CHECK_FALSE(queue.push(callable(kAlarm, 10)));
  for (u32 i = 0; i < 10; ++i) CHECK(queue.take_callable()->arguments[0] == i);
  CHECK_FALSE(queue.take_callable());
}

TEST_CASE("upcalls come out in the order in which they came, round the end of the ring") {
  UpcallQueue queue;
  u32 next_out = 0;
  for (u32 i = 0; i < 35; ++i) {
    CHECK(queue.push(callable(kAlarm, i)));
    if (queue.size() == 7) CHECK(queue.take_callable()->arguments[0] == next_out++);
  }
  while (const auto upcall = queue.take_callable()) CHECK(upcall->arguments[0] == next_out++);
  CHECK(next_out == 35);
}

TEST_CASE("records do not run and stay until somebody waits for them") {
  UpcallQueue queue;
  CHECK(queue.push(record(kConsole, 1)));
  CHECK_FALSE(queue.has_callable());
  CHECK(queue.push(callable(kAlarm, 2)));
  CHECK(queue.take_callable()->arguments[0] == 2);
  CHECK(queue.take_first(kConsole)->arguments[0] == 1);
}

TEST_CASE("waiting for an id takes its first upcall and keeps the order of the others") {
  UpcallQueue queue;
  for (u32 i = 0; i < 4; ++i) CHECK(queue.push(callable(i == 2 ? kConsole : kAlarm, i)));
  CHECK(queue.take_first(kConsole)->arguments[0] == 2);
  CHECK_FALSE(queue.take_first(kConsole));
  CHECK(queue.take_callable()->arguments[0] == 0);
  CHECK(queue.take_callable()->arguments[0] == 1);
  CHECK(queue.take_callable()->arguments[0] == 3);
}

TEST_CASE("removing an id removes records and callables alike") {
  UpcallQueue queue;
  for (u32 i = 0; i < 9; ++i) CHECK(queue.push(i % 2 ? record(kAlarm, i) : callable(i % 4 ? kConsole : kAlarm, i)));
  queue.remove_all(kAlarm);
  CHECK(queue.size() == 2);
  CHECK(queue.take_callable()->arguments[0] == 2);
  CHECK(queue.take_callable()->arguments[0] == 6);
}

TEST_CASE("removing by a property keeps the order of the others") {
  UpcallQueue queue;
  for (u32 i = 0; i < 10; ++i) CHECK(queue.push(callable(kAlarm, i)));
  queue.remove_where([](const Upcall& upcall) { return upcall.arguments[0] % 3 == 0; });
  for (const u32 left : {1, 2, 4, 5, 7, 8}) CHECK(queue.take_callable()->arguments[0] == left);
  CHECK(queue.size() == 0);
}

TEST_CASE("leading records are dropped, later ones are not") {
  UpcallQueue queue;
  CHECK(queue.push(record(kAlarm, 0)));
  CHECK(queue.push(callable(kAlarm, 1)));
  CHECK(queue.push(record(kAlarm, 2)));
  queue.drop_leading_records();
  CHECK(queue.size() == 2);
}
}  // namespace
