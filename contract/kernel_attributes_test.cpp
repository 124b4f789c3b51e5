// contract/kernel_attributes_test.cpp - the record's bytes, and what a reader makes of them; host only.
#include "contract/kernel_attributes.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {
using namespace contract::attributes;
using contract::KernelAttributes;

constexpr KernelAttributes kKernel{.app_ram = {0x2000'4000, 0x2000'8000}, .app_flash = {0x0004'0000, 0x0008'0000},
                                   .kernel_flash = {0x0000'0000, 0x0004'0000}, .abi = {2, 2}, .version = "1.2.3", .board = "a-board"};
constexpr auto kRecord = record(kKernel);

TEST_CASE("the record ends with its magic, and the reference's elements come first, to the byte") {
  constexpr std::array<u8, 32> kEnd{0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x04, 0x00, 0x02, 0x01, 0x08, 0x00,  // kernel flash
                                    0x00, 0x40, 0x00, 0x20, 0x00, 0x40, 0x00, 0x00, 0x01, 0x01, 0x08, 0x00,  // application RAM
                                    0, 0, 0, 1, 'T', 'O', 'C', 'K'};
  CHECK(ends_record(kRecord));
  CHECK(std::ranges::equal(std::span{kRecord}.last(kEnd.size()), kEnd));
}

TEST_CASE("the elements come out from the end, and nothing behind the last") {
  Reader reader{std::span{kRecord}.first(kRecordBytes - kHeaderBytes)};
  std::vector<Type> types;
  while (const auto element = reader.next()) {
    types.push_back(element->type);
    if (element->type == Type::AppFlash) CHECK(range_in(element->value) == kKernel.app_flash);
    if (element->type == Type::Abi) CHECK(abi_in(element->value)->minor == 2);
    if (element->type == Type::Board) CHECK(std::ranges::equal(element->value, kKernel.board));
  }
  CHECK(types == std::vector{Type::AppRam, Type::KernelFlash, Type::AppFlash, Type::Abi, Type::Version, Type::Board});
}

TEST_CASE("bytes that end otherwise are no record") {
  for (usize missing = 1; missing < kRecordBytes; ++missing) CHECK_FALSE(ends_record(std::span{kRecord}.first(kRecordBytes - missing)));
  auto other_format = kRecord;
  other_format[kRecordBytes - 5] = 2;
  CHECK_FALSE(ends_record(other_format));
  CHECK_FALSE(ends_record({}));
}

TEST_CASE("an element that is longer than what is left is none, nor is a range that wraps") {
  constexpr std::array<u8, 5> kLong{9, 0x02, 0x01, 2, 0};
  CHECK_FALSE(Reader{kLong}.next());
  CHECK_FALSE(Reader{std::span{kLong}.first(3)}.next());
  constexpr std::array<u8, 8> kWraps{0x00, 0x00, 0x00, 0xff, 0x00, 0x00, 0x00, 0x01};
  CHECK_FALSE(range_in(kWraps));
  CHECK_FALSE(range_in(std::span{kWraps}.first(7)));
}
}  // namespace
