// tests/fuzz/system_call_model.cpp - keeps the model, and compares.
#include "tests/fuzz/system_call_model.hpp"

#include <algorithm>

#include "contract/system_call.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/host_port/simulated_memory.hpp"

namespace fuzz {
using core::Address;
using kernel::Process;
using kernel::UpcallId;

namespace {
/// What application RAM holds as far as it belongs to somebody; outlives the lives, so that no execution allocates it anew.
std::array<u8, host::kAppRam.size()> mirror{};
std::span<u8> mirrored(core::AddressRange range) { return std::span{mirror}.subspan(range.start - host::kAppRam.start, range.size()); }
}  // namespace

LifeModel::LifeModel(Process& process)
    : m_id{process.id()}, m_start{process.memory().layout().block.start}, m_break{process.memory().app_break()}, m_high_water{m_start} {
  std::ranges::fill(mirrored(memory()), u8{0});
  promise(m_break == m_start + kernel::ports::kInitialAppBytes, "a life begins with the break where it always is");
  promise(process.pending_upcalls() == 0, "a life begins without upcalls");
  promise(process.memory().kernel_break() == process.memory().layout().record, "a life begins without grants");
  check(process);
}

void LifeModel::check(const Process& process) const {
  promise(m_dead || process.memory().app_break() == m_break, "the break is where it was moved");
  promise(std::ranges::equal(mirrored(memory()), host::bytes_at(m_start, m_break - m_start)),
          "nobody changes the memory of a process but itself, and drivers where it let them");
  if (!m_dead) promise(process.pending_upcalls() == m_queue.size(), "as many upcalls wait as were scheduled");
}

void LifeModel::wrote(Address at, std::span<const u8> bytes) { std::ranges::copy(bytes, mirrored({at, at + static_cast<u32>(bytes.size())}).begin()); }

std::span<const u8> LifeModel::bytes(Address at, u32 count) const {
  return memory().contains(at, count) ? mirrored({at, at + count}) : host::bytes_at(at, count);
}

bool LifeModel::may_share(const Process& process, Address start, u32 length, bool read_only) const {
  const core::AddressRange flash{process.app_start(), process.memory().layout().flash.end};
  return length == 0 || memory().contains(start, length) || (read_only && flash.contains(start, length));
}

bool LifeModel::may_call(const Process& process, Address function) const {
  return function == 0 || may_share(process, function, 4, true);
}

kernel::SharedBuffer LifeModel::swap_buffer(Kind kind, UpcallId place, kernel::SharedBuffer buffer) {
  if (buffer.length != 0 && memory().contains(buffer.start, buffer.length)) m_high_water = std::max(m_high_water, buffer.start + buffer.length);
  return std::exchange(m_buffers[kind][place.slot][place.number], buffer);
}

kernel::Subscription LifeModel::swap_subscription(UpcallId id, kernel::Subscription subscription) {
  std::erase_if(m_queue, [&](const Pending& upcall) { return upcall.id == id; });
  return std::exchange(m_subscriptions[id.slot][id.number], subscription);
}

void LifeModel::moved_break(Address new_break) {
  promise(new_break >= m_high_water && host::kAppRam.contains(new_break, 0), "a break stays above what is shared");
  if (new_break > m_break) std::ranges::fill(mirrored({m_break, new_break}), u8{0});
  m_break = new_break;
}

std::optional<Pending> LifeModel::take(auto wanted) {
  const auto found = std::ranges::find_if(m_queue, wanted);
  if (found == m_queue.end()) return std::nullopt;
  const Pending taken = *found;
  m_queue.erase(found);
  return taken;
}

void LifeModel::check_ran(const Process& process, const Pending& upcall) const {
  const auto& subscription = m_subscriptions[upcall.id.slot][upcall.id.number];
  const auto& [a, b, c] = upcall.arguments;
  promise(process.context().pc == subscription.function, "an upcall runs the function that is subscribed");
  promise(process.context().r == kernel::ports::Registers{a, b, c, subscription.appdata}, "an upcall gets its arguments and its user data");
}

void LifeModel::check_answered(const Process& process, const Pending& upcall, u32 fourth) const {
  const auto& [a, b, c] = upcall.arguments;
  promise(process.context().r == kernel::ports::Registers{a, b, c, fourth}, "Yield-WaitFor answers three registers and leaves the fourth");
}

void LifeModel::scheduled(const Process& process, kernel::ProcessState before, const Pending& wanted, bool taken) {
  Pending upcall = wanted;
  upcall.callable = m_subscriptions[upcall.id.slot][upcall.id.number].function != 0;
  if (kernel::yielded_for(before) && m_waits_for == upcall.id) {
    promise(taken, "who waits for an upcall gets it");
    return check_answered(process, upcall, process.context().r[3]);
  }
  if (kernel::yielded(before)) {
    promise(taken && (process.ready() || kernel::stopped(process.state()) || !upcall.callable), "who waits for any upcall gets it");
    return upcall.callable ? check_ran(process, upcall) : void();
  }
  promise(taken == (m_queue.size() < kernel::UpcallQueue::kCapacity), "an upcall is dropped if the queue is full, and only then");
  if (taken) m_queue.push_back(upcall);
}

void LifeModel::yielded(const Process& process, const kernel::ports::UserContext& before, u32 variant, u32 flag, std::optional<UpcallId> wanted) {
  const auto callable = [](const Pending& upcall) { return upcall.callable; };
  m_waits_for = wanted;
  if (static_cast<contract::YieldVariant>(variant) == contract::YieldVariant::WaitFor) {
    const auto upcall = wanted ? take([&](const Pending& each) { return each.id == *wanted; }) : std::nullopt;
    promise(process.ready() == upcall.has_value(), "Yield-WaitFor waits if there is nothing yet");
    if (upcall) return check_answered(process, *upcall, before.r[3]);
    return promise(process.context().r == before.r, "who waits keeps its registers");
  }
  const bool waits = static_cast<contract::YieldVariant>(variant) == contract::YieldVariant::Wait;
  while (waits && !m_queue.empty() && !m_queue.front().callable) m_queue.erase(m_queue.begin());
  const auto upcall = take(callable);
  if (!waits && memory().contains(flag, 1)) wrote(flag, std::array{static_cast<u8>(upcall.has_value())});
  promise(process.ready() == (!waits || upcall), "Yield-Wait waits if there is nothing yet");
  if (upcall) return check_ran(process, *upcall);
  promise(process.context().r == before.r && process.context().pc == before.pc, "without an upcall nothing changes");
}

}  // namespace fuzz
