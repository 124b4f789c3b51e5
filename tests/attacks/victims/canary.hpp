// tests/attacks/victims/canary.hpp - a neighbour that fills its whole RAM with a pattern, and looks after it at every beat.
//
// All that is its own: from the start of its memory to where its stack is in use, and from the end of its data to its break.
#pragma once
#include "tests/system/check.hpp"

namespace canary {

using namespace test;
inline constexpr u32 kMoreBytes = 512;  // what it asks for above its data; its grants need the rest
inline constexpr u32 kBeat = 20;         // milliseconds

constexpr u32 pattern(core::Address address) { return address * 0x9E37'79B1u ^ 0xC0FF'EE11u; }

struct Fields {
  std::array<core::AddressRange, 2> ranges{};

  void fill() const {
    for (const core::AddressRange range : ranges)
      for (core::Address address = range.start; address < range.end; address += 4) at<u32>(address) = pattern(address);
  }
  /// The first word that is not as it was left; 0 if all are.
  core::Address disturbed() const {
    for (const core::AddressRange range : ranges)
      for (core::Address address = range.start; address < range.end; address += 4)
        if (at<u32>(address) != pattern(address)) return address;
    return 0;
  }
};

/// The stack is the lowest thing in RAM and grows down: what is far below this frame is unused.
inline Fields own_fields() {
  constexpr u32 kStackInUse = 768;
  const core::Address start = memop(Memop::RamStart, 0), data_end = current_break();
  const core::Address frame = address_of(__builtin_frame_address(0)) & ~3u;
  check(set_break(data_end + kMoreBytes), "more memory");
  return {{{{start, frame - kStackInUse}, {data_end, data_end + kMoreBytes}}}};
}

/// A beat says how late it is, in milliseconds.
[[noreturn]] inline void watch() {
  const Fields fields = own_fields();
  fields.fill();
  const u32 ticks_per_ms = user::alarm::frequency().value_or(1000) / 1000;
  for (u32 beat = 0;; ++beat) {
    const u32 before = now();
    sleep_for(kBeat);
    const u32 late = (now() - before) / ticks_per_ms - kBeat;
    core::Line<> line;
    line.text(ATTACK_NAME);
    if (const core::Address at = fields.disturbed(); at != 0) line.text(": DISTURBED at ").address(at);
    else line.text(": whole at beat ").decimal(beat).text(", late ").decimal(late);
    say(line.view());
  }
}

}  // namespace canary
