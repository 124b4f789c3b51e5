// kernel/system_calls/exit.cpp - class 6: the caller ends, or begins anew.
#include "kernel/kernel.hpp"
#include "kernel/system_calls/handlers.hpp"

namespace kernel {

Outcome exit_process(Process& caller) {
  const ports::Registers arguments = ports::arguments(caller.context());
  switch (static_cast<contract::ExitVariant>(arguments[0])) {
    case contract::ExitVariant::Terminate:
      end_process(caller, ProcessEvent::Terminate, arguments[1]);
      return Outcome::Reschedule;
    case contract::ExitVariant::Restart:
      restart_process(caller, arguments[1]);
      return Outcome::Reschedule;
  }
  return finish(caller, CommandReturn::failure(core::ErrorCode::NoSupport));
}

}  // namespace kernel
