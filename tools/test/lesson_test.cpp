// tools/test/lesson_test.cpp - what is read of a lesson's README, what it is told when something is missing, and which output fits.
#include "tools/test/lesson.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

using tools::test::apps_of;
using tools::test::difference;
using tools::test::Lesson;
using tools::test::Lines;
using tools::test::parse_lesson;

namespace {
const std::string kCommand = "```sh\n./run --app 99-a --app 99-b\n```\n", kOutput = "```output\none\ntwo\n```\n";

std::string complaint_about(const std::string& readme) {
  try {
    (void)parse_lesson("99-a", readme);
    return {};
  } catch (const tools::Error& error) {
    return error.what();
  }
}
}  // namespace

TEST_CASE("a README gives the command, the output and the code that it shows") {
  const Lesson lesson = parse_lesson("99-a", "Text.\n```cpp\nint a;\n```\n" + kCommand + "```\n./run --app other\n```\n" + kOutput + "```c\nint b;\nint c;\n```\n");
  CHECK(lesson.words == Lines{"--app", "99-a", "--app", "99-b"});
  CHECK(apps_of(lesson) == Lines{"99-a", "99-b"});
  CHECK(lesson.output == Lines{"one", "two"});
  CHECK(lesson.shown == Lines{"int a;\n", "int b;\nint c;\n"});
}

TEST_CASE("of several commands the first one is the lesson's") {
  CHECK(apps_of(parse_lesson("99-a", kCommand + kOutput + "```sh\n./run --app 99-c\n```\n")) == Lines{"99-a", "99-b"});
}

TEST_CASE("a README without output is named, with what to write") {
  CHECK(complaint_about(kCommand) == "apps/99-a/README.md: no block begins with ```output; write what the screen shows into one");
  CHECK(complaint_about(kCommand + "```output\n```\n") == "apps/99-a/README.md: the block ```output is empty; write what the screen shows into it");
}

TEST_CASE("output that stands there twice is an error") {
  CHECK(complaint_about(kCommand + kOutput + kOutput) == "apps/99-a/README.md: two blocks begin with ```output; what the screen shows stands there once");
}

TEST_CASE("a README without a command, or with one that boots nothing, is named") {
  CHECK(complaint_about(kOutput + "```\n./run --app a\n```\n") ==
        "apps/99-a/README.md: no block ```sh has a line that begins with ./run ; write the command of the lesson into one");
  CHECK(complaint_about(kOutput + "```sh\n./run --list\n```\n") == "apps/99-a/README.md: its command names no application; write ./run --app 99-a");
}

TEST_CASE("a block without an end is named") {
  CHECK(complaint_about(kCommand + "```output\none\n") == "apps/99-a/README.md: the last block of the document has no end; write ``` behind it");
}

TEST_CASE("output fits if every line is the same, in order, and there is no other") {
  CHECK(difference({"one", "two"}, {"one", "two"}).empty());
  CHECK(difference({"one", "two"}, {"one", "three"}) == "the README promises: two\nthe board prints:    three\n");
  CHECK(difference({"one", "two"}, {"two", "one"}).contains("promises: one"));
  CHECK(difference({"one", "two"}, {"one"}) == "the README promises, and the board does not print: two\n");
  CHECK(difference({"one"}, {"one", "two"}) == "the board prints, and the README does not promise: two\n");
  CHECK_FALSE(difference({"one"}, {"zero", "one"}).empty());
}

TEST_CASE("three dots stand for any text in their line") {
  CHECK(difference({"fault at ..., restart ..."}, {"fault at 0x1234, restart 1"}).empty());
  CHECK(difference({"... ms", "...: end", "it is ..."}, {"12 ms", ": end", "it is "}).empty());
  CHECK_FALSE(difference({"... ms"}, {"12 s"}).empty());
  CHECK_FALSE(difference({"fault at ..., restart ..."}, {"fault at 0x1234"}).empty());
  CHECK_FALSE(difference({"ab...b"}, {"ab"}).empty());
}

TEST_CASE("a line of three dots stands for any lines, none among them") {
  CHECK(difference({"one", "...", "four"}, {"one", "two", "three", "four"}).empty());
  CHECK(difference({"one", "...", "four"}, {"one", "four"}).empty());
  CHECK(difference({"one", "..."}, {"one", "two"}).empty());
  CHECK(difference({"one", "..."}, {"one"}).empty());
  CHECK_FALSE(difference({"one", "...", "four"}, {"one", "two"}).empty());
  CHECK_FALSE(difference({"one", "...", "four"}, {"one", "four", "five"}).empty());
}
