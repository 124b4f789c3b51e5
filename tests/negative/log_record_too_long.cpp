// tests/negative/log_record_too_long.cpp - a record whose arguments might not fit a frame.
// Expected  a record has contract::log::kLongestPayload bytes
#include "kernel/log.hpp"
void report(std::string_view name) {
#ifdef CORRECT
  kernel::log<"{text} {text}">(kernel::LogLevel::Error, name, name);
#else
  kernel::log<"{text} {text} {text}">(kernel::LogLevel::Error, name, name, name);
#endif
}
