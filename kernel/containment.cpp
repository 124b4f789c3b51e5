// kernel/containment.cpp - a capsule failed: its leases, its grants, its next life, and one line that says so.
#include "kernel/containment.hpp"

#include <array>

#include "core/lease_registry.hpp"
#include "kernel/board.hpp"
#include "kernel/gate.hpp"
#include "kernel/kernel.hpp"
#include "kernel/log.hpp"
#include "kernel/ports/memory.hpp"

namespace kernel {

constinit u32 stopped_capsules = 0;

bool is_stopped(CapsuleId capsule) { return (stopped_capsules & bit_of(capsule)) != 0; }

namespace {
constinit std::array<u8, kMaxCapsules + 1> restarts{};  // so far
constinit u32 taken_along = 0;                          // of those that are stopped: it was another's failure

const CapsuleEntry& entry_of(CapsuleId capsule) { return board.capsules[capsule.number - 1u]; }

/// What the capsule had borrowed or passed around goes home. What a device has it keeps, and gives back itself.
void return_leases(CapsuleId capsule, core::Place mark) {
  const auto storage = entry_of(capsule).storage.bytes();
  core::LeaseRegistry::recall([&](core::Place lease) { return lease.within(storage) || ports::abandoned_stack(lease, mark); });
}

bool devices_have_its_buffers(CapsuleId capsule) {
  const auto storage = entry_of(capsule).storage.bytes();
  return core::LeaseRegistry::any_of([&](core::Place lender) { return lender.within(storage); });
}

/// body(process, entry) for what the capsule keeps in processes.
[[gnu::noinline]] void each_grant(CapsuleId capsule, core::Function<void(Process& process, const DriverEntry& entry)> body) {
  for (const DriverEntry& entry : board.drivers.entries()) {
    if (entry.capsule != capsule || entry.shape.bytes() == 0) continue;
    for (Process& process : processes)
      if (process.grant(entry.slot).allocated()) body(process, entry);
  }
}

void leave_grants(CapsuleId capsule) {
  each_grant(capsule, [](Process& process, const DriverEntry& entry) { process.grant(entry.slot).leave(); });
}

/// Subscriptions and shared buffers are the processes' and stay.
void clear_grants(CapsuleId capsule) {
  each_grant(capsule, [](Process& process, const DriverEntry& entry) {
    const core::Address state = process.address_of(process.grant(entry.slot)) + entry.shape.state_offset();
    ports::zero({state, state + entry.shape.state_bytes});
  });
}

void begin_anew(CapsuleId capsule) {
  clear_grants(capsule);
  board.restore_initial(entry_of(capsule).storage.bytes());
  if ((taken_along & bit_of(capsule)) == 0 && restarts[capsule.number] != CapsuleEntry::kAlways) ++restarts[capsule.number];
  stopped_capsules &= ~bit_of(capsule);
  taken_along &= ~bit_of(capsule);
}

bool may_begin_anew(CapsuleId capsule) {
  if ((taken_along & bit_of(capsule)) != 0) return true;
  return entry_of(capsule).restarts == CapsuleEntry::kAlways || restarts[capsule.number] < entry_of(capsule).restarts;
}

LogWord word_of(CapsuleFailure failure) {
  switch (failure) {
    case CapsuleFailure::CheckFailed: return log_word<"a check failed">();
    case CapsuleFailure::OutOfTime: return log_word<"it did not end in time">();
    case CapsuleFailure::Faulted: return log_word<"it faulted">();
    case CapsuleFailure::StackUsedUp: return log_word<"it used up the kernel stack">();
  }
  return log_word<"unknown">();
}

/// The end of whoever prints the log is not in the log.
void report_past_the_log(const CapsuleEntry& entry) {
  constexpr std::string_view kCapsule = "\r\ncapsule ", kStopped = " is stopped: nobody prints the log from here on\r\n";
  for (const std::string_view part : {kCapsule, entry.name, kStopped}) board.write_now(part);
}

LogWord word_of_state(CapsuleId capsule) {
  if (!is_stopped(capsule)) return log_word<"begins anew">();
  return may_begin_anew(capsule) ? log_word<"is stopped, its drivers answer BUSY until its buffers are back">()
                                 : log_word<"is stopped, its drivers answer FAIL">();
}

void report(CapsuleId capsule, LogWord why, core::Address where) {
  const CapsuleEntry& entry = entry_of(capsule);
  log<"capsule {text} {word}: {word}, at {address}">(LogLevel::Error, entry.name, word_of_state(capsule), why, where);
  if (entry.drains_log && is_stopped(capsule) && !may_begin_anew(capsule)) report_past_the_log(entry);
}

void stop(CapsuleId capsule, core::Place mark) {
  return_leases(capsule, mark);
  leave_grants(capsule);
  stopped_capsules |= bit_of(capsule);
  (void)begins_anew(capsule);
}

/// Those that are stopped already stay as they are.
void take_along(u32 others, core::Address where, core::Place mark) {
  for (usize place = 0; place < board.capsules.size(); ++place) {
    const CapsuleId other{static_cast<u8>(place + 1)};
    if ((others & bit_of(other)) == 0 || is_stopped(other)) continue;
    taken_along |= bit_of(other);
    stop(other, mark);
    report(other, log_word<"it waited for the one that failed">(), where);
  }
}
}  // namespace

bool begins_anew(CapsuleId capsule) {
  if (!may_begin_anew(capsule) || devices_have_its_buffers(capsule)) return false;
  begin_anew(capsule);
  return true;
}

[[gnu::noinline]] bool admits_one(CapsuleId capsule) { return !is_stopped(capsule) || begins_anew(capsule); }

[[gnu::noinline]] core::ErrorCode refusal_of(CapsuleId capsule) { return may_begin_anew(capsule) ? core::ErrorCode::Busy : core::ErrorCode::Fail; }

void contain(CapsuleId capsule, CapsuleFailure failure, core::Address where, core::Place mark) {
  stop(capsule, mark);
  report(capsule, word_of(failure), where);
  take_along(entry_of(capsule).takes_along, where, mark);
}

void forget_capsules() {
  taken_along = 0;
  stopped_capsules = 0;
  restarts = {};
}

}  // namespace kernel
