// tests/host_port/scripted_board.hpp - drivers, interrupt handlers and deferred calls that do what the test says.
#pragma once
#include <functional>

#include "core/lease.hpp"
#include "kernel/board.hpp"
#include "kernel/credential_policy.hpp"

namespace host {

struct ScriptedDriver final : kernel::SystemCallDriver {
  std::function<kernel::CommandReturn(kernel::ProcessId, u32, u32, u32)> on_command{};
  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 argument0, u32 argument1) override {
    return on_command ? on_command(caller, number, argument0, argument1) : kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }
};

struct ScriptedHandler final : kernel::InterruptHandler {
  std::function<void()> on_interrupt{};
  void handle_interrupt() override { if (on_interrupt) on_interrupt(); }
};

/// Who hears of the ends of lives; none by default.
struct ScriptedObserver final : kernel::LifeObserver {
  std::function<void(kernel::ProcessId)> on_end{};
  void life_ended(kernel::ProcessId process) override { if (on_end) on_end(process); }
};
ScriptedObserver& life_observer();

/// Requires nothing and looks at no footer, unless the test says otherwise.
struct ScriptedPolicy final : kernel::CredentialPolicy {
  bool required = false;
  std::function<core::Result<>(const kernel::Evidence&)> on_judge{};
  bool requires_credentials() const override { return required; }
  core::Result<> judge(const kernel::Evidence& evidence) override {
    return on_judge ? on_judge(evidence) : core::Result<>{core::fail(core::ErrorCode::NoSupport)};
  }
};

/// Everything that has to do with loading.
struct Loading {
  ScriptedPolicy policy{};
  std::optional<kernel::StoragePermissions> (*storage_policy)(kernel::ShortId, contract::tbf::Bytes) = kernel::individual_storage;
  kernel::CredentialChecker checker{policy, loader, kernel::DeferredCall{kNextFooter}};
  kernel::Loader loader{checker, kIdentities, kernel::DeferredCall{kLoader}};

  static constexpr u8 kLoader = 2, kNextFooter = 3;
  static constexpr kernel::IdentityPolicy kIdentities{.identify = kernel::identify_by_header_or_name};
};
Loading& loading();

struct ScriptedDeferred final : kernel::DeferredCallClient {
  std::function<void()> on_call{};
  void deferred_call() override { if (on_call) on_call(); }
};

/// Driver numbers of the kernel's own tests; those of the contracts are there as well.
inline constexpr u32 kNoGrant = 0x100;  // a driver that keeps nothing of its callers
inline constexpr u32 kShared = 0x101;   // three upcalls, two read-only and two read-write buffers, SharedState
inline constexpr u32 kOther = 0x102;    // one upcall
inline constexpr u32 kGreedy = 0x103;   // a grant that fits nowhere
inline constexpr u32 kAbsent = 0x104;

struct SharedState {
  u64 first = 0;
  u64 second = 0;
};
using SharedGrant = kernel::Grant<SharedState, 3, 2, 2>;
using OtherGrant = kernel::Grant<u32, 1, 0, 0>;
inline constexpr kernel::GrantSlot kSharedSlot{3}, kOtherSlot{4};

/// The capsule behind kShared begins anew twice, the next one never; the last one does always, and the first waits for its answers.
inline constexpr kernel::CapsuleId kFragile{1}, kBrittle{2}, kService{3};
struct CapsuleObject {
  static constexpr u32 kInitial = 7;
  u32 value = kInitial;
  std::array<u8, 4> memory{};
  core::Lender<u8> own{memory};
  core::Lease<u8> borrowed{};
};
/// All that kFragile consists of.
CapsuleObject& fragile();

inline constexpr u16 kFirstLine = 3, kSecondLine = 7;

/// The driver behind a number that the board has.
ScriptedDriver& driver(u32 number);
ScriptedHandler& handler(u16 line);
ScriptedDeferred& deferred(u32 index);
void reset_board();

/// Faulting applications of these names begin anew, twice and 100 times at most; all others are stopped. The
/// others say by their names whether they are reported on, begin anew once before that, or bring the kernel down.
inline constexpr std::string_view kRestartedTwice = "twice";
inline constexpr std::string_view kRestartedOften = "often";
inline constexpr std::string_view kReported = "told", kReportedAsWell = "told too", kRestartedAndReported = "once told", kPanics = "vital";

}  // namespace host
