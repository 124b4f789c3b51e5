// tests/negative/log_place_unknown.cpp - a place of a kind that does not exist, such as a misspelt one.
// Expected  a place is {}, {address}, {hex}, {text} or {word}
#include "kernel/log.hpp"
void report() {
#ifdef CORRECT
  kernel::log<"at {address}">(kernel::LogLevel::Error, 1u);
#else
  kernel::log<"at {adress}">(kernel::LogLevel::Error, 1u);
#endif
}
