// hil/uart.hpp - a serial line: whole buffers out, single bytes in.
//
// Units    bytes.
// Errors   transmit: Busy (one buffer at a time), Size (empty buffer), Off (unpowered).
// Context  kernel loop only; no callback runs inside the call that asked for it.
#pragma once
#include <concepts>
#include <optional>

#include "core/lease.hpp"

namespace hil {

struct TransmitClient {
  /// Exactly once per accepted transmit(); `bytes` is the lease passed down, `count` what left the device.
  virtual void transmitted(core::Lease<u8> bytes, core::Result<usize> count) = 0;

 protected:
  ~TransmitClient() = default;
};

struct ReceiveClient {
  /// Bytes wait in the device. Take as many as there is room for, call listen() to hear of more, and look once again: a
  /// device tells only of bytes that come while it is listened to. One that is not keeps its bytes, and holds the sender
  /// back where the line can.
  virtual void receive_ready() = 0;

 protected:
  ~ReceiveClient() = default;
};

template <class T>
concept Uart = requires(T& uart, core::Lease<u8> bytes) {
  { uart.transmit(std::move(bytes)) } -> std::same_as<core::Submitted<u8>>;
  { uart.take_byte() } -> std::same_as<std::optional<u8>>;
  { uart.listen() } -> std::same_as<void>;
};

}  // namespace hil
