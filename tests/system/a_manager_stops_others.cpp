// tests/system/a_manager_stops_others.cpp - whoever lists the process-info driver as a permission sees, names and stops others.
//
// row: process information
// with: heartbeat
#include "tests/system/process_info.hpp"
#include "user/permission.hpp"

using namespace test;

BULKHEAD_PERMISSIONS({{.driver = kConsole, .group = 0, .commands = user::all_commands},
                      {.driver = kProcessInfo, .group = 0, .commands = user::all_commands}});

namespace {
InfoAnswer answer;
constexpr std::string_view kNeighbour = "heartbeat";
constexpr u32 kSlices = 0, kSystemCalls = 1, kState = 3;  // words of the facts

bool is_called(u32 id, std::string_view name) { return told(ask(InfoCommand::Name, id), name.size()) && answer.begins_with(name); }

struct Ids {
  u32 own = 0, neighbour = 0;
};
Ids ids() {
  check(told(ask(InfoCommand::Count), 2), "two processes are counted");
  check(told(ask(InfoCommand::Ids), 2), "two ids are told");
  const u32 first = answer.words[0], second = answer.words[1];
  check(first != second, "ids differ");
  const bool is_first = is_called(first, kNeighbour);
  check(is_called(is_first ? second : first, "a_manager_stops_others"), "its own name is told");
  check(is_first || is_called(second, kNeighbour), "the neighbour's name is told");
  return is_first ? Ids{.own = second, .neighbour = first} : Ids{.own = first, .neighbour = second};
}

u32 fact(u32 id, u32 word) {
  check(ask(InfoCommand::Facts, id).ok(), "facts are told");
  return answer.words[word];
}

/// How many system calls the neighbour makes in ten time slices of the caller. There is no room in the header for the alarm.
u32 calls_meanwhile(const Ids& ids) {
  const u32 before = fact(ids.neighbour, kSystemCalls), begin = fact(ids.own, kSlices);
  while (fact(ids.own, kSlices) - begin < 10) {
  }
  return fact(ids.neighbour, kSystemCalls) - before;
}
}  // namespace

int main() {
  answer.share();
  const Ids them = ids();
  check(calls_meanwhile(them) != 0, "the neighbour runs");
  check(failed(act(them.neighbour, InfoAction::Resume), ErrorCode::Already), "what runs cannot be resumed");
  check(act(them.neighbour, InfoAction::Stop).ok(), "the neighbour is stopped");
  check_equal(fact(them.neighbour, kState), static_cast<u32>(InfoState::Stopped), "the state of the neighbour");
  check_equal(calls_meanwhile(them), 0, "system calls of a stopped neighbour");
  check(act(them.neighbour, InfoAction::Resume).ok(), "the neighbour is resumed");
  check(calls_meanwhile(them) != 0, "the neighbour runs again");
  passed();
}
