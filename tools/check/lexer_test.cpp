// tools/check/lexer_test.cpp - what is code, what is a comment and what is text.
#include "tools/check/lexer.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {
using tools::TokenKind;

std::string words_of(std::string_view source) {
  std::string words;
  for (const tools::Token& token : tools::lex(source))
    if (token.kind == TokenKind::Word) words += std::string{token.text} + " ";
  return words;
}
}  // namespace

TEST_CASE("words in comments and literals are no words of the code") {
  CHECK(words_of("a /* b */ c // d\n e") == "a c e ");
  CHECK(words_of(R"(f("g \" h", 'i'))") == "f ");
  CHECK(words_of("a R\"x(b )\" c)x\" d u8R\"(e)\" f") == "a d f ");
}

TEST_CASE("a quote between digits does not begin a character") {
  CHECK(words_of("1'000 + a + 0xff'ffu + b + 'c'") == "a b ");
  CHECK(words_of("1e-3 + a") == "a ");
}

TEST_CASE("a comment that ends in a backslash goes on in the next line") { CHECK(words_of("a // b \\\n c\n d") == "a d "); }

TEST_CASE("what is not closed goes to the end") {
  CHECK(words_of("a /* b") == "a ");
  CHECK(words_of("a R\"(b") == "a ");
  CHECK(words_of("a \"b\nc") == "a c ");
}

TEST_CASE("tokens know their lines") {
  const auto tokens = tools::lex("a\n/* b\n */ c");
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[1].line == 2);
  CHECK(tokens[1].last_line == 3);
  CHECK(tokens[2].line == 3);
}

TEST_CASE("includes with quotes are found, in comments they are not") {
  const auto includes = tools::quoted_includes("// #include \"a.hpp\"\n#include \"b.hpp\"\n#  include <c>\n");
  REQUIRE(includes.size() == 1);
  CHECK(includes[0].path == "b.hpp");
  CHECK(includes[0].line == 2);
}

TEST_CASE("the header <new> is no new-expression") { CHECK(tools::lex_without_includes("#include <new>\nint a;").size() == 3); }
