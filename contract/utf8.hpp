// contract/utf8.hpp - whether bytes are well-formed UTF-8.
//
// Source   Unicode 15, table 3-7 (well-formed byte sequences).
#pragma once
#include <span>

#include "core/types.hpp"

namespace contract {

struct Utf8Lead {
  u8 continuation_bytes = 0;
  u8 second_lowest = 0x80;
  u8 second_highest = 0xBF;
  bool valid = true;
};

constexpr Utf8Lead utf8_lead(u8 byte) {
  if (byte < 0x80) return {};
  if (byte < 0xC2) return {.valid = false};  // a continuation byte, or an overlong form
  if (byte < 0xE0) return {.continuation_bytes = 1};
  if (byte == 0xE0) return {.continuation_bytes = 2, .second_lowest = 0xA0};
  if (byte == 0xED) return {.continuation_bytes = 2, .second_highest = 0x9F};  // no surrogates
  if (byte < 0xF0) return {.continuation_bytes = 2};
  if (byte == 0xF0) return {.continuation_bytes = 3, .second_lowest = 0x90};
  if (byte < 0xF4) return {.continuation_bytes = 3};
  if (byte == 0xF4) return {.continuation_bytes = 3, .second_highest = 0x8F};
  return {.valid = false};
}

constexpr bool is_utf8(std::span<const u8> bytes) {
  for (usize i = 0; i < bytes.size();) {
    const Utf8Lead lead = utf8_lead(bytes[i]);
    if (!lead.valid || lead.continuation_bytes > bytes.size() - i - 1) return false;
    for (usize k = 1; k <= lead.continuation_bytes; ++k) {
      const u8 lowest = k == 1 ? lead.second_lowest : 0x80;
      const u8 highest = k == 1 ? lead.second_highest : 0xBF;
      if (bytes[i + k] < lowest || bytes[i + k] > highest) return false;
    }
    i += lead.continuation_bytes + 1u;
  }
  return true;
}

}  // namespace contract
