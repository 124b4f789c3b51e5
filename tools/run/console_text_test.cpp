// tools/run/console_text_test.cpp - lines out of bytes, however they are cut into pieces.
#include "tools/run/console_text.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {
using Lines = std::vector<std::string>;

Lines lines_of(std::string_view bytes, std::size_t piece) {
  tools::ConsoleText text;
  Lines lines;
  for (std::size_t at = 0; at < bytes.size(); at += piece) text.feed(bytes.substr(at, piece), [&](const std::string& line) { lines.push_back(line); });
  return lines;
}

TEST_CASE("lines end with a line feed, and carriage returns are dropped") {
  CHECK(lines_of("one\r\ntwo\n\nfour\n", 100) == Lines{"one", "two", "", "four"});
}

TEST_CASE("escape sequences are dropped, also when they are cut in two") {
  for (std::size_t piece = 1; piece < 20; ++piece) CHECK(lines_of("\x1b[1;31mred\x1b[0m and \x1b[2Kplain\x1b""7\n", piece) == Lines{"red and plain"});
}

TEST_CASE("a line that has not ended yet can be seen") {
  tools::ConsoleText text;
  text.feed("done\nprompt> ", [](const std::string&) {});
  CHECK(text.open_line() == "prompt> ");
  text.feed("x\n", [](const std::string& line) { CHECK(line == "prompt> x"); });
  CHECK(text.open_line().empty());
}

TEST_CASE("a prompt that was erased is not part of the line that took its place") {
  CHECK(lines_of("bulkhead$ li\r\x1b[Kclock: 1 s\r\nbulkhead$ li", 3) == Lines{"clock: 1 s"});
}

TEST_CASE("erasing behind the cursor leaves what is before it") {
  CHECK(lines_of("abc\x1b[K\r\n", 100) == Lines{"abc"});
}
}  // namespace
