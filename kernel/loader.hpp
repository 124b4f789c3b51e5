// kernel/loader.hpp - finds applications in flash, has their credentials checked, and makes a process of each.
//
//            load_all, load_at                     no object is left
//      Idle -------------------> Looking --------------------------------> Creating --> Idle
//                                 |    ^
//                check the object |    | accepted or refused
//                                 v    |
//                                Checking
//
// Flash is a list of objects linked by their sizes. A bad object is refused with one line that names it, its address and
// the reason, and never stops those after it, unless its size cannot be believed: then there is no way to tell where the
// next one begins. Nobody becomes a process before all are checked: applications that say they are the same one are
// told apart by their versions (kernel/identity.hpp).
// Errors   load_at: Busy. What a client hears: NoMemory (no RAM or no slot is left), Invalid (its flash cannot be
//          protected), Already (an application with its identity runs, or is newer), Fail (header or credentials).
// Context  kernel loop: one object's header, or one step of its check, in each deferred call; all processes in one.
// Memory   16 bytes a process slot.
#pragma once
#include <array>

#include "contract/tbf.hpp"
#include "core/optional_ref.hpp"
#include "kernel/credential_checker.hpp"
#include "kernel/identity_policy.hpp"
#include "kernel/capsules.hpp"
#include "kernel/load_client.hpp"
#include "kernel/log_text.hpp"
#include "kernel/ports/board.hpp"
#include "kernel/process_id.hpp"

namespace kernel {

class Loader final : public CheckClient, public DeferredCallClient {
 public:
  constexpr Loader(CredentialChecker& checker, const IdentityPolicy& identities, DeferredCall next_step)
      : m_checker{checker}, m_identities{identities}, m_next_step{next_step} {}

  /// Begins with what lies in the board's application flash; for boot. Processes appear as the kernel loop goes round.
  void load_all();
  /// Begins with the one object at `object`, which belongs to no process.
  core::Result<> load_at(core::Address object, LoadClient& client, CapsuleId whose = {});

  void deferred_call() override;
  void checked(const CheckOutcome& outcome) override;

 private:
  enum class State : u8 { Idle, Looking, Checking, Creating };
  struct Found {
    core::Address object = 0;
    ShortId short_id{};  // if it is exclusive
    u32 version = 0;
    CandidateState state = CandidateState::Waiting;
    bool fixed_ram = false;
  };
  /// With its name, where names count: read in flash, so only until it has a process.
  Candidate candidate(const Found& found) const;

  void look_further();
  void look();
  void examine(core::Address at, contract::tbf::Bytes object);
  void accept(core::Address object, const contract::tbf::Header& header, std::optional<u32> key_metadata);
  void create_all();
  void create_where(bool fixed_ram);
  core::Result<ProcessId> create(usize index, const contract::tbf::Header& header);
  bool has_header_of(core::Address object);
  std::optional<Block> in_the_way(usize index) const;
  ShortId short_id_of(const Found& found, const contract::tbf::Header& header) const;
  std::span<Found> found() { return std::span{s_found}.first(m_count); }
  void refuse(core::Address at, std::string_view name, LogWord reason, core::ErrorCode answer = core::ErrorCode::Fail);
  void refuse(const CheckOutcome& outcome, std::string_view name);
  void finish();

  CredentialChecker& m_checker;
  IdentityPolicy m_identities;
  DeferredCall m_next_step;
  core::OptionalRef<LoadClient> m_client{};  // none: this is the boot
  CapsuleId m_whose{};
  core::Result<ProcessId> m_outcome = core::fail(core::ErrorCode::Fail);
  State m_state = State::Idle;
  u8 m_count = 0;
  contract::tbf::Header m_header{};  // of the object that is looked at, or was last
  core::Address m_header_of = 0;     // where that lies
  core::Address m_at = 0;      // of the next object
  core::Address m_behind = 0;  // where the search ends

  /// Of the one loader that there is; not part of it, because in flash it has initial values, of which these need none.
  static std::array<Found, ports::kMaxProcesses> s_found;
};

/// Unloads the application with this id: its life ends, its slot and its RAM are free. Tells where its object lies; NoDevice.
/// Context  kernel loop, outside of any system call of the process concerned.
core::Result<core::AddressRange> unload_application(ShortId short_id);

}  // namespace kernel
