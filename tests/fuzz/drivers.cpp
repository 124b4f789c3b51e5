// tests/fuzz/drivers.cpp - every command of the small drivers with any arguments from several processes: they answer as the ABI says,
// and write nothing but into the buffer that is shared.
#include "capsules/button.hpp"
#include "capsules/cycle_count.hpp"
#include "capsules/led.hpp"
#include "capsules/low_level_debug.hpp"
#include "capsules/process_info.hpp"
#include "capsules/random.hpp"
#include "capsules/read_only_state.hpp"
#include "hil/buttons_fake.hpp"
#include "hil/entropy_fake.hpp"
#include "hil/leds_fake.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/processes.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/small_world.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using fuzz::Choices;
using fuzz::promise;
using kernel::CommandReturn;

constexpr kernel::GrantSlot kButtonSlot{2}, kRandomSlot{5}, kInfoSlot{6};
constexpr u32 kSharedBytes = 64, kMargin = 16;
enum : u8 { kRandomLater, kInfoLater };

struct ClockFake {
  u64 cycles = ~u64{0} - 1000;
  u64 now() const { return cycles; }
};
using State = capsules::ReadOnlyState<ClockFake>;
using Random = capsules::Random<hil::EntropyFake>;

class Play : fuzz::SmallWorld {
 public:
  explicit Play(Choices& choices) : SmallWorld{contract::process_info::kDriver}, m_choices{choices} {
    m_buttons.client = m_button;
    for (u32 slot = 0; slot < kCount; ++slot) share(slot);
  }
  ~Play() {
    while (m_source.asked()) m_source.complete(), serve();
  }
  Play(const Play&) = delete;
  Play& operator=(const Play&) = delete;

  void play() {
    while (!m_choices.over()) {
      const u32 slot = m_choices.below(kCount);
      switch (m_choices.below(8)) {
        case 0: happen(slot); break;
        case 1: resize(slot); break;
        case 2: m_state.inform(process(slot).id()); break;
        default: ask(slot); break;
      }
      serve();
      check(slot);
    }
  }

 private:
  /// A buffer with a margin at both ends that nobody may touch, shared with all drivers that write.
  void share(u32 slot) {
    m_buffers[slot] = {grow(process(slot), kSharedBytes + 2 * kMargin) + kMargin, kSharedBytes};
    std::ranges::fill(bytes_at(m_buffers[slot].start - kMargin, kSharedBytes + 2 * kMargin), u8{0x3c});
    give(slot);
  }
  void give(u32 slot) {
    const auto put = [&](kernel::GrantSlot grant, kernel::GrantShape shape, kernel::SharedKind kind) {
      if (kernel::ensure_grant(process(slot), grant, shape)) *kernel::shared_buffer(process(slot), grant, shape, kind, 0) = m_buffers[slot];
    };
    put(kRandomSlot, Random::ProcessGrant::kShape, kernel::SharedKind::ReadWrite);
    put(kInfoSlot, capsules::ProcessInfo::ProcessGrant::kShape, kernel::SharedKind::ReadWrite);
    put(kSlotUnderTest, State::ProcessGrant::kShape, kernel::SharedKind::UserspaceReadable);
  }
  void resize(u32 slot) {
    if (!process(slot).alive()) return renew(slot), share(slot);
    m_buffers[slot].length = m_choices.below(kSharedBytes + 1);
    const auto all = bytes_at(m_buffers[slot].start - kMargin, kSharedBytes + 2 * kMargin);
    std::ranges::fill(all, u8{0x3c});
    give(slot);
  }
  void happen(u32 slot) {
    switch (m_choices.below(6)) {
      case 0: m_buttons.change(m_choices.below(2), m_choices.once_in(2) ? hil::Press::Pressed : hil::Press::Released); break;
      case 1: if (m_source.asked()) m_source.complete(m_choices.below(10)); break;
      case 2: if (m_source.asked()) m_source.fail(core::ErrorCode::Fail); break;
      case 3: m_clock.cycles += m_choices.word(); break;
      case 4: m_source.refuse_with = m_choices.once_in(4) ? std::optional{core::ErrorCode::Busy} : std::nullopt; break;
      default: renew(slot); share(slot); break;
    }
  }
  void ask(u32 slot) {
    if (!process(slot).alive()) return;
    const u32 driver = m_choices.below(7);
    const u32 number = m_choices.below(16) == 15 ? m_choices.word() : m_choices.below(8);
    const u32 first = some_argument(), second = some_argument();
    const CommandReturn answer = pass_on(driver, process(slot).id(), number, first, second);
    const auto tag = static_cast<contract::ReturnTag>(answer.registers().registers[0]);
    const bool known = tag == contract::ReturnTag::Failure || tag == contract::ReturnTag::Success || tag == contract::ReturnTag::SuccessU32 ||
                       tag == contract::ReturnTag::SuccessU64;
    promise(known, "a driver answers one of the variants of its contract");
    if (number > 8) promise(answer == CommandReturn::failure(ErrorCode::NoSupport), "a command that does not exist is not supported");
    if (driver == 4 && number == 1) promise(answer.registers().registers[1] == (slot == 0 ? kernel::processes.count() : 1u), "who is not privileged sees itself alone");
    if (driver == 4 && number == 6 && slot != 0 && tag == contract::ReturnTag::Success)
      promise(first == process(slot).id().life, "who is not privileged acts on itself alone");
  }
  u32 some_argument() {
    const u32 choice = m_choices.below(4);
    return choice == 0 ? m_choices.word() : choice == 1 ? process(m_choices.below(kCount)).id().life : m_choices.below(8);
  }
  CommandReturn pass_on(u32 driver, kernel::ProcessId caller, u32 number, u32 first, u32 second) {
    switch (driver) {
      case 0: return m_led.command(caller, number, first, second);
      case 1: return m_button.command(caller, number, first, second);
      case 2: return m_debug.command(caller, number, first, second);
      case 3: return m_cycles.command(caller, number, first, second);
      case 4: return m_info.command(caller, number, first, second);
      case 5: return m_state.command(caller, number, first, second);
      default: return m_random.command(caller, number, first, second);
    }
  }
  void serve() {
    kernel::DeferredCallClient* clients[] = {&m_random, &m_info};
    serve_deferred(clients);
  }
  void check(u32 slot) {
    fuzz::check_memory_of_processes();
    const kernel::SharedBuffer buffer = m_buffers[slot];
    const auto untouched = [](u8 byte) { return byte == 0x3c; };
    const u32 behind = kSharedBytes + kMargin - buffer.length;
    promise(std::ranges::all_of(bytes_at(buffer.start - kMargin, kMargin), untouched) && std::ranges::all_of(bytes_at(buffer.start + buffer.length, behind), untouched),
            "a driver writes nothing but what is shared");
    promise(std::ranges::all_of(m_pool, [](u8 byte) { return byte == 0; }) || m_source.asked(), "random bytes are not left in the kernel");
    if (process(slot).pending_upcalls() > 6) process(slot).forget_upcalls_where([](const kernel::Upcall&) { return true; });
    (void)log();
  }

  Choices& m_choices;
  std::array<u8, 8> m_pool{};
  ClockFake m_clock{};
  hil::LedsFake m_lamps{};
  hil::ButtonsFake m_buttons{};
  hil::EntropyFake m_source{m_random};
  kernel::ProcessManagement m_management{};
  capsules::Led<hil::LedsFake> m_led{m_lamps};
  capsules::Button<hil::ButtonsFake> m_button{m_buttons, capsules::Button<hil::ButtonsFake>::ProcessGrant{kButtonSlot}};
  capsules::LowLevelDebug m_debug{};
  capsules::CycleCount<ClockFake> m_cycles{m_clock, capsules::CycleCount<ClockFake>::ProcessGrant{{4}}};
  capsules::ProcessInfo m_info{m_management, capsules::ProcessInfo::ProcessGrant{kInfoSlot}, kernel::DeferredCall{kInfoLater}};
  State m_state{m_clock, State::ProcessGrant{kSlotUnderTest}};
  Random m_random{m_source, m_pool, Random::ProcessGrant{kRandomSlot}, kernel::DeferredCall{kRandomLater}};
  std::array<kernel::SharedBuffer, kCount> m_buffers{};
};
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Play{choices}.play();
}
