// capsules/process_info_test.cpp - what a process with and without the privilege sees and may do; host only.
#include "capsules/process_info.hpp"

#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using kernel::CommandReturn;
using contract::process_info::Action;
using contract::process_info::Command;

struct InfoWorld : World {
  static constexpr kernel::GrantShape kShape = capsules::ProcessInfo::ProcessGrant::kShape;
  kernel::ProcessManagement management{};
  capsules::ProcessInfo info{management, capsules::ProcessInfo::ProcessGrant{kSlotUnderTest}, kernel::DeferredCall{0}};
  Process& manager = start(application("manager").permissions({{.driver = contract::process_info::kDriver, .mask = ~u64{0}}}));
  Process& plain = start(application("plain"));
  core::Address answer = 0;

  CommandReturn ask(Process& process, Command command, u32 first = 0, u32 second = 0) { return info.command(process.id(), static_cast<u32>(command), first, second); }
  CommandReturn act(Process& process, const Process& on, Action action) { return ask(process, Command::Act, on.id().life, static_cast<u32>(action)); }
  void share(Process& process, u32 bytes) {
    answer = grow(process, 64);
    ::host::write(answer, std::string(64, '?'));
    share_read_write(process, kShape, 0, answer, bytes);
  }
  u32 word(u32 index) { return contract::tbf::read_u32(bytes_at(answer, 64), 4 * index); }
  void serve_now() {
    kernel::DeferredCallClient* clients[] = {&info};
    serve_deferred(clients);
  }
  static CommandReturn failure_of(ErrorCode why) { return CommandReturn::failure(why); }
};

TEST_CASE_FIXTURE(InfoWorld, "a privileged process sees all, another one itself") {
  share(manager, 64);
  CHECK(ask(manager, Command::Count) == CommandReturn::success(2));
  CHECK(ask(manager, Command::Ids) == CommandReturn::success(2));
  CHECK(word(0) == manager.id().life);
  CHECK(word(1) == plain.id().life);
  CHECK(ask(manager, Command::Name, plain.id().life) == CommandReturn::success(5));
  CHECK(::host::read(answer, 6) == std::string{"plain"} + static_cast<char>(word(1) >> 8));
  share(plain, 64);
  CHECK(ask(plain, Command::Count) == CommandReturn::success(1));
  CHECK(ask(plain, Command::Ids) == CommandReturn::success(1));
  CHECK(word(0) == plain.id().life);
  CHECK(::host::read(answer + 4, 4) == "????");
  CHECK(ask(plain, Command::Name, plain.id().life) == CommandReturn::success(5));
  for (const Command command : {Command::Name, Command::Facts}) {
    CHECK(ask(plain, command, manager.id().life) == failure_of(ErrorCode::Invalid));
    CHECK(ask(manager, command, 999) == failure_of(ErrorCode::Invalid));
  }
  CHECK(ask(plain, Command::Act, manager.id().life, 2) == failure_of(ErrorCode::Invalid));
  CHECK(manager.alive());
  CHECK(ask(plain, static_cast<Command>(7)) == failure_of(ErrorCode::NoSupport));
}

TEST_CASE_FIXTURE(InfoWorld, "answers are cut at the end of the buffer, in whole words") {
  share(manager, 7);
  CHECK(ask(manager, Command::Ids) == CommandReturn::success(2));
  CHECK(word(0) == manager.id().life);
  CHECK(::host::read(answer + 4, 4) == "????");
  CHECK(ask(manager, Command::Name, manager.id().life) == CommandReturn::success(7));
  CHECK(::host::read(answer, 8) == "manager?");
  share(manager, 0);
  CHECK(ask(manager, Command::Ids) == CommandReturn::success(2));
}

TEST_CASE_FIXTURE(InfoWorld, "short ids of processes without one are zero, and facts tell the state") {
  share(manager, 64);
  CHECK(ask(manager, Command::ShortIds) == CommandReturn::success(2));
  CHECK(word(0) == 0);
  plain.statistics().system_calls = 17;
  CHECK(ask(manager, Command::Facts, plain.id().life) == CommandReturn::success());
  CHECK(word(1) == 17);
  CHECK(word(3) == 0);
  REQUIRE(plain.stop());
  CHECK(ask(manager, Command::Facts, plain.id().life) == CommandReturn::success());
  CHECK(word(3) == 3);
}

TEST_CASE_FIXTURE(InfoWorld, "a privileged process stops, resumes, ends and boots another one") {
  CHECK(act(manager, plain, Action::Resume) == failure_of(ErrorCode::Already));
  CHECK(act(manager, plain, Action::Stop) == CommandReturn::success());
  CHECK(kernel::stopped(plain.state()));
  CHECK(act(manager, plain, Action::Resume) == CommandReturn::success());
  CHECK(act(manager, plain, Action::Boot) == failure_of(ErrorCode::Already));
  CHECK(act(manager, plain, Action::Terminate) == CommandReturn::success());
  serve_now();
  CHECK(plain.state() == kernel::ProcessState::Terminated);
  CHECK(act(manager, plain, Action::Terminate) == failure_of(ErrorCode::Already));
  CHECK(act(manager, plain, Action::Fault) == failure_of(ErrorCode::Already));
  CHECK(act(manager, plain, Action::Boot) == CommandReturn::success());
  CHECK(plain.alive());
  CHECK(act(manager, plain, Action::Fault) == CommandReturn::success());
  serve_now();
  CHECK(plain.state() == kernel::ProcessState::Faulted);
  CHECK(ask(manager, Command::Act, plain.id().life, 6) == failure_of(ErrorCode::Invalid));
  CHECK(ask(manager, Command::Act, plain.id().life, 0) == failure_of(ErrorCode::Invalid));
}

TEST_CASE_FIXTURE(InfoWorld, "a process may end itself, not before its call is over, and not stop itself") {
  CHECK(act(plain, plain, Action::Stop) == failure_of(ErrorCode::Invalid));
  CHECK(act(plain, plain, Action::Terminate) == CommandReturn::success());
  CHECK(plain.alive());
  CHECK(act(manager, plain, Action::Terminate) == failure_of(ErrorCode::Busy));
  serve_now();
  CHECK(!plain.alive());
}
}  // namespace
