// tests/system/storage_keeps_what_was_written.cpp - what was written to non-volatile storage is read back; the rest reads erased.
//
// row: drivers
// A second boot with the same store has to find the text, which no directive can ask for yet: the application says so.
#include "contract/nonvolatile_storage.hpp"
#include "tests/system/check.hpp"

using namespace test;
using namespace contract::nonvolatile_storage;

namespace {
Return request(Command command, u32 offset, u32 length) { return user::command(kDriver, static_cast<u32>(command), offset, length); }

u32 write(u32 offset, std::span<const u8> bytes) {
  (void)user::allow_read_only(kDriver, 0, bytes);
  check(request(Command::Write, offset, bytes.size()).ok(), "write");
  return user::yield_wait_for(kDriver, static_cast<u32>(Upcall::Written)).argument0;
}
u32 read(u32 offset, std::span<u8> bytes) {
  (void)user::allow_read_write(kDriver, 0, bytes);
  check(request(Command::Read, offset, bytes.size()).ok(), "read");
  return user::yield_wait_for(kDriver, static_cast<u32>(Upcall::Read)).argument0;
}
}  // namespace

int main() {
  static constexpr std::array<u8, 5> kText{'h', 'e', 'l', 'l', 'o'};
  static std::array<u8, 600> bytes{};
  const Return size = request(Command::Size, 0, 0);
  check(size.tag == static_cast<u32>(ReturnTag::SuccessU32) && size.value0 >= 1024, "size");
  const u32 last = size.value0 - kText.size();
  check(read(0, bytes) == kBufferBytes && bytes[0] == 0xff && bytes[511] == 0xff && bytes[512] == 0, "erased; at most a buffer at once");

  if (bytes[3] == kText[0] && bytes[7] == kText[4]) say("there from an earlier boot");  // run with --store FILE, twice

  check(write(3, kText) == kText.size() && write(last, kText) == kText.size(), "bytes written");
  for (u32 round = 0; round < 40; ++round) check(write(20, std::span{bytes}.subspan(512, 4)) == 4, "again and again");
  for (const u32 place : {u32{3}, last}) {
    std::array<u8, kText.size()> back{};
    check(read(place, back) == back.size() && back == kText, "read back");
  }
  check(read(2, std::span{bytes}.first(7)) == 7 && bytes[0] == 0xff && bytes[1] == 'h' && bytes[6] == 0xff, "the bytes beside it");

  check(failed(request(Command::Read, last, kText.size() + 1), ErrorCode::Invalid), "behind the end");
  check(failed(request(Command::Write, 1, 0xffff'ffff), ErrorCode::Invalid), "a range that wraps");
  (void)user::allow_read_only(kDriver, 0, {});
  check(failed(request(Command::Write, 0, 1), ErrorCode::Reserve), "no buffer");
  check(failed(request(static_cast<Command>(4), 0, 0), ErrorCode::NoSupport), "unknown command");
  passed();
}
