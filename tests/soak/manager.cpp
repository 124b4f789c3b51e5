// tests/soak/manager.cpp - stops, ends and boots others at random, and says how many system calls all others have made together.
#include <algorithm>
#include <span>

#include "tests/system/process_info.hpp"
#include "tests/system/random.hpp"
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
constexpr u32 kTurnsOfATelling = 50;      // a second
constexpr u32 kTellingsWithoutABoot = 60;

InfoAnswer answer;

struct Facts {
  u32 calls = 0;
  InfoState state{};
};

struct Known {
  u32 id = 0;
  u32 calls = 0;          // at the last look, of all its lives
  u32 turns_without = 0;  // since the last one
  enum class Kind : u8 { Other, Worker, Service } kind = Kind::Other;
};

struct Totals {
  u32 calls = 0, boots = 0, stops = 0, faults = 0, ends = 0;
};

bool is_called(u32 id, std::string_view name) { return ask(InfoCommand::Name, id).ok() && answer.begins_with(name); }

using AllKnown = std::array<Known, kMost>;
AllKnown known{};
Totals totals{};

/// Each life has its own id. The loader and what it installs are left alone.
Known met_first(u32 id) {
  if (is_called(id, "worker")) return {.id = id, .kind = Known::Kind::Worker};
  if (is_called(id, "echo_service")) return {.id = id, .kind = Known::Kind::Service};
  return {.id = id};
}

/// In the order of the ids, which is not the one of the last look once somebody was unloaded.
AllKnown in_order(std::span<const u32> ids) {
  AllKnown met{};
  for (usize i = 0; i < ids.size(); ++i) {
    const auto before = std::ranges::find(known, ids[i], &Known::id);
    met[i] = before == known.end() ? met_first(ids[i]) : *before;
  }
  return met;
}

Facts facts_of(u32 id) {
  if (!ask(InfoCommand::Facts, id).ok()) return {.calls = 0, .state = InfoState::Terminated};
  return {.calls = answer.words[1], .state = static_cast<InfoState>(answer.words[3])};
}

/// The manager's own calls and the loader's do not count: they are no load.
void count(Known& one, const Facts& facts) {
  if (one.kind == Known::Kind::Other) return;
  const bool waits_or_runs = facts.state == InfoState::Running || facts.state == InfoState::Yielded || facts.state == InfoState::YieldedFor;
  one.turns_without = facts.calls == one.calls && waits_or_runs ? one.turns_without + 1 : 0;
  if (one.kind == Known::Kind::Worker) check(one.turns_without < kTurnsWithoutACall, "a worker waits for ever");
  totals.calls += facts.calls;  // of all its lives
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
  if (state == InfoState::Faulted) (void)act(id, InfoAction::Terminate);  // the kernel gave it up; only what has ended boots
  else if (state == InfoState::Terminated) totals.boots += act(id, InfoAction::Boot).ok();
  else if (state == InfoState::Stopped) (void)act(id, InfoAction::Resume);
  else if (random.one_in(2)) disturb(id, random);
}

void turn(Random& random) {
  const u32 many = std::min(ask(InfoCommand::Ids).value0, kMost);
  std::array<u32, kMost> ids{};
  std::ranges::copy(std::span{answer.words}.first(many), ids.begin());
  known = in_order(std::span{ids}.first(many));
  totals.calls = 0;
  const u32 chosen = random.below(many);
  for (u32 i = 0; i < many; ++i) {
    const Facts facts = facts_of(ids[i]);
    count(known[i], facts);
    const bool is_over = facts.state == InfoState::Faulted || facts.state == InfoState::Terminated;
    if (known[i].kind != Known::Kind::Other && (i == chosen || (is_over && random.one_in(4)))) treat(ids[i], facts.state, random);
  }
}

/// Whoever ends is booted again before long, so a load without boots is none.
void tell() {
  static u32 boots_before = 0, tellings_without = 0;
  tellings_without = totals.boots == boots_before ? tellings_without + 1 : 0;
  boots_before = totals.boots;
  check(tellings_without < kTellingsWithoutABoot, "nobody is booted any more");
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
    if (turns % kTurnsOfATelling == 0) tell();
  }
}
