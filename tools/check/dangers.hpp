// tools/check/dangers.hpp - finds the tokens with which C++ leaves its safe subset.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "tools/check/lexer.hpp"

namespace tools {

struct Danger {
  std::string_view name;  // as the ledger's free lines call it
  unsigned line = 1;
};

/// Judges code only: `tokens` without includes; comments and literals are passed over.
std::vector<Danger> find_dangers(std::span<const Token> tokens);

}  // namespace tools
