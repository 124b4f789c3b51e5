// tools/check/words_test.cpp - what is found, and what only looks like it.
#include <doctest/doctest.h>

#include "tools/check/checks.hpp"

namespace {
std::size_t violations(std::string text, std::string path = "docs/a.md") { return tools::check_words({{std::move(path), std::move(text)}}).violations().size(); }
}  // namespace

TEST_CASE("paths of one machine are found") {
  CHECK(violations("see /home/me/a") == 1);
  CHECK(violations("\"/tmp/x\"") == 1);
  CHECK(violations("/work/a\nb\n/work/c") == 2);
}

TEST_CASE("notes of unfinished work are found") {
  CHECK(violations("// TODO: this") == 1);
  CHECK(violations("a FIXME b") == 1);
  CHECK(violations("XXX") == 1);
}

TEST_CASE("parts of longer words and of other paths are not meant") {
  CHECK(violations("bulkhead-XXXXXX") == 0);
  CHECK(violations("TODOS") == 0);
  CHECK(violations("usr/home/a ./tmp/b") == 0);
}

TEST_CASE("the line is told") {
  const auto findings = tools::check_words({{"a.md", "a\n\nTODO\n"}});
  REQUIRE(findings.violations().size() == 1);
  CHECK(findings.violations()[0].starts_with("a.md:3: "));
}

TEST_CASE("the tests of the checks may name what they look for") { CHECK(violations("TODO", "tools/check/a_test.cpp") == 0); }
