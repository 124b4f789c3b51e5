// tests/system/process_info.hpp - the process-info driver's calls, by name, and its answers.
#pragma once
#include "contract/process_info.hpp"
#include "tests/system/check.hpp"

namespace test {

inline constexpr u32 kProcessInfo = contract::process_info::kDriver;
using InfoCommand = contract::process_info::Command;
using InfoAction = contract::process_info::Action;
using InfoState = contract::process_info::State;

/// What the driver fills; a word that it left alone is kUntouched.
struct InfoAnswer {
  static constexpr u32 kUntouched = 0xEEEE'EEEE;
  alignas(32) std::array<u32, 32> words{};

  void share() {
    words.fill(kUntouched);
    constexpr u32 number = static_cast<u32>(contract::process_info::ReadWriteAllow::Answer);
    check(raw_allow_read_write(kProcessInfo, number, address_of(words.data()), sizeof(words)).ok(), "the answer's buffer is taken");
  }
  bool begins_with(std::string_view text) const { return std::string_view{reinterpret_cast<const char*>(words.data()), sizeof(words)}.starts_with(text); }
};

inline Return ask(InfoCommand command, u32 id = 0) { return user::command(kProcessInfo, static_cast<u32>(command), id, 0); }
inline Return act(u32 id, InfoAction action) { return user::command(kProcessInfo, static_cast<u32>(InfoCommand::Act), id, static_cast<u32>(action)); }
inline bool told(const Return& result, u32 value) { return result.tag == static_cast<u32>(ReturnTag::SuccessU32) && result.value0 == value; }

}  // namespace test
