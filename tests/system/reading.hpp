// tests/system/reading.hpp - a console read in two halves, so that a test can ask to be typed at once its read is posted:
// what is typed before that belongs to the kernel.
#pragma once
#include "tests/system/check.hpp"

namespace test {

inline void post_read(std::span<u8> to) {
  check(user::allow_read_write(kConsole, 1, to).ok(), "share the bytes to read to");
  check(succeeded(user::command(kConsole, 2, to.size(), 0)), "post the read");
}
/// Status and count.
inline user::UpcallArguments wait_for_read() { return user::yield_wait_for(kConsole, 2); }

}  // namespace test
