// chips/ns16550/uart.hpp - the 16550 UART as hil::Uart: whole buffers out by interrupt, bytes in on demand.
//
// Errors   transmit: Busy (a buffer is under way), Size (empty buffer).
// Context  kernel loop; start() and write_now() at boot and in a panic.
// Source   PC16550D data sheet, sections 8.4 (interrupts) and 8.5 (FIFO).
#pragma once
#include <algorithm>
#include <string_view>

#include "chips/ns16550/uart_regs.hpp"
#include "core/undivided.hpp"
#include "hil/interrupt.hpp"
#include "hil/uart.hpp"

namespace chips::ns16550 {

class Uart final : public hil::InterruptSource {
 public:
  constexpr Uart(Registers registers, hil::TransmitClient& transmit_client, hil::ReceiveClient& receive_client)
      : m_registers{registers}, m_transmit_client{transmit_client}, m_receive_client{receive_client} {}

  /// Eight bits, no parity, FIFO on; listens.
  void start() {
    m_registers.write(LineControl::WordLength{3 /* 8 bits */});
    m_registers.write(FifoControl::Enable{true});
    listen();
  }
  void listen() { m_registers.modify(InterruptEnable::ReceivedData{true}); }

  std::optional<u8> take_byte() {
    if (!m_registers.read<LineStatus::DataReady>()) return std::nullopt;
    return m_registers.read<ReceiverBuffer::Byte>();
  }

  core::Submitted<u8> transmit(core::Lease<u8> bytes) {
    const core::Undivided whole;
    if (m_buffer) return core::refuse(core::ErrorCode::Busy, std::move(bytes));
    if (bytes.size() == 0) return core::refuse(core::ErrorCode::Size, std::move(bytes));
    m_buffer = std::move(bytes);
    m_sent = 0;
    fill();
    m_registers.modify(InterruptEnable::TransmitterEmpty{true});
    return {};
  }

  void handle_interrupt() override {
    if (m_registers.read<LineStatus::DataReady>() && m_registers.read<InterruptEnable::ReceivedData>()) {
      m_registers.modify(InterruptEnable::ReceivedData{false});
      m_receive_client.receive_ready();
    }
    if (m_buffer && m_registers.read<LineStatus::TransmitterEmpty>()) continue_transmission();
  }

  /// Polls the device; needs no interrupt and no client. What was under way goes out first, so that no line is torn.
  [[gnu::noinline]] void write_now(std::string_view text) {
    while (m_sent < m_buffer.size()) put(m_buffer[m_sent++]);
    for (const char character : text) put(static_cast<u8>(character));
  }

 private:
  void put(u8 byte) {
    while (!m_registers.read<LineStatus::TransmitterEmpty>()) {
    }
    m_registers.write(TransmitterHolding::Byte{byte});
  }
  /// An empty transmitter takes a FIFO's worth of bytes without being asked between them.
  void fill() {
    const auto left = m_buffer.view().subspan(m_sent);
    const auto piece = left.first(std::min<usize>(kFifoBytes, left.size()));
    for (const u8 byte : piece) m_registers.write(TransmitterHolding::Byte{byte});
    m_sent += piece.size();
  }
  void continue_transmission() {
    if (m_sent < m_buffer.size()) return fill();
    m_registers.modify(InterruptEnable::TransmitterEmpty{false});
    m_transmit_client.transmitted(std::move(m_buffer), m_sent);
  }

  Registers m_registers;
  hil::TransmitClient& m_transmit_client;
  hil::ReceiveClient& m_receive_client;
  core::Lease<u8> m_buffer{};
  usize m_sent = 0;
};
static_assert(hil::Uart<Uart>);

}  // namespace chips::ns16550
