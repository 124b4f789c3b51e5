// user/error.hpp - what a call of the library answers when it failed: which driver, and why.
#pragma once
#include "core/result.hpp"

namespace user {

/// The kernel's and the drivers' codes with their numbers, and two of this library.
enum class Reason : u32 {
  Fail = 1, Busy = 2, Already = 3, Off = 4, Reserve = 5, Invalid = 6, Size = 7, Cancel = 8,
  NoMemory = 9, NoSupport = 10, NoDevice = 11, Uninstalled = 12, NoAcknowledge = 13,
  WrongAnswer = 1024,  // the driver answered otherwise than its contract says
  TimedOut = 1025,     // the time that the caller gave was over first
};

/// Four bytes, so that a Result<> fits into two registers.
class Error {
 public:
  /// Drivers of this ABI have numbers below it.
  static constexpr u32 kDrivers = 1u << 21;

  constexpr Error(u32 driver, Reason reason) : m_bits{driver << kReasonBits | static_cast<u32>(reason)} {}

  constexpr u32 driver() const { return m_bits >> kReasonBits; }
  constexpr Reason reason() const { return static_cast<Reason>(m_bits & ((1u << kReasonBits) - 1)); }

  friend constexpr bool operator==(Error, Error) = default;
  friend constexpr bool operator==(Error error, Reason reason) { return error.reason() == reason; }
  friend constexpr bool operator==(Error error, core::ErrorCode code) { return static_cast<u32>(error.reason()) == static_cast<u32>(code); }

 private:
  static constexpr u32 kReasonBits = 11;
  u32 m_bits;
};

template <class T = void>
using Result = core::Result<T, Error>;

}  // namespace user
