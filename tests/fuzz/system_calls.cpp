// tests/fuzz/system_calls.cpp - hostile processes in any order: system calls, upcalls, faults, interrupts, failing capsules, new lives.
//
// Each answer is compared with what the ABI says, and after each step the memory of every process with its model.
#include "contract/ipc.hpp"
#include "kernel/deferred_call.hpp"
#include "kernel/gate.hpp"
#include "kernel/process_management.hpp"
#include "tests/fuzz/processes.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/system_call_answers.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using core::Address;
using fuzz::Call;
using fuzz::Choices;
using fuzz::entry_of;
using fuzz::kNames;
using fuzz::kPermittedCommands;
using fuzz::LifeModel;
using fuzz::promise;
using kernel::CommandReturn;
using kernel::ProcessId;

constexpr u32 kMostSteps = 200;
constexpr u32 kImageBytes = 512;
constexpr std::array<u32, 9> kDrivers{kShared, kOther, kNoGrant, kGreedy, kAbsent, contract::ipc::kDriver, 1, 0x8000'0000, 0xFFFF'FFFF};

class Play : World {
 public:
  explicit Play(Choices& choices) : m_choices{choices} {
    for (u32 number = 0; number < kNames.size(); ++number) create(number);
    for (const u32 number : {kShared, kOther, kNoGrant}) driver(number).on_command = [this](ProcessId caller, u32 command, u32 a, u32 b) { return serve(caller, command, a, b); };
    for (const u16 line : {kFirstLine, kSecondLine}) handler(line).on_interrupt = [this] { event(); };
    for (const u32 index : {0u, 1u}) deferred(index).on_call = [this] { event(); };
  }

  void play() {
    expect_sleep();
    (void)kernel::schedule();
    for (u32 step = 0; step < kMostSteps && !m_choices.over(); ++step) {
      take_step();
      compare();
    }
  }

 private:
  // --- the world
  void create(u32 number) { m_models[number].emplace(fuzz::create_process(kAppFlash.start + number * kImageBytes, images()[number])); }
  /// Made once: they are the same in every execution.
  static const std::array<std::vector<u8>, kNames.size()>& images() {
    static const auto all = [] {
      std::array<std::vector<u8>, kNames.size()> made;
      for (u32 number = 0; number < kNames.size(); ++number) {
        auto object = application(kNames[number], 1024);
        if (number == kNames.size() - 1) object.permissions({{kShared, 0, (1u << kPermittedCommands) - 1}});
        made[number] = object.total(kImageBytes).bytes();
      }
      return made;
    }();
    return all;
  }
  /// Whenever nobody has anything to execute, something happens.
  void expect_sleep() {
    machine().while_asleep.clear();
    machine().while_asleep.push_back([this] {
      if (m_choices.over()) throw Asleep{};
      event();
      expect_sleep();
    });
  }
  Process& running() { return *kernel::running_process(); }
  LifeModel& model(const Process& process) { return *m_models[process.id().slot]; }
  bool stack_fits(const Process& process) { return kernel::ports::stack_in(process.context(), model(process).memory()); }
  core::OptionalRef<Process> some_process() { return kernel::processes.in_slot(static_cast<u8>(m_choices.below(kNames.size()))); }

  // --- steps
  void take_step() {
    expect_sleep();
    m_may_end = {};
    switch (m_choices.below(8)) {
      case 0: return interrupt();
      case 1: return fault();
      case 2: return touch();
      default: return system_call();
    }
  }
  void interrupt() {
    machine().interrupt(m_choices.once_in(2) ? kFirstLine : kSecondLine);
    if (!stack_fits(running())) return lose_stack([this] { return kernel_interrupt(running().context()); });
    (void)kernel_interrupt(running().context());
  }
  void fault() {
    m_may_end[running().id().slot] = true;
    (void)kernel_fault({.kind = static_cast<kernel::ports::FaultKind>(m_choices.below(11)), .address_valid = m_choices.once_in(2),
                        .address = fuzz::hostile_address(m_choices), .code = m_choices.byte()});
  }
  void lose_stack(auto trapped) {
    const ProcessId life = running().id();
    m_may_end[life.slot] = true;
    (void)trapped();
    const auto process = kernel::processes.find(life);
    promise(!process || !process->alive(), "who has lost its stack is over");
  }
  /// What an application does without asking: it writes to its memory, or moves its stack.
  void touch() {
    if (m_choices.once_in(8)) return (void)(running().context().sp = fuzz::hostile_address(m_choices));
    const Address at = fuzz::hostile_address(m_choices);
    if (!model(running()).memory().contains(at, 1)) return;
    bytes_at(at, 1)[0] = m_choices.byte();
    model(running()).wrote(at, bytes_at(at, 1));
  }
  void system_call() {
    const u32 call_class = some_class();
    const Registers arguments = some_arguments(call_class);
    const bool malformed = call_class >= contract::kSystemCallClasses || (call_class == 0 && arguments[0] > 2);
    Process& caller = running();
    caller.context().r = arguments;
    caller.context().call_class = call_class;
    if (!stack_fits(caller)) return lose_stack([&] { return host::trap(caller, call_class, arguments); });
    if (malformed) return lose_stack([&] { return host::trap(caller, call_class, arguments); });
    const auto entry = entry_of(arguments[0]);
    m_call = Call{.caller = caller.id(), .call_class = call_class, .before = caller.context(), .had_grant = entry && caller.grant(entry->slot).allocated()};
    m_may_end[caller.id().slot] = call_class == 5 || call_class == 6;
    (void)host::trap(caller, call_class, arguments);
    settle();
  }
  u32 some_class() {
    constexpr std::array<u32, 4> kWild{8, 255, 0x8000'0002, 0xFFFF'FFFF};
    const u32 choice = m_choices.below(32);
    return choice == 31 ? m_choices.one_of(kWild) : choice % 8;
  }
  Registers some_arguments(u32 call_class) {
    if (call_class == 0) return {m_choices.below(16) == 15 ? m_choices.word() : m_choices.below(3), m_choices.once_in(2) ? fuzz::hostile_address(m_choices) : some_driver(), m_choices.below(5), m_choices.word()};
    if (call_class == 5) return {m_choices.below(13), fuzz::hostile_address(m_choices) - (m_choices.once_in(2) ? running().memory().app_break() : 0), m_choices.half(), 1};
    if (call_class == 6) return {m_choices.below(3), m_choices.half(), 2, 3};
    const u32 driver_number = some_driver();
    const u32 number = m_choices.below(16) == 15 ? m_choices.word() : m_choices.below(call_class == 2 ? 12 : 4);
    if (call_class == 2) return {driver_number, driver_number == contract::ipc::kDriver ? number % 2 : number, m_choices.word(), m_choices.half()};
    const Address start = m_choices.once_in(6) ? 0 : fuzz::hostile_address(m_choices);
    return {driver_number, number, start, call_class == 1 ? m_choices.word() : fuzz::hostile_length(m_choices, start)};
  }
  u32 some_driver() { return m_choices.below(16) == 15 ? m_choices.word() : kDrivers[m_choices.below(16) * 9 / 16 % 9]; }

  // --- what drivers and devices do
  CommandReturn serve(ProcessId caller, u32 command, u32 a, u32 b) {
    const CommandReturn answer = act(caller, command, a, b);
    m_call->returned = answer;
    return answer;
  }
  CommandReturn act(ProcessId caller, u32 command, u32 a, u32 b) {
    switch (command) {
      case 0: return CommandReturn::success();
      case 1: return CommandReturn::success(a, b, a ^ b);
      case 2: return CommandReturn::success_u64(u64{a} << 32 | b);
      case 3: return CommandReturn::failure(ErrorCode::Busy);
      case 4: count_up(caller, a); return CommandReturn::success(a);
      case 5: write_buffer(caller, a % 3, b); return CommandReturn::success();
      case 6: read_buffer(caller, a % 3, b); return CommandReturn::success(a, b);
      case 7: schedule(caller, a % 5, b); return CommandReturn::success();
      case 8: kernel::DeferredCall{static_cast<u8>(a % 2)}.raise(); return CommandReturn::success();
      case 9: return fail();
      case 10: enter_twice(caller); return CommandReturn::success();
      default: return CommandReturn::failure(ErrorCode::NoSupport);
    }
  }
  /// The capsule behind kShared may fail; nobody else is asked to.
  CommandReturn fail() {
    if (entry_of(m_call->before.r[0])->capsule == kernel::CapsuleId{}) return CommandReturn::failure(ErrorCode::NoSupport);
    m_call->failed = true;
    bulkhead_check_failed();
  }
  void count_up(ProcessId id, u32 by) {
    (void)SharedGrant{kSharedSlot}.enter(id, [&](SharedState& state, kernel::GrantAccess&) {
      SharedState& expected = m_models[id.slot]->state;
      promise(state.first == expected.first && state.second == expected.second, "what a driver keeps of a process is as it left it");
      state = expected = {.first = state.first + by, .second = state.second ^ by};
    });
  }
  void enter_twice(ProcessId id) {
    SharedGrant grant{kSharedSlot};
    (void)grant.enter(id, [&](SharedState&, kernel::GrantAccess&) {
      const auto again = grant.enter(id, [](SharedState&, kernel::GrantAccess&) {});
      promise(!again && again.error() == ErrorCode::Fail, "a grant that is entered is not entered again");
    });
  }
  /// How much of `wanted` bytes at `offset` lies in the buffer.
  static u32 inside(kernel::SharedBuffer buffer, u32 offset, u32 wanted) { return offset >= buffer.length ? 0 : std::min(wanted, buffer.length - offset); }
  void write_buffer(ProcessId id, u32 number, u32 offset) {
    const std::array<u8, 5> bytes{0x5a, static_cast<u8>(offset), m_choices.byte(), 0xff, 0};
    (void)SharedGrant{kSharedSlot}.enter_existing(id, [&](SharedState&, kernel::GrantAccess& access) {
      const auto buffer = number < 2 ? m_models[id.slot]->buffer(LifeModel::ReadWrite, {kSharedSlot.index, static_cast<u8>(number)}) : kernel::SharedBuffer{};
      const u32 count = access.read_write(number).write(offset, bytes);
      promise(count == inside(buffer, offset, bytes.size()), "a driver writes what lies in the buffer, all of it");
      if (count != 0) m_models[id.slot]->wrote(buffer.start + offset, std::span{bytes}.first(count));
    });
  }
  void read_buffer(ProcessId id, u32 number, u32 offset) {
    std::array<u8, 7> bytes{};
    (void)SharedGrant{kSharedSlot}.enter_existing(id, [&](SharedState&, kernel::GrantAccess& access) {
      const auto buffer = number < 2 ? m_models[id.slot]->buffer(LifeModel::ReadOnly, {kSharedSlot.index, static_cast<u8>(number)}) : kernel::SharedBuffer{};
      const u32 count = access.read_only(number).read(offset, bytes);
      promise(count == inside(buffer, offset, bytes.size()), "a driver reads what lies in the buffer, all of it");
      if (count != 0) promise(std::ranges::equal(m_models[id.slot]->bytes(buffer.start + offset, count), std::span{bytes}.first(count)), "a driver reads what is there");
    });
  }
  void schedule(ProcessId id, u32 number, u32 argument) {
    (void)SharedGrant{kSharedSlot}.enter(id, [&](SharedState&, kernel::GrantAccess& access) {
      Process& process = *kernel::processes.find(id);
      const kernel::ProcessState before = process.state();
      const fuzz::Pending upcall{.id = {kSharedSlot.index, static_cast<u8>(number)}, .arguments = {++m_scheduled, argument, number}};
      const auto taken = access.schedule(number, m_scheduled, argument, number);
      if (number >= SharedGrant::kShape.upcalls) return promise(!taken && taken.error() == ErrorCode::Invalid, "an upcall that does not exist is not scheduled");
      m_models[id.slot]->scheduled(process, before, upcall, taken.has_value());
    });
  }
  /// From an interrupt, a deferred call, or while the kernel sleeps.
  void event() {
    settle();
    if (m_choices.over()) return;
    const auto process = some_process();
    if (!process) return;
    const ProcessId id = m_choices.once_in(8) ? ProcessId{.life = process->id().life - 1, .slot = process->id().slot} : process->id();
    switch (m_choices.below(8)) {
      case 0: case 1: if (id == process->id()) schedule(id, m_choices.below(4), m_choices.byte()); break;
      case 2: if (id == process->id()) write_buffer(id, m_choices.below(3), m_choices.byte()); break;
      case 3: kernel::time_slice_expired(); break;
      case 4: kernel::DeferredCall{static_cast<u8>(m_choices.below(2))}.raise(); break;
      case 5: machine().interrupt(kSecondLine); machine().now += m_choices.byte(); break;
      default: manage(id, m_choices.below(6)); break;
    }
  }
  void manage(ProcessId id, u32 operation) {
    const kernel::ProcessManagement management;
    const bool exists = kernel::processes.find(id).operator bool();
    m_may_end[id.slot] |= exists && operation >= 2 && operation != 5;
    core::Result<> done;
    if (operation == 0) done = management.stop(id);
    else if (operation == 1) done = management.resume(id);
    else if (operation == 2) done = management.fault(id);
    else if (operation == 3) done = management.terminate(id);
    else if (operation == 4) done = management.start(id);
    else kernel::restart_due_processes();
    promise(exists || operation == 5 || !done, "a life that is over cannot be managed");
    follow_lives();
  }

  // --- comparing
  /// Lives that ended and began: only those that may have.
  void follow_lives() {
    for (Process& process : kernel::processes) {
      LifeModel& known = model(process);
      const bool over = process.id() != known.id() || (!process.alive() && !known.dead());
      if (!over) continue;
      promise(known.dead() || m_may_end[process.id().slot], "nobody dies for what another did");
      if (process.id() != known.id()) m_models[process.id().slot].emplace(process);
      if (!process.alive()) model(process).died();
    }
  }
  /// The kernel has answered the call: compare before anything else happens.
  void settle() {
    if (!m_call) return follow_lives();
    const Call call = *std::exchange(m_call, std::nullopt);
    if (call.failed) capsule_failed();
    follow_lives();
    const auto caller = kernel::processes.find(call.caller);
    if (!caller || !caller->alive()) return;
    fuzz::compare_answer(*caller, call, model(*caller), m_failures);
  }
  /// Subscriptions and buffers stay; what the driver kept is gone if it begins anew.
  void capsule_failed() {
    ++m_failures;
    machine().windows = 0;  // what was open was dropped with the stack
    if (m_failures <= 2)
      for (auto& each : m_models) if (each) each->state = {};
  }
  void compare() {
    follow_lives();
    fuzz::check_processes();
    for (const Process& process : kernel::processes) model(process).check(process);
    promise(running().ready(), "whoever executes is ready to");
    promise(machine().plans.back() == running().memory().plan(), "the hardware has the plan of whoever executes");
    promise(machine().windows == 0, "no interrupt window is left open");
    machine().plans.erase(machine().plans.begin(), machine().plans.end() - 1);
  }

  Choices& m_choices;
  std::array<std::optional<LifeModel>, kernel::ports::kMaxProcesses> m_models{};
  std::array<bool, kernel::ports::kMaxProcesses> m_may_end{};
  std::optional<Call> m_call{};
  u32 m_scheduled = 0;
  u32 m_failures = 0;
};
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Play play{choices};
  try {
    play.play();
  } catch (const Asleep&) {  // the input is used up
  } catch (const Halted&) {
    broken("no process brings the kernel down");
  }
}
