// user/async/timers.cpp - the alarm is armed for whoever wakes first.
#include "user/async/timers.hpp"

#include <algorithm>

namespace user {
namespace {
using contract::alarm::Command;
}  // namespace

Sleep::~Sleep() {
  if (m_waits) Timers::remove(*this);
  else ready.remove(*this);
}

bool Sleep::start() {
  const Result<> added = Timers::add(*this);
  if (!added) m_failure = static_cast<u16>(added.error().reason());
  return !added;
}

bool Timers::wakes_before(const Pending& a, const Pending& b) {
  return static_cast<const Sleep&>(a).m_time < static_cast<const Sleep&>(b).m_time;
}

Result<> Timers::begin() {
  const Return answer = subscribe(kAlarmFired.driver, kAlarmFired.number, &fired, nullptr);
  if (!answer.ok()) return core::fail(error_in(kAlarmFired.driver, answer));
  m_subscribed = true;
  alarm_borrowed = [] { (void)arm(); };
  port::before_each_life(&reset);
  return {};
}

void Timers::reset() {
  alarm_borrowed = nullptr;
  m_sleeping = {};
  m_subscribed = false;
}

Result<> Timers::add(Sleep& sleep) {
  if (!m_subscribed) TRY(begin());
  const u64 ticks = TRY(ticks_of(std::chrono::milliseconds{sleep.m_time}));
  pass_to(TRY(AlarmDriver::ask(Command::Now)));
  sleep.m_time = m_now + ticks;
  m_sleeping.insert(sleep, &wakes_before);
  sleep.m_waits = true;
  if (first() != &sleep) return {};
  const Result<> armed = arm();
  if (!armed) remove(sleep);
  return armed;
}

void Timers::remove(Sleep& sleep) {
  m_sleeping.remove(sleep);
  sleep.m_waits = false;
  if (m_sleeping.empty()) (void)AlarmDriver::command(Command::Cancel);
}

/// An alarm that comes too early, as after a cancelled sleep, arms the next one.
Result<> Timers::arm() {
  if (m_sleeping.empty()) return {};
  const u64 wait = first()->m_time > m_now ? std::min(first()->m_time - m_now, kLongestWait) : 0;
  TRY(AlarmDriver::ask(Command::SetAbsolute, static_cast<u32>(m_now), static_cast<u32>(wait)));
  return {};
}

void Timers::fired(u32 now, u32, u32, void*) {
  pass_to(now);
  while (!m_sleeping.empty() && first()->m_time <= m_now) {
    Sleep& over = *first();
    (void)m_sleeping.pop();
    over.m_waits = false;
    ready.push(over);
  }
  (void)arm();
}

}  // namespace user
