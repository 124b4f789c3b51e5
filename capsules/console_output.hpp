// capsules/console_output.hpp - many writers on one serial line: whole writes, whole lines, the kernel's log first.
//
// Below all that stands the process console's prompt: it is taken off the screen before anybody else writes, and drawn
// again when the line is free. What processes write passes kernel::to_wire, so that none can forge a record of the log.
// Units    bytes; a write is copied in pieces of the board's buffer.
// Errors   none upwards: a write whose buffer goes away ends early and says how much was sent.
// Context  kernel loop. Written is queued when the last piece has left, never inside the UART's transmit().
// Memory   the buffer, from the board.
#pragma once
#include "capsules/console_line.hpp"
#include "capsules/console_source.hpp"
#include "capsules/console_state.hpp"
#include "capsules/virtual_alarm.hpp"
#include "core/copy.hpp"
#include "hil/uart.hpp"

namespace capsules {

template <hil::Uart Device, class Alarms>
class ConsoleOutput final : public hil::TransmitClient,
                            public kernel::DeferredCallClient,
                            public ConsoleDisplay,
                            public VirtualAlarmClient {
 public:
  constexpr ConsoleOutput(Device& device, Alarms& alarms, ConsoleSource& console, std::span<u8> buffer, ConsoleGrant apps,
                          kernel::DeferredCall pump_later)
      : m_device{device}, m_alarms{alarms}, m_console{console}, m_buffer{buffer}, m_apps{apps}, m_pump_later{pump_later} {}

  /// Notes the write; a second one before the first is done begins again from the buffer's start.
  [[gnu::noinline]] core::Result<> write(kernel::ProcessId caller, u32 length) {
    TRY(m_apps.enter(caller, [&](ConsoleState& app, kernel::GrantAccess& access) {
      app.begin_write(std::min(length, access.read_only(contract::console::ReadOnlyAllow::Write).size()));
    }));
    m_writers_wait = true;
    if (m_current == ConsoleWriter{caller}) m_current = {};  // the piece on its way belongs to the write before, and others have their turn
    m_pump_later.raise();
    return {};
  }

  void console_changed() override {
    m_prompt_stale = true;
    m_pump_later.raise();
  }
  void deferred_call() override { pump(); }
  void expired(u8, u64, u64) override {
    m_line.hold_expired();
    pump();
  }
  void transmitted(core::Lease<u8> bytes, core::Result<usize>) override {
    m_buffer.take_back(std::move(bytes));
    account_for_piece();
    pump();
  }

 private:
  static constexpr std::string_view kEndOfLine = "\r\n";
  static constexpr u32 kEndedAtOnce = 32;  // writes of nothing; more of them have the next turn
  static constexpr std::string_view kEraseLine = "\r\x1b[K";
  static constexpr u64 kHoldTicks = u64{Alarms::kFrequencyHz} * ConsoleLine::kHoldMilliseconds / 1000;

  /// Sends the next piece of whoever's turn it is. Nothing happens while the buffer is away.
  void pump() {
    if (!m_buffer.home()) return;
    for (u32 ended = 0; ended < kEndedAtOnce; ++ended) {
      const auto writer = next_writer();
      if (!writer) return show_free_line();
      if (m_prompt_shown) return erase_prompt();
      if (m_line.breaks(*writer)) return end_line();
      const kernel::WireBytes piece = fill(*writer);
      if (piece.sent != 0) return send(*writer, piece);
      finish_write(*writer);  // nothing left of it: zero length, or the buffer was taken back
    }
    m_pump_later.raise();
  }
  void show_free_line() {
    if (!m_line.held()) show_prompt();
  }

  /// Draws it anew where it looks different now. Whoever left a line open and is silent has it ended.
  void show_prompt() {
    if (!m_prompt_stale && m_prompt_shown) return;
    const usize count = m_console.draw_prompt(m_buffer.memory());
    if (count == 0) return m_prompt_shown ? erase_prompt() : void();
    if (m_prompt_shown) return erase_prompt();
    if (m_line.open()) return end_line();
    m_prompt_shown = true;
    m_prompt_stale = false;
    m_sending = {};
    submit(count);
  }
  void erase_prompt() {
    m_prompt_shown = false;
    send_mark(kEraseLine);
  }

  std::optional<ConsoleWriter> next_writer() {
    if (m_current && has_more(*m_current)) return m_current;  // whole writes
    m_current = {};
    if (m_line.owner_goes_on() && has_more(m_line.owner())) return m_line.owner();  // whole lines
    if (m_line.held() && owner_lives()) return hold();
    if (!kernel::log_empty()) return ConsoleWriter{};
    if (m_console.has_text()) return ConsoleWriter::console();
    return next_process();
  }
  std::optional<ConsoleWriter> hold() {
    if (!m_holding) m_alarms.arm(Alarms::kConsoleAlarm, m_alarms.now() + kHoldTicks);
    m_holding = true;
    return std::nullopt;
  }

  bool has_more(ConsoleWriter writer) {
    if (writer.is_kernel()) return !kernel::log_empty();
    if (writer.is_console()) return m_console.has_text();
    const auto pending = m_apps.enter_existing(
        writer.process, [](ConsoleState& app, kernel::GrantAccess&) { return app.writing(); });
    return pending && *pending;
  }
  bool owner_lives() {
    const kernel::ProcessId owner = m_line.owner().process;
    return m_line.owner().is_process() && m_apps.enter_existing(owner, [](ConsoleState&, kernel::GrantAccess&) {});
  }
  /// Round robin: the search begins behind the process that wrote last.
  std::optional<ConsoleWriter> next_process() {
    std::optional<ConsoleWriter> found{};
    if (!m_writers_wait) return found;
    m_apps.each_from(static_cast<u8>(m_last_slot + 1), [&](ConsoleState& app, kernel::GrantAccess& access) {
      if (app.writing()) found = ConsoleWriter{access.process()};
      return !found;
    });
    m_writers_wait = found.has_value();
    return found;
  }

  kernel::WireBytes fill(ConsoleWriter writer) {
    if (writer.is_process()) return kernel::to_wire(m_buffer.memory(), fill_from_process(writer));
    const usize count = writer.is_kernel() ? kernel::take_log(m_buffer.memory()) : m_console.take_text(m_buffer.memory());
    return {count, count};
  }
  usize fill_from_process(ConsoleWriter writer) {
    const auto count = m_apps.enter_existing(writer.process, [&](ConsoleState& app, kernel::GrantAccess& access) {
      const usize room = std::min<usize>(m_buffer.capacity(), app.left());
      return access.read_only(contract::console::ReadOnlyAllow::Write).read(app.write_sent, m_buffer.memory().first(room));
    });
    return count ? *count : 0;
  }

  void end_line() {
    m_line.ended();
    send_mark(kEndOfLine);
  }
  /// Bytes that are nobody's text.
  void send_mark(std::string_view mark) {
    core::copy(m_buffer.memory(), mark);
    m_sending = {};
    submit(mark.size());
  }
  void send(ConsoleWriter writer, kernel::WireBytes piece) {
    m_current = writer;
    m_sending = piece.taken;
    if (writer.is_process()) m_last_slot = writer.process.slot;
    m_line.sent(writer, piece.taken, m_buffer.memory()[piece.sent - 1]);
    submit(piece.sent);
  }
  void submit(usize count) {
    if (m_holding) m_alarms.cancel(Alarms::kConsoleAlarm);  // its silence is over: it is not to be counted while this is sent
    m_holding = false;
    auto taken = m_device.transmit(m_buffer.lend(count));
    if (taken) return;
    m_buffer.take_back(std::move(taken.error().buffer));
    account_for_piece();  // it is lost and the write goes on: one that were sent again and again would never let the kernel rest
    m_pump_later.raise();
  }

  /// The piece that left was a process's: count it, and tell the process when its write is done.
  void account_for_piece() {
    if (m_sending == 0 || !m_current || !m_current->is_process()) return;
    const auto done = m_apps.enter_existing(m_current->process, [&](ConsoleState& app, kernel::GrantAccess&) {
      app.write_sent = std::min<u32>(app.length(), app.write_sent + static_cast<u32>(m_sending));
      return app.left() == 0;
    });
    if (done && *done) finish_write(*m_current);
  }
  void finish_write(ConsoleWriter writer) {
    m_current = {};
    (void)m_apps.enter_existing(writer.process, [](ConsoleState& app, kernel::GrantAccess& access) {
      app.end_write();
      (void)access.schedule(contract::console::Upcall::Written, app.write_sent, 0, 0);
    });
  }

  Device& m_device;
  Alarms& m_alarms;
  ConsoleSource& m_console;
  core::Lender<u8> m_buffer;
  ConsoleGrant m_apps;
  kernel::DeferredCall m_pump_later;
  ConsoleLine m_line{};
  std::optional<ConsoleWriter> m_current{};  // whose write is not finished
  usize m_sending = 0;                       // bytes of it that the device has
  u8 m_last_slot = 0xff;
  bool m_writers_wait = true;                // or may: what a capsule that failed had accepted is looked for once
  bool m_holding = false;                    // the alarm for the line's owner runs
  bool m_prompt_shown = false;
  bool m_prompt_stale = true;
};

}  // namespace capsules
