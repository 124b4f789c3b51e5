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

bool is_stopped(CapsuleId capsule) { return (stopped_capsules >> capsule.number & 1) != 0; }

namespace {
constinit std::array<u8, kMaxCapsules + 1> restarts{};  // so far

const CapsuleEntry& entry_of(CapsuleId capsule) { return board.capsules[capsule.number - 1]; }

bool within(std::span<std::byte> storage, const void* at) { return at >= storage.data() && at < storage.data() + storage.size(); }

/// What the capsule had borrowed or passed around goes home. What a device has it keeps, and gives back itself.
void return_leases(CapsuleId capsule, const void* mark) {
  const auto storage = entry_of(capsule).storage();
  core::LeaseRegistry::recall([&](const void* lease) { return within(storage, lease) || ports::abandoned_stack(lease, mark); });
}

bool devices_have_its_buffers(CapsuleId capsule) {
  const auto storage = entry_of(capsule).storage();
  return core::LeaseRegistry::any_of([&](const void* lender) { return within(storage, lender); });
}

/// body(process, entry) for what the capsule keeps in processes.
[[gnu::noinline]] void each_grant(CapsuleId capsule, void (*body)(Process& process, const DriverEntry& entry)) {
  for (const DriverEntry& entry : board.drivers) {
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
  board.restore_initial(entry_of(capsule).storage());
  if (restarts[capsule.number] != CapsuleEntry::kAlways) ++restarts[capsule.number];
  stopped_capsules &= ~(1u << capsule.number);
}

bool may_begin_anew(CapsuleId capsule) {
  return entry_of(capsule).restarts == CapsuleEntry::kAlways || restarts[capsule.number] < entry_of(capsule).restarts;
}

[[gnu::noinline]] LogWord word_of(CapsuleFailure failure) {
  switch (failure) {
    case CapsuleFailure::CheckFailed: return log_word<"a check failed">();
    case CapsuleFailure::OutOfTime: return log_word<"it did not end in time">();
    case CapsuleFailure::Faulted: return log_word<"it faulted, or used up the stack">();
  }
  return log_word<"unknown">();
}

/// The end of whoever prints the log is not in the log.
void report_past_the_log(const CapsuleEntry& entry) {
  constexpr std::string_view kCapsule = "\r\ncapsule ", kStopped = " is stopped: nobody prints the log from here on\r\n";
  for (const std::string_view part : {kCapsule, entry.name, kStopped}) board.write_now(part);
}

void report(CapsuleId capsule, CapsuleFailure failure, core::Address where) {
  const std::string_view name = entry_of(capsule).name;
  if (is_stopped(capsule))
    log<"capsule {text} is stopped: {word}, at {address}; its drivers answer {word}">(
        LogLevel::Error, name, word_of(failure), where, may_begin_anew(capsule) ? log_word<"BUSY until its buffers are back">() : log_word<"FAIL">());
  else
    log<"capsule {text} begins anew, for the {}. time of {}: {word}, at {address}">(
        LogLevel::Error, name, restarts[capsule.number], u32{entry_of(capsule).restarts}, word_of(failure), where);
  if (entry_of(capsule).drains_log && is_stopped(capsule)) report_past_the_log(entry_of(capsule));
}
}  // namespace

bool begins_anew(CapsuleId capsule) {
  if (!may_begin_anew(capsule) || devices_have_its_buffers(capsule)) return false;
  begin_anew(capsule);
  return true;
}

[[gnu::noinline]] bool admits_one(CapsuleId capsule) { return !is_stopped(capsule) || begins_anew(capsule); }

[[gnu::noinline]] core::ErrorCode refusal_of(CapsuleId capsule) { return may_begin_anew(capsule) ? core::ErrorCode::Busy : core::ErrorCode::Fail; }

void contain(CapsuleId capsule, CapsuleFailure failure, core::Address where, const void* mark) {
  return_leases(capsule, mark);
  leave_grants(capsule);
  stopped_capsules |= 1u << capsule.number;
  (void)begins_anew(capsule);
  report(capsule, failure, where);
}

void forget_capsules() {
  stopped_capsules = 0;
  restarts = {};
}

}  // namespace kernel
