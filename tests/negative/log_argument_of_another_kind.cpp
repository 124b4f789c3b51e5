// tests/negative/log_argument_of_another_kind.cpp - a place for an address takes no text.
// Expected  take an unsigned number
#include "kernel/log.hpp"
void report() {
#ifdef CORRECT
  kernel::log<"at {address}">(kernel::LogLevel::Error, 1u);
#else
  kernel::log<"at {address}">(kernel::LogLevel::Error, "somewhere");
#endif
}
