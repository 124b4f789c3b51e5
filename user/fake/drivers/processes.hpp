// user/fake/drivers/processes.hpp - other processes as a test wants them: a peer of IPC, what is told of processes, an installer.
#pragma once
#include <algorithm>

#include "contract/app_loader.hpp"
#include "contract/ipc.hpp"
#include "contract/process_info.hpp"
#include "contract/read_only_state.hpp"
#include "user/bytes.hpp"
#include "user/fake/kernel.hpp"

namespace user::fake {

/// Other processes by name; what the program tells them is kept, and a test tells it something.
class Ipc final : public Driver {
 public:
  explicit Ipc(Kernel& kernel) : Driver{kernel, contract::ipc::kDriver, {contract::ipc::kProcesses, 1, contract::ipc::kProcesses}} {}

  /// A process with this name is in this slot.
  void add(std::string name, u32 slot) { m_slots[std::move(name)] = slot; }
  /// Called when the program notifies the process in a slot, with what it shares with it.
  void on_notified(std::function<void(u32 slot, std::span<const u8> shared)> act) { m_notified = std::move(act); }
  /// The process in `from` tells the program, which listens in `in`; it shares nothing, for addresses here do not fit into 32 bits.
  void notify(u32 in, u32 from) { kernel().upcall({number(), in}, from, 0, 0); }
  /// Writes into what the program shares with a slot.
  u32 answer(u32 slot, std::span<const u8> bytes) { return kernel().write(number(), slot, bytes); }

  Return command(u32 number, u32 slot, u32) override {
    using contract::ipc::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return success();
      case Command::Discover: return discover();
      case Command::NotifyService:
      case Command::NotifyClient: return notified(slot);
    }
    return failure(core::ErrorCode::NoSupport);
  }

 private:
  Return discover() {
    const auto name = kernel().lent(number(), contract::ipc::ReadOnlyAllow::Name);
    if (name.empty()) return failure(core::ErrorCode::Invalid);
    const auto found = m_slots.find(std::string{name.begin(), name.end()});
    return found == m_slots.end() ? failure(core::ErrorCode::NoDevice) : success(found->second);
  }
  Return notified(u32 slot) {
    if (std::ranges::none_of(m_slots, [&](const auto& known) { return known.second == slot; })) return failure(core::ErrorCode::Invalid);
    if (m_notified) m_notified(slot, kernel().shared(number(), slot));
    return success();
  }
  std::map<std::string, u32> m_slots{};
  std::function<void(u32, std::span<const u8>)> m_notified{};
};

/// Any number of processes, the program among them; what the program does to them is kept.
class ProcessInfo final : public Driver {
 public:
  struct Process {
    u32 id = 1, short_id = 0;
    std::string name{};
    std::array<u32, contract::process_info::kFactsWords> facts{};
  };
  struct Act {
    u32 id = 0;
    contract::process_info::Action action{};
  };
  explicit ProcessInfo(Kernel& kernel) : Driver{kernel, contract::process_info::kDriver, {0, 0, contract::process_info::kReadWriteAllows}} {}
  std::vector<Process>& processes() { return m_processes; }
  const std::vector<Act>& acts() const { return m_acts; }

  Return command(u32 number, u32 id, u32 action) override {
    using contract::process_info::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return success();
      case Command::Count: return success(static_cast<u32>(m_processes.size()));
      case Command::Ids: return list(&Process::id);
      case Command::ShortIds: return list(&Process::short_id);
      case Command::Name: return of(id, [&](const Process& process) { return name(process); });
      case Command::Facts: return of(id, [&](const Process& process) { return put_words(process.facts), success(); });
      case Command::Act: return of(id, [&](const Process&) { return m_acts.push_back({id, static_cast<contract::process_info::Action>(action)}), success(); });
    }
    return failure(core::ErrorCode::NoSupport);
  }

 private:
  static constexpr auto kAnswer = contract::process_info::ReadWriteAllow::Answer;

  void put_words(std::span<const u32> words) {
    for (u32 i = 0; i < words.size(); ++i) {
      const std::array<u8, 4> bytes{static_cast<u8>(words[i]), static_cast<u8>(words[i] >> 8), static_cast<u8>(words[i] >> 16), static_cast<u8>(words[i] >> 24)};
      if (4 * i + 4 <= kernel().room(number(), kAnswer)) (void)kernel().write(number(), kAnswer, bytes, 4 * i);
    }
  }
  Return list(u32 Process::*member) {
    std::vector<u32> words;
    for (const Process& process : m_processes) words.push_back(process.*member);
    put_words(words);
    return success(static_cast<u32>(words.size()));
  }
  Return name(const Process& process) {
    (void)kernel().write(number(), kAnswer, bytes_of(process.name));
    return success(static_cast<u32>(process.name.size()));
  }
  template <class Tell>
  Return of(u32 id, Tell tell) {
    const auto found = std::ranges::find(m_processes, id, &Process::id);
    return found == m_processes.end() ? failure(core::ErrorCode::Invalid) : tell(*found);
  }
  std::vector<Process> m_processes{{}};
  std::vector<Act> m_acts{};
};

/// Takes an object, and has installed it after load.
class AppLoader final : public Driver {
 public:
  static constexpr u32 kFlash = 0x8010'0000, kRam = 0x8030'0000;
  explicit AppLoader(Kernel& kernel)
      : Driver{kernel, contract::app_loader::kDriver, {contract::app_loader::kUpcalls, contract::app_loader::kReadOnlyAllows}} {}
  /// What was written since set-up; empty before it.
  const std::vector<u8>& object() const { return m_object; }
  bool installed() const { return m_installed; }

  Return command(u32 number, u32 first, u32 second) override {
    using contract::app_loader::Command;
    using enum contract::app_loader::Upcall;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return success();
      case Command::Setup: return m_object.assign(first, 0xff), tell(SetUp, kFlash, second == 0 ? 0 : kRam);
      case Command::SetupAt: return m_object.assign(first, 0xff), tell(SetUp, second, 0);
      case Command::Write: return write(first, second);
      case Command::Finalize: return m_object.empty() ? failure(core::ErrorCode::Reserve) : tell(Finalized, 0, 0);
      case Command::Load: return m_object.empty() ? failure(core::ErrorCode::Reserve) : (m_installed = true, tell(Loaded, 0, 0));
      case Command::Abort: return m_object.clear(), tell(Aborted, 0, 0);
      case Command::Unload: return first == 0 || !m_installed ? failure(core::ErrorCode::Invalid) : (m_installed = false, tell(Unloaded, kFlash, 0));
    }
    return failure(core::ErrorCode::NoSupport);
  }

 private:
  Return tell(contract::app_loader::Upcall upcall, u32 first, u32 second) {
    kernel().after(std::chrono::milliseconds{1}, [this, upcall, first, second] { kernel().upcall(id(upcall), 0, first, second); });
    return success();
  }
  Return write(u32 offset, u32 length) {
    const auto bytes = kernel().lent(number(), contract::app_loader::ReadOnlyAllow::Data);
    const auto piece = bytes.first(std::min<usize>(length, bytes.size()));
    if (piece.empty()) return failure(core::ErrorCode::Reserve);
    if (offset % contract::app_loader::kWriteAlignment != 0 || offset + piece.size() > m_object.size()) return failure(core::ErrorCode::Invalid);
    std::ranges::copy(piece, m_object.begin() + offset);
    return tell(contract::app_loader::Upcall::Written, static_cast<u32>(piece.size()), 0);
  }
  std::vector<u8> m_object{};
  bool m_installed = false;
};

/// Keeps the buffer true at the moment in which it is shared, and whenever a test says so.
class ReadOnlyState final : public Driver {
 public:
  explicit ReadOnlyState(Kernel& kernel) : Driver{kernel, contract::read_only_state::kDriver, {0, 0, 0, contract::read_only_state::kUserspaceReadableAllows}} {}

  Return command(u32 number, u32, u32) override {
    if (number > std::to_underlying(contract::read_only_state::Command::Version)) return failure(core::ErrorCode::NoSupport);
    return number == 0 ? success() : success(contract::read_only_state::kVersion);
  }
  void shared(u32) override { tell(0); }
  void tell(u32 pending) {
    const u64 ticks = kernel().ticks();
    const std::array words{m_switches++, pending, static_cast<u32>(ticks), static_cast<u32>(ticks >> 32)};
    std::vector<u8> bytes;
    for (const u32 word : words)
      for (u32 shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<u8>(word >> shift));
    (void)kernel().write_readable(number(), contract::read_only_state::UserspaceReadableAllow::State, bytes);
  }

 private:
  u32 m_switches = 0;
};

}  // namespace user::fake
