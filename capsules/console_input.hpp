// capsules/console_input.hpp - every byte of the serial line goes to one receiver: the kernel's console or one process.
//
// The input is the kernel's until a process posts a read, then that process's, also between its reads; Ctrl-P
// switches by hand. When the process dies the input is the kernel's again.
// Errors   read: Busy (somebody reads), Invalid (nothing or more than kBufferBytes wanted).
// Context  kernel loop. When there is no room the device keeps its bytes: none is lost.
// Memory   256 bytes for what a process has not read yet, kBufferBytes for the read under way.
#pragma once
#include "capsules/console_state.hpp"
#include "core/ring.hpp"
#include "hil/uart.hpp"

namespace capsules {

struct KernelInput {
  virtual void input(u8 byte) = 0;
  /// Whether it takes a byte now. If not, bytes wait in the device until KeySource::resume() is called.
  virtual bool ready() const = 0;

 protected:
  ~KernelInput() = default;
};

struct KeySource {
  /// The kernel's console takes bytes again. They come later, not inside the call.
  virtual void resume() = 0;

 protected:
  ~KeySource() = default;
};

template <hil::Uart Device>
class ConsoleInput final : public hil::ReceiveClient, public KeySource, public kernel::DeferredCallClient, public kernel::LifeObserver {
 public:
  constexpr ConsoleInput(Device& device, KernelInput& kernel_input, ConsoleGrant apps, kernel::DeferredCall receive_later)
      : m_device{device}, m_kernel_input{kernel_input}, m_apps{apps}, m_receive_later{receive_later} {}

  [[gnu::noinline]] core::Result<> read(kernel::ProcessId caller, u32 length) {
    using contract::console::ReadWriteAllow;
    if (m_wanted != 0 && app_lives()) return core::fail(core::ErrorCode::Busy);
    const u32 shared = TRY(m_apps.enter(caller, [](ConsoleState&, kernel::GrantAccess& access) {
      return access.read_write(ReadWriteAllow::Read).size();
    }));
    const u32 wanted = std::min(length, shared);
    if (wanted == 0 || wanted > contract::console::kBufferBytes) return core::fail(core::ErrorCode::Invalid);
    give_input_to(caller);
    m_wanted = static_cast<u8>(wanted);
    receive_ready();
    return {};
  }

  /// Ends the caller's own read with what there is; another process's read is none of its business.
  [[gnu::noinline]] void abort(kernel::ProcessId caller) {
    if (caller == m_app && m_wanted != 0) finish_read(static_cast<u32>(core::ErrorCode::Cancel));
  }

  void resume() override { m_receive_later.raise(); }
  void deferred_call() override { receive_ready(); }
  /// What waited for the process is nobody's, and the device may be waiting for room.
  void life_ended(kernel::ProcessId process) override {
    if (process != m_app) return;
    m_wanted = 0;
    m_waiting.clear();
    m_receive_later.raise();
  }
  /// What is more than a turn's bytes has the next turn: a sender without end holds up nobody.
  void receive_ready() override {
    for (u32 taken = 0; taken < kTurnBytes && has_room(); ++taken) {
      const auto byte = next_byte();
      if (!byte) return serve_reader();
      route(*byte);
    }
    if (has_room()) m_receive_later.raise();
    serve_reader();
  }

 private:
  static constexpr u8 kControlP = 0x10;
  static constexpr u32 kTurnBytes = 256;

  bool has_room() const { return !m_waiting.full() && (!m_to_kernel || m_kernel_input.ready()); }

  /// None: the device is listened to, and tells of the next one. A byte that came before it was is taken here.
  std::optional<u8> next_byte() {
    if (const auto byte = m_device.take_byte()) return byte;
    m_device.listen();
    return m_device.take_byte();
  }

  bool app_lives() {
    return static_cast<bool>(m_apps.enter_existing(m_app, [](ConsoleState&, kernel::GrantAccess&) {}));
  }

  void give_input_to(kernel::ProcessId caller) {
    if (caller != m_app) {
      m_waiting.clear();
      m_read.clear();
    }
    m_app = caller;
    if (!m_kernel_by_hand) m_to_kernel = false;
  }
  void route(u8 byte) {
    if (!m_to_kernel && !app_lives()) m_to_kernel = true;
    if (byte == kControlP) return toggle();
    if (m_to_kernel) m_kernel_input.input(byte);
    else (void)m_waiting.push(byte);
  }
  void toggle() {
    m_to_kernel = !m_to_kernel || !app_lives();
    m_kernel_by_hand = m_to_kernel;
    kernel::log<"input: {word}">(kernel::LogLevel::Information, m_to_kernel ? kernel::log_word<"kernel">() : kernel::log_word<"application">());
  }

  void serve_reader() {
    if (m_wanted == 0) return;
    for (usize count = m_read.size(); count < m_wanted && !m_waiting.empty(); ++count) (void)m_read.push(*m_waiting.pop());
    if (m_read.size() == m_wanted) finish_read(0);
  }
  /// A buffer that was taken back gets nothing, a shorter one what fits; the rest is gone, and the status says so.
  void finish_read(u32 status) {
    m_wanted = 0;
    (void)m_apps.enter_existing(m_app, [&](ConsoleState&, kernel::GrantAccess& access) {
      auto buffer = access.read_write(contract::console::ReadWriteAllow::Read);
      std::array<u8, contract::console::kBufferBytes> bytes{};
      const u32 count = static_cast<u32>(m_read.size());
      for (u32 place = 0; place < count; ++place) bytes[place] = *m_read.pop();
      const u32 copied = buffer.write(0, std::span{bytes}.first(count));
      if (status == 0 && copied < count)
        status = static_cast<u32>(copied == 0 ? core::ErrorCode::NoMemory : core::ErrorCode::Size);
      (void)access.schedule(contract::console::Upcall::Read, status, copied, 0);
    });
  }

  Device& m_device;
  KernelInput& m_kernel_input;
  ConsoleGrant m_apps;
  kernel::DeferredCall m_receive_later;
  core::Ring<u8, 256> m_waiting{};                            // of m_app, not read yet
  core::Ring<u8, contract::console::kBufferBytes> m_read{};   // of the read under way
  kernel::ProcessId m_app{};
  u8 m_wanted = 0;  // bytes of the read that m_app has posted; 0: none is
  bool m_to_kernel = true;
  bool m_kernel_by_hand = false;
};

}  // namespace capsules
