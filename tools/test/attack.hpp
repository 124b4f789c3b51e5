// tools/test/attack.hpp - one attack application: what its source says it is, and how it has to be contained.
//
// The head comment of tests/attacks/NAME.cpp holds directives, one a line; README.md there explains them.
// Errors   Error for a directive that is not known, or one that is missing.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/types.hpp"

namespace tools::test {

/// How the attacker has to end.
enum class Containment {
  Fault,    // it is stopped
  Refused,  // it is told no, and says that it got no further
  Ignored,  // what it did has no effect, and it says so
};

struct Attack {
  std::string name;      // of the application
  std::string sentence;  // what it tries
  std::vector<std::string> rows;
  Containment containment = Containment::Fault;
  std::vector<std::string> neighbours;  // besides the victims
  std::string only_on;                  // empty: every board
  std::string because;                  // what the others lack
  std::string fault;                    // what the kernel has to say of every fault; empty: anything
  bool alone = false;                   // no other attacker in its boot
  std::optional<u32> late;              // milliseconds that a neighbour's beat may be late
};

Attack parse_attack(const std::string& name, const std::string& source);
/// Sorted by name.
std::vector<Attack> read_attacks(const std::filesystem::path& folder);

}  // namespace tools::test
