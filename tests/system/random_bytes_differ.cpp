// tests/system/random_bytes_differ.cpp - two requests for random bytes give different ones, as many as asked for and no more than the buffer holds.
//
// row: drivers
// only-on: rv32-virt - the board has no source of entropy
#include "contract/random.hpp"
#include "tests/system/check.hpp"

using namespace test;
using contract::random::Command;

namespace {
constexpr u32 kRandom = contract::random::kDriver;

user::UpcallArguments get(std::span<u8> shared, u32 count) {
  (void)user::allow_read_write(kRandom, 0, shared);
  check(user::command(kRandom, static_cast<u32>(Command::Get), count, 0).ok(), "get");
  return user::yield_wait_for(kRandom, 0);
}
}  // namespace

int main() {
  static std::array<u8, 100> first{}, second{}, none{};
  check(user::command(kRandom, 0, 0, 0).tag == static_cast<u32>(ReturnTag::Success), "exists");
  check(get(first, first.size()).argument1 == first.size(), "all of the first");
  const auto outcome = get(second, 1000);
  check(outcome.argument0 == 0 && outcome.argument1 == second.size() && outcome.argument2 == 0, "the buffer bounds the request");
  check(first != second && first != none && second != none, "bytes");
  (void)user::allow_read_write(kRandom, 0, std::span{none}.first(10));
  (void)get(none, 4);
  for (usize i = 4; i < none.size(); ++i) check(none[i] == 0, "no more than asked for");
  check(get({}, 10).argument1 == 0, "no buffer: nothing");
  check(user::command(kRandom, static_cast<u32>(Command::Get), 0, 0).ok(), "a request for nothing has no upcall");
  check(failed(user::command(kRandom, 2, 0, 0), ErrorCode::NoSupport), "unknown command");
  passed();
}
