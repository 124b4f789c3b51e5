// tests/framed_log/host_strings.hpp - the log's text as the host's linker laid it out, in place of a kernel's ELF.
#pragma once
#include "tools/kernel/log_decoder.hpp"

extern "C" const char __start_log_strings, __stop_log_strings;

namespace host {

inline tools::LogStrings log_strings() { return tools::LogStrings{tools::Bytes{&__start_log_strings, &__stop_log_strings}}; }

}  // namespace host
