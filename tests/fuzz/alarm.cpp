// tests/fuzz/alarm.cpp - alarms armed, cancelled and forgotten by several processes while time passes: each fires once, not early and
// not later than the clock says, whatever wraps.
#include "capsules/alarm.hpp"

#include "hil/alarm_fake.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/small_world.hpp"
#include "tests/fuzz/target.hpp"

namespace {
using namespace host;
using fuzz::Choices;
using fuzz::promise;
using contract::alarm::Command;
using contract::alarm::kDriver;

constexpr u64 kWrap = u64{1} << 32;
constexpr u64 kLateTicks = 1;  // an alarm of the past waits for the next interrupt

struct Nobody final : capsules::VirtualAlarmClient {
  void expired(u8, u64, u64) override {}
};

class Play : fuzz::SmallWorld {
 public:
  explicit Play(Choices& choices) : m_choices{choices} {
    m_source.client = m_alarms;
    m_source.time = 4 * kWrap - m_choices.byte();
    connect(kDriver, m_capsule);
  }
  void play() {
    while (!m_choices.over()) {
      const u32 slot = m_choices.below(kCount);
      switch (m_choices.below(8)) {
        case 0: m_deadlines[slot].reset(), renew(slot); break;
        case 1: case 2: pass(); break;
        case 3: cancel(slot); break;
        case 4: ask(slot, m_choices.word()); break;
        case 5: arm(slot, static_cast<u32>(m_source.time), m_choices.word(), Command::SetRelative); break;
        case 6: arm(slot, m_choices.word(), m_choices.byte(), Command::SetAbsolute); break;
        default: arm(slot, static_cast<u32>(m_source.time) - m_choices.byte(), m_choices.byte(), Command::SetAbsolute); break;
      }
    }
  }

 private:
  using Virtual = capsules::VirtualAlarms<hil::AlarmFake, kernel::ports::kMaxProcesses>;
  using Capsule = capsules::Alarm<Virtual>;

  void arm(u32 slot, u32 reference, u32 dt, Command how) {
    const u64 past = m_source.time - static_cast<u32>(static_cast<u32>(m_source.time) - reference);
    const u64 deadline = past + dt;
    const bool relative = how == Command::SetRelative;
    const Registers r = host::command(process(slot), kDriver, how, relative ? dt : reference, relative ? 0 : dt);
    promise(r[0] == 129 && r[1] == static_cast<u32>(deadline), "an alarm answers when it will fire");
    m_deadlines[slot] = deadline;
  }
  void cancel(u32 slot) {
    const Registers r = host::command(process(slot), kDriver, Command::Cancel);
    promise((r[0] == 128) == m_deadlines[slot].has_value(), "an alarm can be cancelled if there is one");
    m_deadlines[slot].reset();
  }
  void ask(u32 slot, u32 number) {
    if (number < 7 && number != 4) number = static_cast<u32>(Command::Now);
    const Registers r = host::command(process(slot), kDriver, number);
    if (slot == 0 && number >= 64) return promise(r == failure(ErrorCode::NoDevice, {kDriver, number, 0, 0}), "what is not listed is absent");
    promise(number == 2 ? r[0] == 129 && r[1] == static_cast<u32>(m_source.time) : r[0] == 0 && r[1] == 10, "the time is told, and what is unknown is refused");
  }
  void pass() {
    const u64 before = m_source.time;
    m_source.advance(m_choices.below(4) == 3 ? m_choices.word() : m_choices.byte());
    for (u32 slot = 0; slot < kCount; ++slot) check(slot, before);
  }
  void check(u32 slot, u64 before) {
    const auto fired = take_upcall(process(slot), kDriver, 0);
    const auto deadline = m_deadlines[slot];
    promise(fired.has_value() == (deadline && *deadline <= m_source.time), "an alarm fires when its time has come, and not before");
    if (!fired) return;
    const u64 moment = std::max(*deadline, before);
    promise((*fired)[1] == static_cast<u32>(*deadline), "an alarm tells what it was armed for");
    promise((*fired)[0] - static_cast<u32>(moment) <= kLateTicks, "an alarm fires in time");
    promise(!take_upcall(process(slot), kDriver, 0), "an alarm fires once");
    m_deadlines[slot].reset();
  }

  Choices& m_choices;
  hil::AlarmFake m_source{};
  Nobody m_nobody{};
  Virtual m_alarms{m_source, {m_capsule, m_nobody, m_nobody, m_nobody}};
  Capsule m_capsule{m_alarms, Capsule::ProcessGrant{{0}}};
  std::array<std::optional<u64>, kCount> m_deadlines{};
};
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Play{choices}.play();
}
