// tests/negative/log_argument_missing.cpp - a record needs an argument for each place of its text.
// Expected  as many arguments as the text has places
#include "kernel/log.hpp"
void report() {
#ifdef CORRECT
  kernel::log<"{} of {}">(kernel::LogLevel::Error, 1u, 2u);
#else
  kernel::log<"{} of {}">(kernel::LogLevel::Error, 1u);
#endif
}
