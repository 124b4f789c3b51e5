// tools/stack_bound/ledger.hpp - boards/stack-ledger.txt: what is true of the kernel's calls and cannot be seen in an image.
//
// Format   # comment
//          never CALLER CALLEE REASON       no call through a pointer in CALLER reaches CALLEE
//          only CALLER NAMES REASON         calls in CALLER whose place in the source the compiler lost reach virtual functions of these names
//          once FUNCTION REASON             while one of these functions runs, none of them is called again
//          endless FUNCTION REASON          that FUNCTION calls itself is meant to use up the stack
//          Names are those of short_name(); * stands for any characters; NAMES are the last parts, separated by commas.
// Errors   Error: a line is none of these, or has no reason.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/types.hpp"

namespace tools::stack {

struct LedgerLine {
  std::string kind, caller, callee, reason;
  u32 number = 0;
  bool used = false;
};

class Ledger {
 public:
  static constexpr std::string_view kPath = "boards/stack-ledger.txt";

  explicit Ledger(std::string_view text);

  /// Each notes that its line was of use.
  bool never(std::string_view caller, std::string_view callee);
  /// Whether the lines about that caller, if there are any, leave out functions of that name.
  bool left_out(std::string_view caller, std::string_view name);
  /// The bits of the lines about that function; and those lines were of use.
  u32 once(std::string_view function) const;
  void used_once(u32 bits);
  bool endless(std::string_view function);
  const std::vector<LedgerLine>& lines() const { return m_lines; }

 private:
  std::vector<LedgerLine> m_lines;
};

}  // namespace tools::stack
