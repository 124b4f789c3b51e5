// tests/host_port/scripted_board.cpp - the board of all tests: its tables are as constant as any board's.
#include "tests/host_port/scripted_board.hpp"

#include <algorithm>
#include <stdexcept>

#include "capsules/alarm.hpp"
#include "capsules/button.hpp"
#include "capsules/console_state.hpp"
#include "contract/led.hpp"
#include "contract/low_level_debug.hpp"
#include "kernel/ipc.hpp"
#include "tests/host_port/simulated_machine.hpp"
#include "tests/host_port/simulated_memory.hpp"

namespace host {
namespace {
std::array<ScriptedDriver, 9> drivers;
std::array<ScriptedHandler, 2> handlers;
std::array<ScriptedDeferred, 2> deferred_clients;

constexpr kernel::GrantShape kAlarmShape = kernel::Grant<capsules::AlarmState, contract::alarm::kUpcalls, 0, 0>::kShape;
constexpr kernel::GrantShape kButtonShape = kernel::Grant<capsules::ButtonState, contract::button::kUpcalls, 0, 0>::kShape;
constexpr kernel::GrantShape kGreedyShape{.upcalls = 1, .state_bytes = 0xfff0};

kernel::Ipc ipc{kernel::IpcGrant{{6}}};

const std::array<kernel::DriverEntry, 10> driver_entries{{
    {contract::alarm::kDriver, drivers[0], {0}, kAlarmShape},
    {contract::console::kDriver, drivers[1], {1}, capsules::ConsoleGrant::kShape},
    {contract::led::kDriver, drivers[2]},
    {contract::button::kDriver, drivers[3], {2}, kButtonShape},
    {contract::low_level_debug::kDriver, drivers[4]},
    {kNoGrant, drivers[5]},
    {kShared, drivers[6], kSharedSlot, SharedGrant::kShape},
    {kOther, drivers[7], kOtherSlot, OtherGrant::kShape},
    {kGreedy, drivers[8], {5}, kGreedyShape},
    {kernel::Ipc::kDriver, ipc, {6}, kernel::IpcGrant::kShape, {}, {}, ipc},
}};
ScriptedObserver observer;
const std::array<kernel::LifeEntry, 2> life_entries{{{observer}, {ipc}}};
const std::array<kernel::InterruptEntry, 2> interrupt_entries{{{kFirstLine, handlers[0]}, {kSecondLine, handlers[1]}}};
Loading the_loading;
const std::array<kernel::DeferredEntry, 4> deferred_entries{{
    {kernel::DeferredCall{0}, deferred_clients[0]}, {kernel::DeferredCall{1}, deferred_clients[1]},
    {kernel::DeferredCall{Loading::kLoader}, the_loading.loader}, {kernel::DeferredCall{Loading::kNextFooter}, the_loading.checker}}};
using Policy = kernel::FaultPolicy;
constexpr std::array<kernel::FaultOverride, 6> kFaultOverrides{{
    {kRestartedTwice, Policy::restart_then_stop(2).without_report()},
    {kRestartedOften, Policy::restart_then_stop(100).without_report()},
    {kReported, Policy::stop()},
    {kReportedAsWell, Policy::stop()},
    {kRestartedAndReported, Policy::restart_then_stop(1)},
    {kPanics, Policy::panic()},
}};
}  // namespace

ScriptedDriver& driver(u32 number) {
  for (usize i = 0; i < drivers.size(); ++i)
    if (driver_entries[i].number == number) return drivers[i];
  throw std::out_of_range("the test board has no driver of that number");
}
ScriptedHandler& handler(u16 line) { return handlers[line == kFirstLine ? 0 : 1]; }
ScriptedDeferred& deferred(u32 index) { return deferred_clients.at(index); }

ScriptedObserver& life_observer() { return observer; }
Loading& loading() { return the_loading; }

void reset_board() {
  observer = {};
  the_loading.policy = {};
  the_loading.storage_policy = kernel::individual_storage;
  std::ranges::fill(drivers, ScriptedDriver{});
  std::ranges::fill(handlers, ScriptedHandler{});
  std::ranges::fill(deferred_clients, ScriptedDeferred{});
}

}  // namespace host

const kernel::Board kernel::board{
    .name = "host",
    .memory = {.kernel_text = host::kKernelText, .kernel_ram = host::kKernelRam, .app_flash = host::kAppFlash, .app_ram = host::kAppRam},
    .sections = [] { return kernel::ImageSections{.code = {0x1000, 0x1800}, .stack = {host::kKernelRam.start, host::kKernelRam.start + 0x1000}}; },
    .drivers = host::driver_entries,
    .interrupts = host::interrupt_entries,
    .deferred_calls = host::deferred_entries,
    .life_observers = host::life_entries,
    .loader = host::the_loading.loader,
    .storage_policy = [](kernel::ShortId id, contract::tbf::Bytes element) { return host::the_loading.storage_policy(id, element); },
    .fault_policy = kernel::FaultPolicy::stop().without_report(),
    .fault_overrides = host::kFaultOverrides,
    .ticks_per_second = 1000,
    .now = [] { return host::machine().now; },
    .wake_at = [](u64 tick) { host::machine().wake_at = tick; },
    .start_slice = [](u32 microseconds) { host::machine().slices.push_back(microseconds); },
    .stop_slice = [] { ++host::machine().slice_stops; },
    .tick = {.start = [] { host::machine().ticking = true; },
             .stop = [] { host::machine().ticking = false; },
             .interrupted = [] { return host::machine().period_over; }},
    .write_now = [](std::string_view text) {
      host::machine().panic_text += text;
      if (host::machine().on_panic_text) host::machine().on_panic_text(text);
    },
    .halt = [] { throw host::Halted{}; },
    .watchdog = {.restart = [] { ++host::machine().watchdog_restarts; host::machine().watchdog_counts = true; },
                 .suspend = [] { host::machine().watchdog_counts = false; }},
};
