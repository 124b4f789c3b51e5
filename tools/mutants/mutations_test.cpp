// tools/mutants/mutations_test.cpp - which mistakes are found in a source, and that what is no code stays as it is.
#include "tools/mutants/mutations.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {
using tools::mutant_of;
using tools::find_mutations;

std::vector<std::string> mutants(std::string_view source) {
  std::vector<std::string> all;
  for (const auto& mutation : find_mutations(source)) all.push_back(mutant_of(source, mutation));
  return all;
}
bool has(std::string_view source, std::string_view mutant) { return std::ranges::contains(mutants(source), mutant); }

TEST_CASE("comparisons move by their boundary") {
  CHECK(mutants("a < b") == std::vector<std::string>{"a <= b"});
  CHECK(mutants("a >= b") == std::vector<std::string>{"a > b"});
  CHECK(mutants("a == b") == std::vector<std::string>{"a != b"});
}

TEST_CASE("numbers move by one, whatever their spelling; nought does not fall") {
  CHECK(mutants("x(0)") == std::vector<std::string>{"x(1)"});
  CHECK(mutants("x(32u)") == std::vector<std::string>{"x(33u)", "x(31u)"});
  CHECK(mutants("x(0x1'F)") == std::vector<std::string>{"x(0x20)", "x(0x1e)"});
  CHECK(mutants("u32 x2").empty());
}

TEST_CASE("roundings turn round, but not where they are defined") {
  CHECK(has("  return align_up(x, y);", "  return [](u32 a, u32 b) { return a / b * b; }(x, y);"));
  CHECK(mutants("constexpr u32 align_up(u32 x)").empty());
  CHECK(has("s = (a - b) / c * c;", "s = ((a - b) + c - 1) / c * c;"));
}

TEST_CASE("a guard and an assignment of a line of their own are left out") {
  CHECK(has("  if (!plan) return false;\n", "  ;\n"));
  CHECK(has("  m_plan = *plan;\n", "  ;\n"));
  CHECK(has("  ports::zero({a, b});\n", "  ;\n"));
}

TEST_CASE("comments, literals and directives are no code") {
  CHECK(mutants("// a < b 3\n#include <a1>\n\"a < 4\"").empty());
}

TEST_CASE("templates, references and pointers are no operators") { CHECK(mutants("std::array<A, B>& f(const C& c, D* d)").empty()); }
}  // namespace
