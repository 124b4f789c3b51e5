// kernel/process.cpp - the life of a process between its traps.
#include "kernel/process.hpp"

#include "kernel/grant_memory.hpp"

namespace kernel {

bool Process::begin(ProcessId id) {
  if (!m_memory.reset(ports::kInitialAppBytes)) return false;
  const auto& layout = m_memory.layout();
  context() = {};
  m_upcalls.clear();
  m_grants = {};
  m_completed = false;
  m_waits_for = {};
  m_statistics.note_call({});
  m_statistics.stack_top = m_statistics.heap_start = 0;
  m_kept_informed = false;
  m_refusal_seen = false;
  m_life = id.life;
  m_slot = id.slot;
  (void)change(ProcessEvent::Begin);
  ports::start(context(), {.entry = m_image.entry,
                           .arguments = {app_start(), layout.block.start, layout.block.size(), m_memory.app_break()},
                           .ram = m_memory.accessible()});
  return true;
}

bool Process::change(ProcessEvent event) {
  const auto next = after(m_state, event);
  if (next) m_state = *next;
  return next.has_value();
}

void Process::end(ProcessEvent event, std::optional<u32> completion_code) {
  (void)change(event);
  m_completed = completion_code.has_value();
  m_completion_code = completion_code.value_or(0);
  m_upcalls.clear();
  m_grants = {};
}

core::Result<> Process::deliver(const Upcall& upcall) {
  if (!alive()) return core::fail(core::ErrorCode::NoDevice);
  if (yielded_for(m_state) && m_waits_for == upcall.id) {
    answer_wait(upcall.arguments);
    return {};
  }
  if (yielded(m_state)) {
    if (upcall.kind == UpcallKind::Callable) run(upcall);
    return {};  // a record wakes nobody who waits for functions, and nobody can wait for it any more
  }
  if (m_upcalls.push(upcall)) return {};
  ++m_statistics.dropped_upcalls;
  return core::fail(core::ErrorCode::NoMemory);
}

[[gnu::noinline]] void Process::run_next_upcall() {
  if (const auto upcall = m_upcalls.take_callable()) run(*upcall);
}

void Process::wait() {
  m_upcalls.drop_leading_records();
  if (m_upcalls.size() == 0) return (void)change(ProcessEvent::Yield);
  run(m_upcalls.front());
  m_upcalls.drop_front();
}

void Process::wait_for(std::optional<UpcallId> id) {
  m_waits_for = id;
  (void)change(ProcessEvent::YieldFor);
  if (!id) return;
  if (const auto upcall = m_upcalls.take_first(*id)) answer_wait(upcall->arguments);
}

void Process::run(const Upcall& upcall) {
  const Subscription subscription = *subscription_of(*this, upcall.id);
  ports::enter_upcall(context(), {.function = subscription.function,
                                  .arguments = {upcall.arguments[0], upcall.arguments[1], upcall.arguments[2],
                                                subscription.appdata}});
  (void)change(ProcessEvent::Wake);  // no transition where a running process asked for it with Yield-NoWait
}

void Process::answer_wait(const std::array<u32, 3>& arguments) {
  ports::set_results(context(), {arguments[0], arguments[1], arguments[2], 0}, 3);
  (void)change(ProcessEvent::Wake);
}

}  // namespace kernel
