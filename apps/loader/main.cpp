// apps/loader/main.cpp - receives an application over the console line and has the kernel install it.
//
// What a frame asks is done before the next one is read; a frame that does not follow is answered with where the installation is.
// Protocol: contract/install_protocol.hpp.
#include "contract/app_loader.hpp"
#include "contract/console.hpp"
#include "contract/install_protocol.hpp"
#include "user/console.hpp"
#include "user/permission.hpp"
#include "user/system_call.hpp"

BULKHEAD_PERMISSIONS({{.driver = contract::console::kDriver, .commands = user::all_commands},
                      {.driver = contract::app_loader::kDriver, .commands = user::all_commands},
                      {.driver = contract::app_loader::kDriver, .group = 1, .commands = user::all_commands}});

namespace {
using contract::app_loader::Command;
using contract::app_loader::Upcall;
using contract::install::Answer;
using contract::install::Frame;
using contract::install::FrameReader;
using contract::install::Kind;
using contract::install::line_of;
namespace console = contract::console;

constexpr u32 number(auto value) { return static_cast<u32>(value); }

struct Installation {
  u32 size = 0;
  u32 next = 0;  // the offset that has to come next
};
constinit Installation installation{};
constinit FrameReader reader{};

/// Status, and what the upcall says besides.
Answer ask(Kind kind, Command command, Upcall upcall, u32 first, u32 second) {
  const auto begun = user::command(contract::app_loader::kDriver, number(command), first, second).result();
  if (!begun) return {.kind = kind, .status = number(begun.error())};
  const auto told = user::yield_wait_for(contract::app_loader::kDriver, number(upcall));
  return {.kind = kind, .status = told.argument0, .first = told.argument1, .second = told.argument2};
}

Answer set_up(const Frame& frame, Command command) {
  const Answer answer = ask(frame.kind, command, Upcall::SetUp, frame.first, frame.second);
  if (answer.status == 0) installation = {.size = frame.first};
  return answer;
}

Answer take_data(const Frame& frame) {
  if (frame.first != installation.next) return {.kind = frame.kind, .status = number(core::ErrorCode::Invalid), .first = installation.next};
  const auto data = std::span{frame.data}.first(frame.count);
  (void)user::allow_read_only(contract::app_loader::kDriver, number(contract::app_loader::ReadOnlyAllow::Data), data);
  const Answer written = ask(frame.kind, Command::Write, Upcall::Written, frame.first, frame.count);
  (void)user::allow_read_only(contract::app_loader::kDriver, number(contract::app_loader::ReadOnlyAllow::Data), {});
  if (written.status == 0) installation.next += written.first;
  return {.kind = frame.kind, .status = written.status, .first = installation.next};
}

/// The installation is over, well or not.
Answer ended(const Answer& answer) {
  installation = {};
  return answer;
}

Answer act_on(const Frame& frame) {
  switch (frame.kind) {
    case Kind::Hello: return {.kind = frame.kind, .first = installation.size, .second = installation.next};
    case Kind::Setup: return set_up(frame, Command::Setup);
    case Kind::SetupAt: return set_up(frame, Command::SetupAt);
    case Kind::Data: return take_data(frame);
    case Kind::Finalize: return ask(frame.kind, Command::Finalize, Upcall::Finalized, 0, 0);
    case Kind::Load: return ended(ask(frame.kind, Command::Load, Upcall::Loaded, 0, 0));
    case Kind::Abort: return ended(ask(frame.kind, Command::Abort, Upcall::Aborted, 0, 0));
    case Kind::Unload: return ask(frame.kind, Command::Unload, Upcall::Unloaded, frame.first, 0);
    case Kind::Damaged: break;
  }
  return {.kind = Kind::Damaged};
}

struct Exchange {
  Frame question{};
  Answer answer{};
};
constinit Exchange last{};

Answer answer_to(const Frame& frame) {
  if (frame != last.question) last = {.question = frame, .answer = act_on(frame)};
  last.answer.number = frame.number;
  return last.answer;
}

void print_line(std::string_view text) { (void)user::console::print(core::Line<96>{}.text(text).text("\r\n").view()); }

void feed(u8 byte) {
  switch (reader.feed(byte)) {
    case FrameReader::Found::Nothing: return;
    case FrameReader::Found::Damaged: return print_line(line_of({.kind = Kind::Damaged}).view());
    case FrameReader::Found::Whole: return print_line(line_of(answer_to(reader.frame())).view());
  }
}
}  // namespace

/// The first read is posted before anybody is told to type: what is typed earlier is the kernel's.
int main() {
  std::array<u8, console::kBufferBytes> bytes{};
  bool told = false;
  for (;;) {
    (void)user::allow_read_write(console::kDriver, number(console::ReadWriteAllow::Read), bytes);
    if (!user::command(console::kDriver, number(console::Command::Read), bytes.size(), 0).ok()) return 1;
    if (!std::exchange(told, true)) print_line(contract::install::kReady);
    const auto read = user::yield_wait_for(console::kDriver, number(console::Upcall::Read));
    for (u32 i = 0; i < read.argument1 && i < bytes.size(); ++i) feed(bytes[i]);
  }
}
