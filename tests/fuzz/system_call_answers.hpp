// tests/fuzz/system_call_answers.hpp - what the ABI says of each system call's answer, for the fuzzer of system calls.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "tests/fuzz/system_call_model.hpp"
#include "tests/host_port/world.hpp"

namespace fuzz {

/// The fuzzed processes, by slot; the last one has a list of permissions.
inline constexpr std::array<std::string_view, 3> kNames{host::kRestartedOften, host::kReported, "listed"};
inline constexpr u32 kPermittedCommands = 8;  // of the driver that it may use

/// None: the board has no such driver.
core::OptionalRef<const kernel::DriverEntry> entry_of(u32 number);

/// One system call from its trap until its answer is compared.
struct Call {
  kernel::ProcessId caller{};
  u32 call_class = 0;
  kernel::ports::UserContext before{};
  bool had_grant = false;
  std::optional<kernel::CommandReturn> returned{};  // what the driver said, if it was asked
  bool failed = false;                              // the capsule did
};

/// Breaks a promise if the caller's registers are not the answer; `known` takes what the call changed. `capsule_failures`: so far.
void compare_answer(kernel::Process& caller, const Call& call, LifeModel& known, u32 capsule_failures);

}  // namespace fuzz
