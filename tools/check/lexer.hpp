// tools/check/lexer.hpp - C++ text as tokens: enough to tell code from comments and literals.
#pragma once
#include <string_view>
#include <vector>

namespace tools {

enum class TokenKind { Word, Number, Literal, Comment, Punctuation };

/// `text` points into the source. Literals keep their quotes, comments their slashes; `::` and `->` are one token.
struct Token {
  TokenKind kind = TokenKind::Punctuation;
  std::string_view text;
  unsigned line = 1;       // where it begins
  unsigned last_line = 1;  // where it ends
};

/// Never fails: what is not closed goes to the end of the source.
std::vector<Token> lex(std::string_view source);

struct Include {
  std::string_view path;  // without quotes
  unsigned line = 1;
};
/// The #include lines with quotes; those with angle brackets name other people's headers.
std::vector<Include> quoted_includes(std::string_view source);
/// The tokens without #include lines.
std::vector<Token> lex_without_includes(std::string_view source);

}  // namespace tools
