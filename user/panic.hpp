// user/panic.hpp - the end of a program that cannot go on: it says in which file and line, and exits with code 1.
//
// What is said are two numbers in the kernel's log, through the low-level debug driver: the file's tag and the line. `./run` makes
// a name of the tag.
// Memory   the place is one constant; no text is in flash.
#pragma once
#include <source_location>

#include "contract/source_tag.hpp"

namespace user {

/// A place in the source, in one word.
struct Place {
  static constexpr u32 kLineBits = 12;
  u32 word = 0;

  consteval Place(const std::source_location& where = std::source_location::current())
      : word{contract::source_tag(where.file_name()) << kLineBits | (where.line() & ((1u << kLineBits) - 1))} {}
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
