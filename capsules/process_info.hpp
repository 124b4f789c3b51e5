// capsules/process_info.hpp - driver 0x10002: what privileged applications may know of all processes and do to them.
//
// Errors   contract/process_info.hpp; NoMemory: no room for the grant.
// Context  kernel loop. What ends a life, even the caller's own, is done after the system call.
// Memory   4 bytes of each using process.
#pragma once
#include <algorithm>
#include <array>

#include "contract/process_info.hpp"
#include "core/copy.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct ProcessInfoState {
  u32 unused = 0;
};

class ProcessInfo final : public kernel::SystemCallDriver, public kernel::DeferredCallClient {
 public:
  using Command = contract::process_info::Command;
  using Action = contract::process_info::Action;
  using State = contract::process_info::State;
  static constexpr u32 kDriver = contract::process_info::kDriver;
  using ProcessGrant = kernel::Grant<ProcessInfoState, 0, 0, contract::process_info::kReadWriteAllows>;

  constexpr ProcessInfo(const kernel::ProcessManagement& processes, ProcessGrant apps, kernel::DeferredCall act_later)
      : m_processes{processes}, m_apps{apps}, m_act_later{act_later} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 id, u32 action) override {
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Count: return kernel::CommandReturn::success(each_visible(caller, [](const kernel::ProcessFacts&, u32) {}));
      case Command::Ids: return list(caller, [](const kernel::ProcessFacts& facts) { return facts.id.life; });
      case Command::ShortIds: return list(caller, [](const kernel::ProcessFacts& facts) { return facts.short_id.number().value_or(0); });
      case Command::Name: return name(caller, id);
      case Command::Facts: return facts(caller, id);
      case Command::Act: return kernel::CommandReturn::from(act(caller, id, action));
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  void deferred_call() override {
    const auto wish = std::exchange(m_wish, {});
    if (wish.action == Action::Fault) (void)m_processes.fault(wish.process);
    if (wish.action == Action::Terminate) (void)m_processes.terminate(wish.process);
  }

 private:
  struct Wish {
    kernel::ProcessId process{};
    Action action = Action::Resume;  // nothing to be done
  };

  /// Calls visit(facts, position) for every process that the caller may see, and tells how many those are.
  template <class Visit>
  u32 each_visible(kernel::ProcessId caller, Visit visit) const {
    const bool privileged = m_processes.lists_permission(caller, kDriver);
    u32 count = 0;
    for (u32 position = 0; position < m_processes.count(); ++position)
      if (const auto facts = m_processes.at(position); facts && (privileged || facts->id == caller)) visit(*facts, count++);
    return count;
  }
  std::optional<kernel::ProcessFacts> visible(kernel::ProcessId caller, u32 id) const {
    std::optional<kernel::ProcessFacts> found{};
    each_visible(caller, [&](const kernel::ProcessFacts& facts, u32) {
      if (facts.id.life == id) found = facts;
    });
    return found;
  }

  static constexpr std::array<u8, 4> bytes_of(u32 value) {
    return {static_cast<u8>(value), static_cast<u8>(value >> 8), static_cast<u8>(value >> 16), static_cast<u8>(value >> 24)};
  }
  static void put_word(kernel::WritableBytes& answer, u32 position, u32 value) {
    if (4 * position + 4 <= answer.size()) answer.write(4 * position, bytes_of(value));
  }
  template <class Fill>
  core::Result<> answer(kernel::ProcessId caller, Fill fill) {
    return m_apps.enter(caller, [&](ProcessInfoState&, kernel::GrantAccess& access) {
      auto buffer = access.read_write(contract::process_info::ReadWriteAllow::Answer);
      fill(buffer);
    });
  }

  template <class Word>
  kernel::CommandReturn list(kernel::ProcessId caller, Word word) {
    u32 count = 0;
    const auto written = answer(caller, [&](kernel::WritableBytes& buffer) {
      count = each_visible(caller, [&](const kernel::ProcessFacts& facts, u32 position) { put_word(buffer, position, word(facts)); });
    });
    return written ? kernel::CommandReturn::success(count) : kernel::CommandReturn::failure(written.error());
  }
  kernel::CommandReturn name(kernel::ProcessId caller, u32 id) {
    const auto process = visible(caller, id);
    if (!process) return kernel::CommandReturn::failure(core::ErrorCode::Invalid);
    kernel::ReportLine line;
    m_processes.put_name(process->id, line);
    std::array<u8, 120> bytes{};
    const usize size = std::min(bytes.size(), line.view().size());
    core::copy(bytes, line.view().substr(0, size));
    const auto written = answer(caller, [&](kernel::WritableBytes& buffer) { buffer.write(0, std::span{bytes}.first(std::min<usize>(size, buffer.size()))); });
    return written ? kernel::CommandReturn::success(static_cast<u32>(size)) : kernel::CommandReturn::failure(written.error());
  }
  kernel::CommandReturn facts(kernel::ProcessId caller, u32 id) {
    const auto process = visible(caller, id);
    if (!process) return kernel::CommandReturn::failure(core::ErrorCode::Invalid);
    const std::array<u32, contract::process_info::kFactsWords> words{process->slice_expirations, process->system_calls, process->restarts,
                                                                     static_cast<u32>(state_of(process->state))};
    return kernel::CommandReturn::from(answer(caller, [&](kernel::WritableBytes& buffer) {
      for (u32 i = 0; i < words.size(); ++i) put_word(buffer, i, words[i]);
    }));
  }
  static constexpr State state_of(kernel::ProcessState state) {
    using enum kernel::ProcessState;
    switch (state) {
      case Running: return State::Running;
      case Yielded: return State::Yielded;
      case YieldedFor: return State::YieldedFor;
      case StoppedRunning: case StoppedYielded: case StoppedYieldedFor: return State::Stopped;
      case Faulted: return State::Faulted;
      case Terminated: return State::Terminated;
    }
    return State::Terminated;
  }

  /// The ABI's actions are few and each has a state that it makes sense in; the rest is Already or Invalid.
  core::Result<> act(kernel::ProcessId caller, u32 id, u32 action) {
    const auto process = visible(caller, id);
    if (!process) return core::fail(core::ErrorCode::Invalid);
    switch (static_cast<Action>(action)) {
      case Action::Resume: return m_processes.resume(process->id);
      case Action::Stop: return process->id == caller ? core::Result<>{core::fail(core::ErrorCode::Invalid)} : m_processes.stop(process->id);
      case Action::Fault: return later({.process = process->id, .action = Action::Fault}, *process);
      case Action::Terminate: return later({.process = process->id, .action = Action::Terminate}, *process);
      case Action::Boot: return process->state == kernel::ProcessState::Terminated ? m_processes.start(process->id) : core::Result<>{core::fail(core::ErrorCode::Already)};
    }
    return core::fail(core::ErrorCode::Invalid);
  }
  core::Result<> later(const Wish& wish, const kernel::ProcessFacts& process) {
    const bool possible = wish.action == Action::Terminate ? process.state != kernel::ProcessState::Terminated : kernel::alive(process.state);
    if (!possible) return core::fail(core::ErrorCode::Already);
    if (m_wish.process.life != 0) return core::fail(core::ErrorCode::Busy);
    m_wish = wish;
    m_act_later.raise();
    return {};
  }

  const kernel::ProcessManagement& m_processes;
  ProcessGrant m_apps;
  kernel::DeferredCall m_act_later;
  Wish m_wish{};
};

}  // namespace capsules
