// hil/uart_fake.hpp - a hil::Uart that a test plugs a terminal into: what was sent, and what comes in.
#pragma once
#include <deque>
#include <string>
#include <string_view>

#include "core/optional_ref.hpp"
#include "hil/uart.hpp"

namespace hil {

struct UartFake {
  std::string sent{};             // of transmissions that are complete
  core::Lease<u8> sending{};
  u32 refusals = 0;               // how many of the next transmissions are declined
  std::deque<u8> waiting{};       // bytes that came in and nobody took
  bool listened_to = false;
  std::string_view in_the_last_moment{};  // comes in just before the device is listened to: it will not tell
  core::OptionalRef<TransmitClient> transmit_client{};
  core::OptionalRef<ReceiveClient> receive_client{};

  core::Submitted<u8> transmit(core::Lease<u8> bytes) {
    if (sending) return core::fail(core::Refused<u8>{core::ErrorCode::Busy, std::move(bytes)});
    if (bytes.size() == 0) return core::fail(core::Refused<u8>{core::ErrorCode::Size, std::move(bytes)});
    if (refusals != 0) return --refusals, core::fail(core::Refused<u8>{core::ErrorCode::Off, std::move(bytes)});
    sending = std::move(bytes);
    return {};
  }
  std::optional<u8> take_byte() {
    if (waiting.empty()) return std::nullopt;
    const u8 byte = waiting.front();
    waiting.pop_front();
    return byte;
  }
  void listen() {
    waiting.insert(waiting.end(), in_the_last_moment.begin(), in_the_last_moment.end());
    in_the_last_moment = {};
    listened_to = true;
  }

  /// The buffer that is being sent leaves the device.
  void complete() {
    sent.append(sending.view().begin(), sending.view().end());
    const usize count = sending.size();
    transmit_client->transmitted(std::move(sending), count);
  }
  /// Bytes come in over the line; the client hears of them if it listens.
  void type(std::string_view text) {
    waiting.insert(waiting.end(), text.begin(), text.end());
    if (!listened_to) return;
    listened_to = false;
    receive_client->receive_ready();
  }
};
static_assert(Uart<UartFake>);

}  // namespace hil
