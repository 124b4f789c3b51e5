// tests/attacks/break_below_a_buffer.cpp - a buffer is shared, and then the break is put below it, so that the kernel's memory could grow over it.
//
// row: 21, R9
// contained: refused
// happened: tock#1141, tock#1144
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const Address data_end = current_break();
  check(set_break(data_end + 256), "more memory");
  check(raw_allow_read_write(kConsole, 1, data_end + 128, 128).ok(), "shared");
  for (const Address lower : {data_end + 255, data_end + 128, data_end})
    refused(set_break(lower), "a break below the buffer");
  (void)raw_allow_read_write(kConsole, 1, 0, 0);
  refused(set_break(data_end), "a break below a buffer that a driver may still use");
  check_equal(current_break(), data_end + 256, "the break is where it was");
  contained();
}
