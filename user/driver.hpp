// user/driver.hpp - one driver's calls, by the names of its contract, with results that say whose they are.
//
// Everything that knows a driver is made of these, and of the waiting in user/request.hpp.
#pragma once
#include <utility>

#include "user/error.hpp"
#include "user/system_call.hpp"

namespace user {

/// Which upcall: a driver and its number there.
struct UpcallId {
  u32 driver = 0;
  u32 number = 0;
  friend constexpr bool operator==(UpcallId, UpcallId) = default;
};

/// The error in an answer that is not the one expected.
constexpr Error error_in(u32 driver, const Return& answer) {
  return {driver, answer.ok() ? Reason::WrongAnswer : static_cast<Reason>(answer.value0)};
}

/// The first argument of most upcalls.
constexpr Result<> status_result(u32 driver, u32 status) {
  if (status != 0) return core::fail(Error{driver, static_cast<Reason>(status)});
  return {};
}

template <u32 Number>
  requires(Number < Error::kDrivers)
struct Driver {
  static Result<> command(auto number, u32 argument0 = 0, u32 argument1 = 0) {
    return done(user::command(Number, std::to_underlying(number), argument0, argument1));
  }
  static Result<u32> ask(auto number, u32 argument0 = 0, u32 argument1 = 0) {
    const Return answer = user::command(Number, std::to_underlying(number), argument0, argument1);
    if (answer.tag != static_cast<u32>(contract::ReturnTag::SuccessU32)) return core::fail(error_in(Number, answer));
    return answer.value0;
  }
  static Result<u64> ask_long(auto number) {
    const Return answer = user::command(Number, std::to_underlying(number), 0, 0);
    if (answer.tag != static_cast<u32>(contract::ReturnTag::SuccessU64)) return core::fail(error_in(Number, answer));
    return u64{answer.value1} << 32 | answer.value0;
  }
  /// Whether the board has it.
  static bool exists() { return user::command(Number, 0, 0, 0).ok(); }

  static Result<> share(auto number, std::span<u8> buffer) { return done(allow_read_write(Number, std::to_underlying(number), buffer)); }
  static Result<> lend(auto number, std::span<const u8> buffer) { return done(allow_read_only(Number, std::to_underlying(number), buffer)); }
  /// The buffers are the caller's alone again.
  static void take_back_shared(auto number) { (void)allow_read_write(Number, std::to_underlying(number), {}); }
  static void take_back_lent(auto number) { (void)allow_read_only(Number, std::to_underlying(number), {}); }

  static constexpr UpcallId upcall(auto number) { return {Number, std::to_underlying(number)}; }

 private:
  static Result<> done(const Return& answer) {
    if (!answer.ok()) return core::fail(error_in(Number, answer));
    return {};
  }
};

}  // namespace user
