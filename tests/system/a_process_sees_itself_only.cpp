// tests/system/a_process_sees_itself_only.cpp - without the privilege of the process-info driver others are neither seen nor touched.
// One that exists cannot be told from one that does not.
//
// row: process information
// expect: ^TEST PASSED$
// expect: ^heartbeat: 9$
// with: heartbeat
#include "tests/system/process_info.hpp"

using namespace test;

namespace {
InfoAnswer answer;
constexpr u32 kIds = 32;

void check_out_of_reach(u32 id) {
  for (const InfoCommand command : {InfoCommand::Name, InfoCommand::Facts}) check(failed(ask(command, id), ErrorCode::Invalid), "nothing is told of an id");
  for (const InfoAction action : {InfoAction::Resume, InfoAction::Stop, InfoAction::Fault, InfoAction::Terminate, InfoAction::Boot})
    check(failed(act(id, action), ErrorCode::Invalid), "nothing is done to an id");
}
}  // namespace

int main() {
  sleep_for(30);  // the neighbour has begun
  check(ask(InfoCommand::Exists).ok(), "the driver is there");
  answer.share();
  check(told(ask(InfoCommand::Count), 1), "one process is counted");
  check(told(ask(InfoCommand::Ids), 1), "one id is told");
  const u32 own = answer.words[0];
  check_equal(answer.words[1], InfoAnswer::kUntouched, "behind the one id");
  for (u32 id = 0; id != kIds; ++id)
    if (id != own) check_out_of_reach(id);
  check_equal(answer.words[1], InfoAnswer::kUntouched, "behind the one id, later");
  constexpr std::string_view kName = "a_process_sees_itself_only";
  check(told(ask(InfoCommand::Name, own), kName.size()) && answer.begins_with(kName), "its own name is told");
  sleep_for(300);  // the neighbour still runs
  passed();
}
