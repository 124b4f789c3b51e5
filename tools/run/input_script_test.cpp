// tools/run/input_script_test.cpp - what may be typed when.
#include "tools/run/input_script.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

namespace {
using tools::InputScript;

TEST_CASE("text before the first wait may be typed at once, and the rest when the wait is over") {
  InputScript script{"first\nsecond\n@wait ready [0-9]\nthird\n@wait end\n"};
  CHECK(script.take_typable() == "first\nsecond\n");
  CHECK(script.waiting_for() == "ready [0-9]");
  CHECK(script.take_typable().empty());
  script.see("not ready");
  CHECK(script.take_typable().empty());
  script.see("ready 1");
  CHECK_FALSE(script.waiting_for());
  CHECK(script.take_typable() == "third\n");
  CHECK_FALSE(script.finished());
  script.see("the end");
  CHECK(script.finished());
}

TEST_CASE("one line ends one wait") {
  InputScript script{"@wait a\n@wait a\nx"};
  script.see("a");
  CHECK(script.waiting_for() == "a");
  script.see("a");
  CHECK(script.take_typable() == "x");
  CHECK(script.finished());
}

TEST_CASE("bytes are typed as they are, with or without a line feed at the end") {
  CHECK(InputScript{"a\r\nb"}.take_typable() == "a\r\nb");
  CHECK(InputScript{"\n\n"}.take_typable() == "\n\n");
  CHECK(InputScript{" @wait x\n"}.take_typable() == " @wait x\n");
  CHECK(InputScript{"@wait x"}.waiting_for() == "x");
  CHECK(InputScript{}.finished());
  CHECK(InputScript{""}.finished());
}

TEST_CASE("nothing is typed before a wait that comes first, and a text seen early does not count") {
  InputScript script{"name\n@wait hello\nage\n"};
  script.see("hello");
  CHECK(script.take_typable() == "name\n");
  CHECK(script.waiting_for() == "hello");
}

TEST_CASE("a wait for an expression that is none is refused") { CHECK_THROWS_AS(InputScript{"@wait (\n"}, tools::Error); }
}  // namespace
