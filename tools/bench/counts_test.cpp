// tools/bench/counts_test.cpp - what is recorded, and what is noticed.
#include "tools/bench/counts.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

using namespace tools;

namespace {
const Counts kCounts{{"one", {"clang 1", {{"boot", {15'000, 15'002}}, {"memop", {100, 101}}}}}, {"two", {"clang 2", {}}}};

Change change_of(u64 recorded, u64 now) { return compare({{"row", {0, recorded}}}, {{"row", {0, now}}}).at(0).change; }
}  // namespace

TEST_CASE("what was recorded is read again") {
  const Counts again = parse_counts(format_counts(kCounts));
  CHECK(again.at("one").compiler == "clang 1");
  CHECK(again.at("one").rows == kCounts.at("one").rows);
  CHECK(again.at("two").rows.empty());
  CHECK(parse_counts(format_counts({})).empty());
}

TEST_CASE("a row is a line of the file") {
  CHECK(format_counts(kCounts).contains("\n      \"memop\": {\"min\": 100, \"max\": 101}\n"));
}

TEST_CASE("a file of another form is refused") {
  CHECK_THROWS_AS(parse_counts("{"), Error);
  CHECK_THROWS_AS(parse_counts(R"({"one": {"memop": {"min": 1, "max": 1}}})"), Error);
}

TEST_CASE("a small count may grow by five") {
  CHECK(change_of(100, 105) == Change::None);
  CHECK(change_of(100, 106) == Change::Worse);
  CHECK(change_of(0, 5) == Change::None);
  CHECK(change_of(0, 6) == Change::Worse);
}

TEST_CASE("a large count may grow by two percent") {
  CHECK(change_of(10'000, 10'200) == Change::None);
  CHECK(change_of(10'000, 10'201) == Change::Worse);
}

TEST_CASE("what became less by more than that is told, and is no mistake") {
  CHECK(change_of(100, 95) == Change::None);
  CHECK(change_of(100, 94) == Change::Better);
  CHECK(change_of(10'000, 9'799) == Change::Better);
}

TEST_CASE("a row that stands on one side only is told") {
  const auto differences = compare({{"gone", {1, 2}}}, {{"new", {3, 4}}});
  REQUIRE(differences.size() == 2);
  CHECK(differences[0].change == Change::NotRecorded);
  CHECK(differences[0].sentence().contains("new: 4"));
  CHECK(differences[0].sentence().contains("./bench --record"));
  CHECK(differences[1].change == Change::NotMeasured);
  CHECK(differences[1].sentence().contains("gone: 2"));
}
