// tests/system/check.hpp - what the test applications share: checks, raw results, and events to wait for.
#pragma once
#include <array>
#include <string_view>

#include "contract/alarm.hpp"
#include "contract/console.hpp"
#include "contract/led.hpp"
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

inline constexpr u32 kAbsentDriver = 0x99999;
inline constexpr u32 kAlarm = contract::alarm::kDriver;
inline constexpr u32 kConsole = contract::console::kDriver;
inline constexpr u32 kLed = contract::led::kDriver;

inline void say(std::string_view line) { (void)user::console::print(core::Line<>{}.text(line).text("\r\n").view()); }

/// Silent unless the condition does not hold.
inline void check(bool condition, std::string_view sentence) {
  if (!condition) (void)user::console::print(core::Line<>{}.text("FAILED: ").text(sentence).text("\r\n").view());
}
/// The last thing a test says.
inline int done() {
  say("done");
  return 0;
}

inline bool failed(const Return& result, ErrorCode error) {
  return result.tag == static_cast<u32>(ReturnTag::Failure) && result.value0 == static_cast<u32>(error);
}
/// Subscribe and the allows answer a failure with what they were passed.
inline bool failed(const Return& result, ErrorCode error, u32 value1, u32 value2) {
  return result.tag == static_cast<u32>(ReturnTag::FailureU32U32) && result.value0 == static_cast<u32>(error) &&
         result.value1 == value1 && result.value2 == value2;
}
inline bool succeeded(const Return& result, u32 value0, u32 value1) {
  return result.tag == static_cast<u32>(ReturnTag::SuccessU32U32) && result.value0 == value0 && result.value1 == value1;
}

inline u32 memop(Memop operation, u32 argument) { return user::memop(static_cast<u32>(operation), argument).value0; }
inline bool set_break(core::Address address) { return user::memop(static_cast<u32>(Memop::Break), address).ok(); }

inline Return raw_subscribe(u32 driver, u32 number, u32 function, u32 appdata) { return user::port::call<1>(driver, number, function, appdata); }
inline Return raw_allow_read_write(u32 driver, u32 number, u32 start, u32 length) { return user::port::call<3>(driver, number, start, length); }
inline Return raw_allow_read_only(u32 driver, u32 number, u32 start, u32 length) { return user::port::call<4>(driver, number, start, length); }
inline u32 address_of(const volatile void* pointer) { return reinterpret_cast<std::uintptr_t>(pointer); }

inline u32 arm_alarm(u32 ticks) { return user::command(kAlarm, static_cast<u32>(contract::alarm::Command::SetRelative), ticks, 0).value0; }
/// Arms the alarm and stays busy until it must have fired; its upcall is pending then.
inline void let_alarm_fire() {
  const u32 expiry = arm_alarm(100);
  while (static_cast<i32>(user::alarm::now().value_or(0) - expiry) < 50) {
  }
}
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
inline void subscribe_alarm(Recorder& recorder) { (void)user::subscribe(kAlarm, 0, &Recorder::upcall, &recorder); }
inline void subscribe_written(Recorder& recorder) {
  (void)user::subscribe(kConsole, static_cast<u32>(contract::console::Upcall::Written), &Recorder::upcall, &recorder);
}

}  // namespace test
