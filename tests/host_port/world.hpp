// tests/host_port/world.hpp - a machine just reset, with the kernel in it: the fixture of kernel and capsule tests.
//
// Only one World exists at a time; the kernel's state is global.
#pragma once
#include <doctest/doctest.h>

#include <string>

#include "contract/system_call.hpp"
#include "kernel/kernel.hpp"
#include "kernel/log.hpp"
#include "kernel/system_calls/handlers.hpp"
#include "tests/host_port/scripted_board.hpp"
#include "tests/host_port/simulated_machine.hpp"
#include "tests/host_port/simulated_memory.hpp"
#include "tests/host_port/tbf_builder.hpp"

namespace host {

using kernel::Outcome;
using kernel::Process;
using kernel::ports::Registers;
using contract::SystemCallClass;
using core::ErrorCode;

/// What a system call left: what the kernel does next, and all four registers, also those the call must not touch.
struct Answer {
  Outcome outcome = Outcome::Resume;
  Registers r{};
};

class World {
 public:
  World();

  /// Appends an object to flash and tells where it lies.
  core::Address install(const TbfBuilder& object);
  /// What a boot loads, credentials and all.
  void load();
  /// Goes round the kernel's deferred calls until none is raised.
  void serve();
  /// Installs and creates one process, which has not run yet.
  Process& start(const TbfBuilder& object = application());
  /// Everything that was logged since the last time, without the ends of lines: lines are separated by '\n'.
  std::string log();

 private:
  core::Address m_flash_end = kAppFlash.start;
};

/// The bytes from which the process calls, below its break: a RAM pointer that it may share.
core::Address grow(Process& process, u32 bytes);
/// A system call of `process`, straight into the dispatcher.
Answer call(Process& process, SystemCallClass call_class, Registers arguments);
/// The same through the trap entry; `process` has to be the one that runs.
kernel::ports::Change trap(Process& process, u32 call_class, Registers arguments);

/// Registers after a failed call with tag 0, one with tag 2, and a success without values: the rest is the caller's.
Registers failure(ErrorCode error, Registers before);
Registers failure_with_values(ErrorCode error, Registers before);
Registers success(Registers before);

void write(core::Address to, std::string_view text);
std::string read(core::Address from, usize count);
bool all_bytes_are(core::AddressRange range, u8 value);

/// An instruction of the application's own.
core::Address some_function(const Process& process);

}  // namespace host

template <>
struct doctest::StringMaker<host::Registers> {
  static doctest::String convert(const host::Registers& r);
};
