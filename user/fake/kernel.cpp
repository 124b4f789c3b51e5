// user/fake/kernel.cpp - system calls, upcalls and time of the fake kernel.
#include "user/fake/kernel.hpp"

#include <algorithm>
#include <format>

#include "user/pending.hpp"

namespace user::fake {
namespace {
using contract::ReturnTag;
using contract::SystemCallClass;
constexpr usize kQueuedUpcalls = 10;

Kernel* current = nullptr;
std::vector<void (*)()> resets{};

struct Exited {
  Ending ending{};
};

Return failed_with(core::ErrorCode code, std::uintptr_t first, std::uintptr_t second) {
  return {static_cast<u32>(ReturnTag::FailureU32U32), static_cast<u32>(code), static_cast<u32>(first), static_cast<u32>(second)};
}
/// What was there before; an address is cut to 32 bits.
Return swapped(std::uintptr_t first, std::uintptr_t second) {
  return {static_cast<u32>(ReturnTag::SuccessU32U32), static_cast<u32>(first), static_cast<u32>(second)};
}
}  // namespace

Kernel::Kernel() {
  if (current != nullptr) throw std::logic_error{"there is a fake kernel already"};
  for (void (*reset)() : std::exchange(resets, {})) reset();
  ready = {};
  current = this;
}
Kernel::~Kernel() { current = nullptr; }

Ending Kernel::run(const std::function<int()>& program) {
  Ending ending{};
  try {
    ending = {Ending::How::Returned, static_cast<u32>(program())};
  } catch (const Exited& exited) {
    ending = exited.ending;
  }
  m_ended = true;
  return ending;
}

void Kernel::after(std::chrono::microseconds delay, std::function<void()> act) {
  at_tick(m_ticks + static_cast<u64>(delay.count()) * kTicksPerSecond / 1'000'000, std::move(act));
}

void Kernel::plan_failure(u32 driver, u32 number, core::ErrorCode code, u32 times) { m_failures.push_back({driver, number, times, code}); }

usize Kernel::count(SystemCallClass kind, u32 driver, u32 number) const {
  const auto same = [&](const Call& call) { return call.kind == kind && call.driver == driver && call.number == number; };
  return static_cast<usize>(std::ranges::count_if(m_calls, same));
}

Return Kernel::system_call(SystemCallClass kind, u32 driver, u32 number, std::uintptr_t first, std::uintptr_t second) {
  m_buffers.check(m_complaints);
  Call call{.kind = kind, .driver = driver, .number = number, .argument0 = static_cast<u32>(first), .argument1 = static_cast<u32>(second)};
  const usize place = m_calls.size();
  m_calls.push_back(call);
  call.answer = dispatch(kind, call, first, second);
  m_calls[place] = call;
  return call.answer;
}

Return Kernel::dispatch(SystemCallClass kind, Call& call, std::uintptr_t first, std::uintptr_t second) {
  if (kind == SystemCallClass::Exit) return exit(call);
  if (kind == SystemCallClass::Memop) return success();
  const auto found = m_drivers.find(call.driver);
  if (found == m_drivers.end())
    return kind == SystemCallClass::Command ? failure(core::ErrorCode::NoDevice) : failed_with(core::ErrorCode::NoDevice, first, second);
  if (kind == SystemCallClass::Subscribe) return subscribe(*found->second, call, first, second);
  if (kind == SystemCallClass::Command) return command(*found->second, call);
  return allow(*found->second, call, first, second);
}

/// A program that has ended is only left by its destructors: it is not ended twice.
Return Kernel::exit(const Call& call) {
  if (!std::exchange(m_ended, true)) throw Exited{{call.driver == 0 ? Ending::How::Exited : Ending::How::Restarted, call.number}};
  return success();
}

Return Kernel::command(Driver& driver, const Call& call) {
  for (Failure& planned : m_failures)
    if (planned.left != 0 && planned.driver == call.driver && planned.command == call.number) return --planned.left, failure(planned.code);
  return driver.command(call.number, call.argument0, call.argument1);
}

Return Kernel::subscribe(Driver& driver, const Call& call, std::uintptr_t function, std::uintptr_t appdata) {
  if (call.number >= driver.numbers().upcalls) return failed_with(core::ErrorCode::NoSupport, function, appdata);
  Subscription& place = m_subscriptions[{call.driver, call.number}];
  const Subscription before = std::exchange(place, {reinterpret_cast<UpcallFunction>(function), reinterpret_cast<void*>(appdata)});
  std::erase_if(m_queue, [&](const Queued& queued) { return queued.id == UpcallId{call.driver, call.number}; });
  return swapped(reinterpret_cast<std::uintptr_t>(before.function), reinterpret_cast<std::uintptr_t>(before.appdata));
}

Return Kernel::allow(Driver& driver, const Call& call, std::uintptr_t start, usize size) {
  const Numbers numbers = driver.numbers();
  const u32 limit = call.kind == SystemCallClass::ReadOnlyAllow    ? numbers.read_only
                    : call.kind == SystemCallClass::ReadWriteAllow ? numbers.read_write
                                                                   : numbers.userspace_readable;
  if (call.number >= limit) return failed_with(core::ErrorCode::NoSupport, start, size);
  const std::span<u8> before = m_buffers.share({call.kind, call.driver, call.number}, {reinterpret_cast<u8*>(start), size});
  driver.shared(call.number);
  return swapped(reinterpret_cast<std::uintptr_t>(before.data()), before.size());
}

u32 Kernel::write_into(SystemCallClass kind, u32 driver, u32 number, std::span<const u8> bytes, u32 offset) {
  m_buffers.check(m_complaints);
  return m_buffers.write({kind, driver, number}, bytes, offset);
}

void Kernel::upcall(UpcallId id, u32 argument0, u32 argument1, u32 argument2) {
  const auto lost = std::ranges::find(m_lost, id);
  if (lost != m_lost.end()) m_lost.erase(lost);
  else if (m_queue.size() == kQueuedUpcalls)
    m_complaints.push_back(std::format("an upcall was dropped: driver {:#x}, number {}", id.driver, id.number));
  else m_queue.push_back({id, {argument0, argument1, argument2}});
}

bool Kernel::run_one_upcall() {
  while (!m_queue.empty()) {
    const Queued next = m_queue.front();
    m_queue.pop_front();
    const Subscription to = m_subscriptions[{next.id.driver, next.id.number}];
    if (to.function == nullptr) continue;
    to.function(next.arguments.argument0, next.arguments.argument1, next.arguments.argument2, to.appdata);
    return true;
  }
  return false;
}

std::optional<UpcallArguments> Kernel::take(UpcallId id) {
  const auto found = std::ranges::find(m_queue, id, &Queued::id);
  if (found == m_queue.end()) return std::nullopt;
  const UpcallArguments arguments = found->arguments;
  m_queue.erase(found);
  return arguments;
}

/// To the next thing that is planned.
void Kernel::let_time_pass() {
  if (m_planned.empty() || m_ended) throw Exited{{Ending::How::WaitsForEver, 0}};
  const auto next = m_planned.begin();
  m_ticks = std::max(m_ticks, next->first);
  const std::function<void()> act = std::move(next->second);
  m_planned.erase(next);
  act();
  m_buffers.check(m_complaints);
}

Return Kernel::yield(contract::YieldVariant variant, std::uintptr_t first, u32 second) {
  m_buffers.check(m_complaints);
  const bool waits_for = variant == contract::YieldVariant::WaitFor;
  m_calls.push_back({.kind = SystemCallClass::Yield, .driver = waits_for ? static_cast<u32>(first) : 0, .number = waits_for ? second : 0});
  if (waits_for) {
    for (;; let_time_pass())
      if (const auto told = take({static_cast<u32>(first), second})) return {told->argument0, told->argument1, told->argument2, 0};
  }
  if (variant == contract::YieldVariant::NoWait) return *reinterpret_cast<u8*>(first) = run_one_upcall() ? 1 : 0, Return{};
  while (!run_one_upcall()) let_time_pass();
  return {};
}

std::vector<std::string> Kernel::complaints() {
  m_buffers.check(m_complaints);
  m_buffers.check_none_left(m_complaints);
  return std::exchange(m_complaints, {});
}

}  // namespace user::fake

namespace user::port {

Return system_call(u32 kind, u32 a, u32 b, Word c, Word d) {
  return fake::current->system_call(static_cast<contract::SystemCallClass>(kind), a, b, c, d);
}
Return yield(u32 variant, Word a, u32 b) { return fake::current->yield(static_cast<contract::YieldVariant>(variant), a, b); }
void before_each_life(void (*reset)()) { fake::resets.push_back(reset); }

}  // namespace user::port
