// kernel/system_calls/dispatch.cpp - the system-call switch: a table in the order of contract::SystemCallClass.
#include <array>

#include "kernel/system_calls/handlers.hpp"

namespace kernel {
namespace {
constexpr std::array<Handler, contract::kSystemCallClasses> kHandlers{
    yield, subscribe, command, read_write_allow, read_only_allow, memop, exit_process, userspace_readable_allow,
};
}  // namespace

Outcome dispatch(Process& caller, u32 call_class) {
  if (call_class >= kHandlers.size()) return Outcome::Malformed;
  return kHandlers[call_class](caller);
}

}  // namespace kernel
