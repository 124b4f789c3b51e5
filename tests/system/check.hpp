// tests/system/check.hpp - what the test applications share: checks, raw results, and events to wait for.
//
// A test ends with passed() or at its first check that does not hold; what it says is what the test driver looks for.
#pragma once
#include <array>
#include <string_view>

#include "contract/alarm.hpp"
#include "contract/button.hpp"
#include "contract/console.hpp"
#include "contract/led.hpp"
#include "contract/low_level_debug.hpp"
#include "core/line.hpp"
#include "port_gate.hpp"
#include "user/alarm.hpp"
#include "user/console.hpp"
#include "user/system_call.hpp"

namespace test {

using contract::Memop;
using contract::ReturnTag;
using core::ErrorCode;
using user::Return;
using user::alarm::milliseconds;

inline constexpr u32 kAbsentDriver = 0x99999;
inline constexpr u32 kAlarm = contract::alarm::kDriver;
inline constexpr u32 kConsole = contract::console::kDriver;
inline constexpr u32 kLed = contract::led::kDriver;
inline constexpr u32 kButton = contract::button::kDriver;
inline constexpr u32 kLowLevelDebug = contract::low_level_debug::kDriver;

inline void say(std::string_view line) { (void)user::console::print(core::Line<>{}.text(line).text("\r\n").view()); }

[[noreturn]] inline void passed() {
  say("TEST PASSED");
  user::exit_terminate(0);
}
[[noreturn]] inline void fail(std::string_view sentence) {
  say(core::Line<>{}.text("TEST FAILED: ").text(sentence).view());
  user::exit_terminate(1);
}
inline void check(bool condition, std::string_view sentence) {
  if (!condition) fail(sentence);
}
/// The same, and the failure tells the value.
inline void check_equal(u32 seen, u32 wanted, std::string_view sentence) {
  if (seen != wanted) fail(core::Line<>{}.text(sentence).text(": ").address(seen).text(" instead of ").address(wanted).view());
}

/// All four registers as they have to be, also those that the variant leaves alone.
inline bool is(const Return& result, ReturnTag tag, u32 value0, u32 value1, u32 value2) {
  return result.tag == static_cast<u32>(tag) && result.value0 == value0 && result.value1 == value1 && result.value2 == value2;
}
inline bool failed(const Return& result, ErrorCode error) {
  return result.tag == static_cast<u32>(ReturnTag::Failure) && result.value0 == static_cast<u32>(error);
}
/// Subscribe and the allows answer a failure with what they were passed.
inline bool failed(const Return& result, ErrorCode error, u32 value1, u32 value2) {
  return is(result, ReturnTag::FailureU32U32, static_cast<u32>(error), value1, value2);
}
inline bool succeeded(const Return& result, u32 value0, u32 value1) {
  return result.tag == static_cast<u32>(ReturnTag::SuccessU32U32) && result.value0 == value0 && result.value1 == value1;
}
inline bool succeeded(const Return& result) { return result.tag == static_cast<u32>(ReturnTag::Success); }

inline u32 memop(Memop operation, u32 argument) { return user::memop(static_cast<u32>(operation), argument).value0; }
inline bool set_break(core::Address address) { return user::memop(static_cast<u32>(Memop::Break), address).ok(); }
inline u32 current_break() { return memop(Memop::MoveBreak, 0); }


template <u32 Class>
Return raw_call(u32 driver, u32 number, u32 argument0, u32 argument1) { return user::port::call<Class>(driver, number, argument0, argument1); }
inline constexpr auto raw_subscribe = raw_call<1>;
inline constexpr auto raw_command = raw_call<2>;
inline constexpr auto raw_allow_read_write = raw_call<3>;
inline constexpr auto raw_allow_read_only = raw_call<4>;

// Addresses are 32 bits on every board; tests reach where they may not on purpose.
inline u32 address_of(const volatile void* pointer) { return reinterpret_cast<std::uintptr_t>(pointer); }
template <class T>
volatile T& at(core::Address address) { return *reinterpret_cast<volatile T*>(address); }
/// Reads for certain: an unused at() would not.
inline u32 read_word(core::Address address) { return at<u32>(address); }

inline u32 now() { return user::alarm::now().value_or(0); }
inline void sleep_for(u32 duration) { (void)user::alarm::sleep_for(milliseconds{duration}); }
inline u32 arm_alarm(u32 ticks) { return user::command(kAlarm, static_cast<u32>(contract::alarm::Command::SetRelative), ticks, 0).value0; }
/// Busy until `ticks` after `moment`.
inline void spin_until(u32 moment, u32 ticks) {
  while (static_cast<i32>(now() - moment) < static_cast<i32>(ticks)) {
  }
}
/// Arms the alarm and stays busy until it must have fired; its upcall is pending then.
inline void let_alarm_fire() { spin_until(arm_alarm(100), 50); }
/// A write of nothing is answered at once: its upcall is pending when this returns.
inline void queue_written_upcall() {
  (void)user::command(kConsole, static_cast<u32>(contract::console::Command::Write), 0, 0);
}
inline void wait_for_alarm() { (void)user::yield_wait_for(kAlarm, 0); }

/// Counts how often it ran and keeps what it was given.
struct Recorder {
  u32 runs = 0;
  std::array<u32, 3> last{};
  static void upcall(u32 argument0, u32 argument1, u32 argument2, void* self) {
    auto& recorder = *static_cast<Recorder*>(self);
    ++recorder.runs;
    recorder.last = {argument0, argument1, argument2};
  }
};
inline u32 recorder_function() { return address_of(reinterpret_cast<const void*>(&Recorder::upcall)); }
inline void subscribe_alarm(Recorder& recorder) { (void)user::subscribe(kAlarm, 0, &Recorder::upcall, &recorder); }
inline void subscribe_written(Recorder& recorder) {
  (void)user::subscribe(kConsole, static_cast<u32>(contract::console::Upcall::Written), &Recorder::upcall, &recorder);
}

}  // namespace test
