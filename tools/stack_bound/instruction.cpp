// tools/stack_bound/instruction.cpp - states of registers.
#include "tools/stack_bound/instruction.hpp"

namespace tools::stack {

void State::forget_at_call(const std::vector<std::string>& kept) {
  std::erase_if(m_known, [&](const auto& known) { return known.first != "sp" && !std::ranges::contains(kept, known.first); });
}

bool State::join(const State& other) {
  bool changed = false;
  for (auto known = m_known.begin(); known != m_known.end();) {
    const auto theirs = other.get(known->first);
    if (theirs == known->second) {
      ++known;
    } else if (theirs && theirs->kind != Value::Kind::Constant && theirs->kind == known->second.kind && known->first == "sp") {
      changed |= theirs->number > known->second.number;
      known->second.number = std::max(theirs->number, known->second.number);
      ++known;
    } else {
      known = m_known.erase(known);
      changed = true;
    }
  }
  return changed;
}

}  // namespace tools::stack
