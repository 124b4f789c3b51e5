// kernel/log_form.hpp - how a record becomes bytes of the ring: plain text, or a frame that the host makes text of.
//
// log_form/plain.cpp or log_form/framed.cpp: the build chooses one for each image, and the section log_strings with it.
// Errors   false: no room. Nothing was appended then.
// Context  kernel loop and boot.
#pragma once
#include <span>
#include <string_view>

#include "kernel/log_ring.hpp"
#include "kernel/log_text.hpp"

namespace kernel {

/// A record: its text, which ends with a zero, and as many arguments as the text has places.
[[nodiscard]] bool append_record(LogRing& ring, const char* text, std::span<const LogArgument> arguments);
/// A line that was made on the board.
[[nodiscard]] bool append_line(LogRing& ring, std::string_view line);

}  // namespace kernel
