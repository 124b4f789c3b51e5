// tools/mutants/mutations.hpp - every small mistake that could stand in a source: one change each, in code only.
//
// What is changed: comparisons by their boundary, operators by their opposite, numbers by one, roundings by their direction,
// smallest and largest, negations, truth; and a guard or an assignment that takes a whole line is left out.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tools {

struct Mutation {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string replacement;
  unsigned line = 1;
};

/// In the order of the source.
std::vector<Mutation> find_mutations(std::string_view source);
std::string mutant_of(std::string_view source, const Mutation& mutation);
/// `line before -> after`, each without the blanks around it.
std::string describe(std::string_view source, const Mutation& mutation);

}  // namespace tools
