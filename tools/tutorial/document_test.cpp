// tools/tutorial/document_test.cpp - what of a document is written, and what is only read.
#include "tools/tutorial/document.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

using namespace tools::tutorial;

TEST_CASE("a block that names its file is that file; others are for reading") {
  const Document document = read_document("Text\n```cpp\n// a/b.hpp - a file.\nint a;\n```\n```cpp\nint fragment;\n```\n```\n// c/d.hpp - output.\n```\n");
  REQUIRE(document.files.size() == 1);
  CHECK(document.files[0].path == "a/b.hpp");
  CHECK(document.files[0].text == "// a/b.hpp - a file.\nint a;\n");
}

TEST_CASE("a comment that is a sentence names no file") {
  CHECK(read_document("```cpp\n// this and/or that - a remark\n```\n").files.empty());
}

TEST_CASE("each part of a diff block changes the file") {
  const Document document = read_document("```diff\n--- a.hpp\n@@\n one\n-two\n+TWO\n@@\n+zero\n one\n```\n");
  REQUIRE(document.changes.size() == 2);
  std::string text = "one\ntwo\nthree\n";
  for (const Change& change : document.changes) text = changed(text, change);
  CHECK(text == "zero\none\nTWO\nthree\n");
}

TEST_CASE("what is to be changed has to be there, once") {
  const Change change{"a.hpp", "one\n", "two\n"};
  CHECK_THROWS_AS((void)changed("three\n", change), tools::Error);
  CHECK_THROWS_AS((void)changed("one\none\n", change), tools::Error);
}

TEST_CASE("an attempt is followed by what the checker says to it") {
  const Document document = read_document("```diff attempt\n--- a.hpp\n@@\n+one\n```\nSays:\n```\na.hpp:1:1: error: no\n...\n```\n");
  CHECK(document.changes.empty());
  REQUIRE(document.attempts.size() == 1);
  CHECK(document.attempts[0].changes[0].after == "one\n");
  CHECK(document.attempts[0].complaints == std::vector<std::string>{"a.hpp:1:1: error: no"});
  CHECK_THROWS_AS((void)read_document("```diff attempt\n--- a.hpp\n@@\n+one\n```\n"), tools::Error);
}

TEST_CASE("what is to be run is followed by what the board prints") {
  const Document document = read_document("```diff run\n--- a.hpp\n@@\n+one\n@@\n+two\n```\n```\n$ ./run\n...\nit fails\n```\n");
  CHECK(document.changes.empty());
  REQUIRE(document.trials.size() == 1);
  CHECK(document.trials[0].changes.size() == 2);
  CHECK(document.trials[0].lines == std::vector<std::string>{"it fails"});
  CHECK_THROWS_AS((void)read_document("```diff run\n--- a.hpp\n@@\n+one\n```\n"), tools::Error);
}

TEST_CASE("a block without an end and a diff without a file are errors") {
  CHECK_THROWS_AS((void)read_document("```cpp\nint a;\n"), tools::Error);
  CHECK_THROWS_AS((void)read_document("```diff\n-a\n```\n"), tools::Error);
  CHECK_THROWS_AS((void)read_document("```diff\n--- a.hpp\n-a\n```\n"), tools::Error);
}
