// chips/cmsdk/uart.hpp - the CMSDK APB UART as hil::Uart. One byte each way is all the device holds.
//
// Errors   transmit: Busy (a buffer is under way), Size (empty buffer).
// Context  kernel loop; start() and write_now() at boot and in a panic. Receive and transmit have lines of their own.
// Source   Arm Cortex-M System Design Kit (DDI 0479D), section 4.3.
#pragma once
#include <string_view>

#include "core/undivided.hpp"
#include "hil/interrupt.hpp"
#include "hil/uart.hpp"
#include "mmio/mmio.hpp"

namespace chips::cmsdk {

struct UartData : mmio::Reg<UartData, 0x0, mmio::RW> { using Byte = Field<0, 8, u8>; };
struct UartState : mmio::Reg<UartState, 0x4, mmio::RW> { using TransmitFull = Flag<0>; using ReceiveFull = Flag<1>; };
struct UartControl : mmio::Reg<UartControl, 0x8, mmio::RW> {
  using Transmit = Flag<0>; using Receive = Flag<1>; using TransmitInterrupt = Flag<2>; using ReceiveInterrupt = Flag<3>;
};
struct UartInterrupt : mmio::Reg<UartInterrupt, 0xC, mmio::RW> { using Transmitted = Flag<0>; using Received = Flag<1>; };
struct UartBaudDivider : mmio::Reg<UartBaudDivider, 0x10, mmio::RW> { using Divider = Field<0, 20, u32>; };

class Uart final : public hil::InterruptSource {
 public:
  using Registers = mmio::Window<0x1000>;

  constexpr Uart(Registers registers, hil::TransmitClient& transmit_client, hil::ReceiveClient& receive_client)
      : m_registers{registers}, m_transmit_client{transmit_client}, m_receive_client{receive_client} {}

  void start(u32 clock_hz, u32 baud) {
    m_registers.write(UartBaudDivider::Divider{clock_hz / baud});
    m_registers.write(UartControl::Transmit{true} | UartControl::Receive{true} | UartControl::TransmitInterrupt{true} |
                      UartControl::ReceiveInterrupt{true});
  }
  void listen() { m_registers.modify(UartControl::ReceiveInterrupt{true}); }

  std::optional<u8> take_byte() {
    if (!m_registers.read<UartState::ReceiveFull>()) return std::nullopt;
    return m_registers.read<UartData::Byte>();
  }

  core::Submitted<u8> transmit(core::Lease<u8> bytes) {
    const core::Undivided whole;
    if (m_buffer) return core::refuse(core::ErrorCode::Busy, std::move(bytes));
    if (bytes.size() == 0) return core::refuse(core::ErrorCode::Size, std::move(bytes));
    m_buffer = std::move(bytes);
    m_sent = 0;
    fill();
    return {};
  }

  /// Both lines lead here: what is due is read from the device.
  void handle_interrupt() override {
    if (m_registers.read<UartInterrupt::Received>()) {
      m_registers.write(UartInterrupt::Received{true});
      m_registers.modify(UartControl::ReceiveInterrupt{false});
      m_receive_client.receive_ready();
    }
    if (m_registers.read<UartInterrupt::Transmitted>()) {
      m_registers.write(UartInterrupt::Transmitted{true});
      continue_transmission();
    }
  }

  /// Polls the device; needs no interrupt and no client. What was under way goes out first, so that no line is torn.
  [[gnu::noinline]] void write_now(std::string_view text) {
    while (m_sent < m_buffer.size()) put(m_buffer[m_sent++]);
    for (const char character : text) put(static_cast<u8>(character));
  }

 private:
  void put(u8 byte) {
    while (m_registers.read<UartState::TransmitFull>()) {
    }
    m_registers.write(UartData::Byte{byte});
  }
  void fill() {
    usize sent = m_sent;
    for (const u8 byte : m_buffer.view().subspan(sent)) {
      if (m_registers.read<UartState::TransmitFull>()) break;
      m_registers.write(UartData::Byte{byte});
      ++sent;
    }
    m_sent = sent;
  }
  void continue_transmission() {
    if (!m_buffer) return;
    if (m_sent < m_buffer.size()) return fill();
    m_transmit_client.transmitted(std::move(m_buffer), m_sent);
  }

  Registers m_registers;
  hil::TransmitClient& m_transmit_client;
  hil::ReceiveClient& m_receive_client;
  core::Lease<u8> m_buffer{};
  usize m_sent = 0;
};
static_assert(hil::Uart<Uart>);

}  // namespace chips::cmsdk
