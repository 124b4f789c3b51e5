// capsules/console_source.hpp - what the process console shows: text that goes out in whole lines, and a prompt that
// stands below everything else as long as nobody prints.
//
// Context  kernel loop; the console's output calls these when the line is free.
#pragma once
#include <span>

#include "core/types.hpp"

namespace capsules {

struct ConsoleSource {
  virtual bool has_text() const = 0;
  /// Moves up to to.size() bytes and tells how many. Text ends with an end of line.
  virtual usize take_text(std::span<u8> to) = 0;
  /// The prompt with what has been typed, and the cursor put into its place; none wanted: 0.
  virtual usize draw_prompt(std::span<u8> to) const = 0;

 protected:
  ~ConsoleSource() = default;
};

/// The other direction: there is text, or the prompt looks different now.
struct ConsoleDisplay {
  virtual void console_changed() = 0;

 protected:
  ~ConsoleDisplay() = default;
};

}  // namespace capsules
