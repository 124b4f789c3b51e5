// tests/negative/log_word_of_plain_text.cpp - a word of the kernel's own is made by log_word, or its text would be in flash.
// Expected  takes what log_word
#include "kernel/log.hpp"
void report() {
#ifdef CORRECT
  kernel::log<"is {word}">(kernel::LogLevel::Error, kernel::log_word<"parked">());
#else
  kernel::log<"is {word}">(kernel::LogLevel::Error, "parked");
#endif
}
