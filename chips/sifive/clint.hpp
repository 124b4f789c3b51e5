// chips/sifive/clint.hpp - the core-local timer: a 64-bit clock and one comparator that serves three deadlines.
//
// The comparator holds the earliest of the alarm's, the time slice's and the tick's deadline. One that is taken back stays in it until the
// next interrupt, or until the tick stops, because the system is about to sleep: comparing all three each time would cost more than an
// interrupt now and then for nothing. With no deadline the interrupt line is held off instead of moving the comparator to the end of
// time: an emulator that skips idle time would go there.
// Units    ticks of 10 MHz, as QEMU's virt machine counts mtime.
// Context  kernel loop, but tick_interrupted(): that comes in the middle of the others, though never while the line is held off.
// Source   SiFive FU540-C000 manual v1p0, chapter 9 (CLINT); RISC-V Privileged 1.12, section 3.2.1.
#pragma once
#include <algorithm>
#include <concepts>

#include "core/undivided.hpp"
#include "hil/alarm.hpp"
#include "hil/interrupt.hpp"
#include "hil/tick.hpp"
#include "hil/time_slice.hpp"
#include "mmio/mmio.hpp"

namespace chips::sifive {

struct CompareLow : mmio::Reg<CompareLow, 0x4000, mmio::RW> { using Word32 = Whole; };
struct CompareHigh : mmio::Reg<CompareHigh, 0x4004, mmio::RW> { using Word32 = Whole; };
struct TimeLow : mmio::Reg<TimeLow, 0xBFF8, mmio::RO> { using Word32 = Whole; };
struct TimeHigh : mmio::Reg<TimeHigh, 0xBFFC, mmio::RO> { using Word32 = Whole; };
using ClintRegisters = mmio::Window<0x10000>;

inline constexpr u32 kClintFrequencyHz = 10'000'000;

/// The line from the comparator to the hart, which only the hart can hold off.
template <class T>
concept TimerLine = requires {
  { T::enable() } -> std::same_as<void>;
  { T::disable() } -> std::same_as<void>;
};

template <TimerLine Line, class Registers = ClintRegisters>
class Clint final : public hil::InterruptSource {
 public:
  static constexpr u32 kFrequencyHz = kClintFrequencyHz;

  constexpr Clint(Registers registers, hil::AlarmClient& alarm_client, hil::TimeSliceClient& slice_client)
      : m_registers{registers}, m_alarm_client{alarm_client}, m_slice_client{slice_client} {}

  /// The high word is read again: it may have been carried into between the two reads.
  u64 now() const {
    for (;;) {
      const u32 high = m_registers.template read<TimeHigh::Word32>();
      const u32 low = m_registers.template read<TimeLow::Word32>();
      if (m_registers.template read<TimeHigh::Word32>() == high) return static_cast<u64>(high) << 32 | low;
    }
  }

  /// From capsules, so the tick may come at any moment: not while the comparator and what is noted of it disagree.
  [[gnu::noinline]] void arm(u64 deadline) {
    const core::Undivided whole;
    Line::disable();
    m_alarm = deadline;
    expect(deadline);
    Line::enable();
  }
  /// Whoever is ended in the middle of this has an interrupt for nothing at worst.
  void disarm() { m_alarm = kNever; }
  void start_slice(u32 microseconds) { expect(m_slice = now() + u64{microseconds} * kTicksPerMicrosecond); }
  void stop_slice() { m_slice = kNever; }

  void start_tick(u32 microseconds) {
    m_tick_period = microseconds * kTicksPerMicrosecond;
    expect(m_tick = now() + m_tick_period);
  }
  /// The last that stops before the system sleeps: what wakes it is a deadline that somebody still waits for.
  void stop_tick() { m_tick = kNever, compare(); }
  /// Whatever else is due is noted as pending and has its turn in handle_interrupt(); until then only the tick may interrupt.
  bool tick_interrupted() {
    const u64 time = now();
    const bool over = m_tick <= time;
    if (over) m_tick = time + m_tick_period;
    set_comparator(m_tick);
    return over;
  }

  /// A deadline is cleared before its client hears of it: the client may set the next one.
  void handle_interrupt() override {
    const u64 time = now();
    const u64 soon = time + kTogether;
    if (m_slice <= soon) m_slice = kNever, m_slice_client.time_slice_expired();
    if (m_tick <= soon) m_tick = time + m_tick_period;
    const bool alarm_over = m_alarm <= time;
    if (alarm_over) m_alarm = kNever;
    compare();
    if (m_compare != kNever) Line::enable();  // what is behind this may take long: the tick ends it
    if (alarm_over) m_alarm_client.fired();
  }

 private:
  static constexpr u64 kNever = ~u64{0};
  static constexpr u32 kTicksPerMicrosecond = kFrequencyHz / 1'000'000;
  /// A slice or a tick that is due within 200 us is due. Mostly a slice began right behind a tick and is as long as two: the one
  /// interrupt would follow on the heels of the other.
  static constexpr u32 kTogether = 200 * kTicksPerMicrosecond;

  // The line is held off exactly while nobody waits for the comparator.

  /// A new deadline, beside what the comparator holds.
  void expect(u64 deadline) {
    if (deadline >= m_compare) return;
    if (m_compare == kNever) Line::enable();
    set_comparator(deadline);
  }
  void compare() {
    const u64 deadline = std::min({m_alarm, m_slice, m_tick});
    if (deadline == kNever) return rest();
    if (deadline == m_compare) return;
    if (m_compare == kNever) Line::enable();
    set_comparator(deadline);
  }
  void rest() {
    m_compare = kNever;
    Line::disable();
  }
  /// It must not pass through an earlier time while only one half is written.
  void set_comparator(u64 deadline) {
    m_compare = deadline;
    m_registers.write(CompareHigh::Word32{0xFFFF'FFFF});
    m_registers.write(CompareLow::Word32{static_cast<u32>(deadline)});
    m_registers.write(CompareHigh::Word32{static_cast<u32>(deadline >> 32)});
  }

  Registers m_registers;
  hil::AlarmClient& m_alarm_client;
  hil::TimeSliceClient& m_slice_client;
  u64 m_alarm = kNever;
  u64 m_slice = kNever;
  u64 m_tick = kNever;
  u32 m_tick_period = 0;
  u64 m_compare = kNever;  // what the register holds; kNever: nobody waits for it
};
namespace detail {
struct AnyLine {
  static void enable() {}
  static void disable() {}
};
}  // namespace detail
static_assert(hil::Alarm<Clint<detail::AnyLine>> && hil::TimeSliceTimer<Clint<detail::AnyLine>> && hil::Tick<Clint<detail::AnyLine>>);

}  // namespace chips::sifive
