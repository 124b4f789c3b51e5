// user/fake/call.cpp - a system call as a line of text.
#include "user/fake/call.hpp"

#include <array>
#include <format>

namespace user::fake {

std::string text_of(const Call& call) {
  static constexpr std::array kNames{"yield", "subscribe", "command", "share", "lend", "memop", "exit", "open"};
  const std::string answer = call.answer.ok() ? "success" : std::format("error {}", call.answer.value0);
  return std::format("{} {:#x} {} ({}, {}): {}", kNames[static_cast<usize>(call.kind)], call.driver, call.number, call.argument0, call.argument1, answer);
}

}  // namespace user::fake
