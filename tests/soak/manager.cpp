// tests/soak/manager.cpp - stops, ends and boots others at random, and says how many system calls all have made together.
#include <algorithm>
#include <span>

#include "tests/soak/random.hpp"
#include "tests/system/process_info.hpp"
#include "user/permission.hpp"

using namespace test;

BULKHEAD_PERMISSIONS({{.driver = kConsole, .group = 0, .commands = user::all_commands},
                      {.driver = kAlarm, .group = 0, .commands = user::all_commands},
                      {.driver = kProcessInfo, .group = 0, .commands = user::all_commands}});

namespace soak {
namespace {
constexpr u32 kMost = 24;                // processes
constexpr u32 kTurnMilliseconds = 20;
constexpr u32 kTurnsWithoutACall = 1500;  // half a minute: longer than anything that a worker waits for

InfoAnswer answer;

struct Facts {
  u32 calls = 0;
  InfoState state{};
};

struct Known {
  u32 id = 0;
  u32 calls = 0;          // at the last look
  u32 turns_without = 0;  // since the last one
  enum class Kind : u8 { Other, Worker, Service } kind = Kind::Other;
};

struct Totals {
  u32 calls = 0, boots = 0, stops = 0, faults = 0, ends = 0;
};

bool is_called(u32 id, std::string_view name) { return ask(InfoCommand::Name, id).ok() && answer.begins_with(name); }

std::array<Known, kMost> known{};
Totals totals{};

/// Whose id is new is looked at: the loader and what it installs are left alone.
void note(Known& one, u32 id) {
  if (one.id == id) return;
  one = {.id = id};
  if (is_called(id, "worker")) one.kind = Known::Kind::Worker;
  if (is_called(id, "echo_service")) one.kind = Known::Kind::Service;
}

Facts facts_of(u32 id) {
  if (!ask(InfoCommand::Facts, id).ok()) return {.calls = 0, .state = InfoState::Terminated};
  return {.calls = answer.words[1], .state = static_cast<InfoState>(answer.words[3])};
}

void count(Known& one, const Facts& facts) {
  const bool waits_or_runs = facts.state == InfoState::Running || facts.state == InfoState::Yielded || facts.state == InfoState::YieldedFor;
  one.turns_without = facts.calls == one.calls && waits_or_runs ? one.turns_without + 1 : 0;
  if (one.kind == Known::Kind::Worker) check(one.turns_without < kTurnsWithoutACall, "a worker waits for ever");
  totals.calls += facts.calls >= one.calls ? facts.calls - one.calls : facts.calls;  // a new life begins at 0
  one.calls = facts.calls;
}

void disturb(u32 id, Random& random) {
  switch (random.below(8)) {
    case 0: totals.faults += act(id, InfoAction::Fault).ok(); break;
    case 1: totals.ends += act(id, InfoAction::Terminate).ok(); break;
    case 2: case 3: totals.stops += act(id, InfoAction::Stop).ok(); break;
    default: break;
  }
}

void treat(u32 id, InfoState state, Random& random) {
  if (state == InfoState::Faulted || state == InfoState::Terminated) totals.boots += act(id, InfoAction::Boot).ok();
  else if (state == InfoState::Stopped) (void)act(id, InfoAction::Resume);
  else if (random.one_in(2)) disturb(id, random);
}

void turn(Random& random) {
  const u32 many = std::min(ask(InfoCommand::Ids).value0, kMost);
  std::array<u32, kMost> ids{};
  std::ranges::copy(std::span{answer.words}.first(many), ids.begin());
  const u32 chosen = random.below(many);
  for (u32 i = 0; i < many; ++i) {
    note(known[i], ids[i]);
    const Facts facts = facts_of(ids[i]);
    count(known[i], facts);
    const bool is_over = facts.state == InfoState::Faulted || facts.state == InfoState::Terminated;
    if (known[i].kind != Known::Kind::Other && (i == chosen || (is_over && random.one_in(4)))) treat(ids[i], facts.state, random);
  }
}

void tell() {
  say(core::Line<>{}.text("soak: ").decimal(totals.calls).text(" system calls").view());
  say(core::Line<>{}.text("soak: ").decimal(totals.boots).text(" boots, ").decimal(totals.stops).text(" stops, ").decimal(totals.faults)
          .text(" faults, ").decimal(totals.ends).text(" ends").view());
}
}  // namespace
}  // namespace soak

int main() {
  using namespace soak;
  answer.share();
  Random random{2026};
  for (u32 turns = 1;; ++turns) {
    sleep_for(kTurnMilliseconds);
    turn(random);
    if (turns % 50 == 0) tell();
  }
}
