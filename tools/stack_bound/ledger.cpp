// tools/stack_bound/ledger.cpp - one line, one fact.
#include "tools/stack_bound/ledger.hpp"

#include <sstream>

#include "tools/common/error.hpp"
#include "tools/stack_bound/names.hpp"

namespace tools::stack {

Ledger::Ledger(std::string_view text) {
  std::istringstream lines{std::string{text}};
  u32 number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::istringstream words{line};
    LedgerLine entry{.number = number};
    if (!(words >> entry.kind) || entry.kind.starts_with("#")) continue;
    words >> entry.caller;
    const bool about_two = entry.kind == "never" || entry.kind == "only";
    if (about_two) words >> entry.callee;
    std::getline(words >> std::ws, entry.reason);
    if ((!about_two && entry.kind != "endless" && entry.kind != "once") || entry.reason.empty())
      fail("{}:{}: expected never, only, once or endless, then names, then a reason", kPath, number);
    m_lines.push_back(std::move(entry));
  }
}

bool Ledger::never(std::string_view caller, std::string_view callee) {
  bool found = false;
  for (LedgerLine& line : m_lines)
    if (line.kind == "never" && matches(line.caller, caller) && matches(line.callee, callee)) found = line.used = true;
  return found;
}

bool Ledger::left_out(std::string_view caller, std::string_view name) {
  std::vector<LedgerLine*> about;
  for (LedgerLine& line : m_lines)
    if (line.kind == "only" && matches(line.caller, caller)) about.push_back(&line);
  for (const LedgerLine* line : about)
    if (("," + line->callee + ",").contains("," + std::string{name} + ",")) return false;
  for (LedgerLine* line : about) line->used = true;
  return !about.empty();
}

u32 Ledger::once(std::string_view function) const {
  u32 bits = 0, bit = 1;
  for (const LedgerLine& line : m_lines) {
    if (line.kind != "once") continue;
    if (bit == 0) fail("{}:{}: there are too many lines that say once", kPath, line.number);
    if (matches(line.caller, function)) bits |= bit;
    bit <<= 1;
  }
  return bits;
}

void Ledger::used_once(u32 bits) {
  for (LedgerLine& line : m_lines) {
    if (line.kind != "once") continue;
    line.used |= (bits & 1) != 0;
    bits >>= 1;
  }
}

bool Ledger::endless(std::string_view function) {
  bool found = false;
  for (LedgerLine& line : m_lines)
    if (line.kind == "endless" && matches(line.caller, function)) found = line.used = true;
  return found;
}

}  // namespace tools::stack
