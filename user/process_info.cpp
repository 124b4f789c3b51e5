// user/process_info.cpp - each call shares the buffer of its answer for as long as it takes.
#include "user/process_info.hpp"

#include <algorithm>
#include <array>

#include "user/bytes.hpp"
#include "user/driver.hpp"

namespace user::process_info {
namespace {
using namespace contract::process_info;
using Processes = Driver<kDriver>;

/// A command that answers with a number, and in a buffer.
Result<u32> ask_into(std::span<u8> to, Command command, u32 process = 0) {
  TRY(Processes::share(ReadWriteAllow::Answer, to));
  const Result<u32> answer = Processes::ask(command, process);
  Processes::take_back_shared(ReadWriteAllow::Answer);
  return answer;
}
}  // namespace

Result<u32> count() { return Processes::ask(Command::Count); }
Result<u32> ids(std::span<Id> to) { return ask_into(bytes_of(to), Command::Ids); }
Result<u32> ids(std::span<u32> to) { return ask_into(bytes_of(to), Command::Ids); }
Result<u32> short_ids(std::span<u32> to) { return ask_into(bytes_of(to), Command::ShortIds); }

Result<std::string_view> name(Id process, std::span<char> to) {
  const u32 size = TRY(ask_into(bytes_of(to), Command::Name, std::to_underlying(process)));
  return std::string_view{to.data(), std::min<usize>(size, to.size())};
}

Result<Facts> facts(Id process) {
  std::array<u32, kFactsWords> words{};
  TRY(Processes::share(ReadWriteAllow::Answer, bytes_of(std::span{words})));
  const Result<> answer = Processes::command(Command::Facts, std::to_underlying(process));
  Processes::take_back_shared(ReadWriteAllow::Answer);
  TRY(answer);
  return Facts{.slices = words[0], .system_calls = words[1], .restarts = words[2], .state = static_cast<State>(words[3])};
}

Result<> act(Id process, Action action) { return Processes::command(Command::Act, std::to_underlying(process), std::to_underlying(action)); }

}  // namespace user::process_info
