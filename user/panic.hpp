// user/panic.hpp - the end of a program that cannot go on: it says in which file and line, and exits with code 1.
//
// What is said are two numbers in the kernel's log, through the low-level debug driver: the file's tag and the line. `./run` makes
// a name of the tag.
// Memory   the place is one constant; no text is in flash.
#pragma once
#include <source_location>
#include <string_view>

#include "core/types.hpp"

namespace user {

/// A file's name as 20 bits; the compiler may say `./apps/x.cpp` or `../../apps/x.cpp`, which are one file.
constexpr u32 file_tag(std::string_view name) {
  name.remove_prefix(name.find_first_not_of("./"));
  u32 hash = 0x811c'9dc5;  // FNV-1a
  for (const char character : name) hash = (hash ^ static_cast<u8>(character)) * 0x0100'0193;
  return (hash ^ hash >> 20) & 0xf'ffff;
}

/// A place in the source, in one word.
struct Place {
  static constexpr u32 kLineBits = 12;
  u32 word = 0;

  consteval Place(const std::source_location& where = std::source_location::current())
      : word{file_tag(where.file_name()) << kLineBits | (where.line() & ((1u << kLineBits) - 1))} {}
  constexpr u32 tag() const { return word >> kLineBits; }
  constexpr u32 line() const { return word & ((1u << kLineBits) - 1); }
};

[[noreturn]] void panic(u32 tag, u32 line);
[[noreturn]] void panic(Place place = {});

/// What has to hold, whatever came in from outside.
inline void require(bool condition, Place place = {}) {
  if (!condition) [[unlikely]] panic(place);
}

}  // namespace user
