// tools/check/lexer.cpp - one pass over the characters; the position never moves back.
#include "tools/check/lexer.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace tools {
namespace {
bool begins_word(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_'; }
bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

class Lexer {
 public:
  explicit Lexer(std::string_view source) : m_source{source} {}

  std::vector<Token> run() {
    while (m_at < m_source.size()) {
      if (at("\n") || at("\\") || std::isspace(static_cast<unsigned char>(m_source[m_at]))) take(1);
      else token();
    }
    return std::move(m_tokens);
  }

 private:
  bool at(std::string_view text) const { return m_source.substr(m_at).starts_with(text); }
  char ahead(std::size_t distance) const { return m_at + distance < m_source.size() ? m_source[m_at + distance] : '\0'; }
  void take(std::size_t count) {
    for (; count != 0 && m_at < m_source.size(); --count) m_line += m_source[m_at++] == '\n';
  }

  void token() {
    const std::size_t begin = m_at;
    const unsigned line = m_line;
    const TokenKind kind = take_token();
    m_tokens.push_back({.kind = kind, .text = m_source.substr(begin, m_at - begin), .line = line, .last_line = m_line});
  }

  TokenKind take_token() {
    if (at("//")) return take_line_comment();
    if (at("/*")) return take_past("*/", 2), TokenKind::Comment;
    if (raw_string_prefix() != 0) return take_raw_string();
    if (at("\"") || at("'")) return take_literal(m_source[m_at]);
    if (begins_word(m_source[m_at])) return take_word();
    if (std::isdigit(static_cast<unsigned char>(m_source[m_at]))) return take_number();
    take(at("::") || at("->") ? 2 : 1);
    return TokenKind::Punctuation;
  }

  TokenKind take_line_comment() {
    while (m_at < m_source.size() && (!at("\n") || m_source[m_at - 1] == '\\')) take(1);
    return TokenKind::Comment;
  }
  void take_past(std::string_view end, std::size_t skip) {
    const auto found = m_source.find(end, m_at + skip);
    take(found == std::string_view::npos ? m_source.size() : found + end.size() - m_at);
  }
  TokenKind take_literal(char quote) {
    take(1);
    while (m_at < m_source.size() && m_source[m_at] != quote && m_source[m_at] != '\n') take(at("\\") ? 2 : 1);
    take(m_at < m_source.size() && m_source[m_at] == quote ? 1 : 0);
    return TokenKind::Literal;
  }

  /// Characters up to the quote of R"( with any encoding before it; 0 if this is something else.
  std::size_t raw_string_prefix() const {
    for (const std::string_view prefix : {"R\"", "LR\"", "uR\"", "UR\"", "u8R\""})
      if (at(prefix)) return prefix.size();
    return 0;
  }
  TokenKind take_raw_string() {
    const std::size_t begin = m_at + raw_string_prefix();
    const std::size_t open = std::min(m_source.find('(', begin), m_source.size());
    take_past(")" + std::string{m_source.substr(begin, open - begin)} + "\"", open - m_at);
    return TokenKind::Literal;
  }
  TokenKind take_word() {
    while (m_at < m_source.size() && in_word(m_source[m_at])) take(1);
    return TokenKind::Word;
  }
  /// Digit separators and exponents belong to the number: 1'000, 0x1p-3.
  TokenKind take_number() {
    while (in_word(ahead(0)) || at(".") || (at("'") && in_word(ahead(1)))) {
      const bool exponent = std::string_view{"eEpP"}.contains(ahead(0)) && (ahead(1) == '-' || ahead(1) == '+');
      take(exponent ? 2 : 1);
    }
    return TokenKind::Number;
  }

  std::string_view m_source;
  std::size_t m_at = 0;
  unsigned m_line = 1;
  std::vector<Token> m_tokens;
};

bool is_include(const std::vector<Token>& tokens, std::size_t i) {
  return tokens[i].text == "#" && i + 2 < tokens.size() && tokens[i + 1].text == "include" && tokens[i + 2].line == tokens[i].line;
}
}  // namespace

std::vector<Token> lex(std::string_view source) { return Lexer{source}.run(); }

std::vector<Include> quoted_includes(std::string_view source) {
  const std::vector<Token> tokens = lex(source);
  std::vector<Include> includes;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_include(tokens, i) || tokens[i + 2].kind != TokenKind::Literal) continue;
    const std::string_view quoted = tokens[i + 2].text;
    includes.push_back({.path = quoted.substr(1, quoted.size() - 2), .line = tokens[i].line});
  }
  return includes;
}

std::vector<Token> lex_without_includes(std::string_view source) {
  std::vector<Token> tokens = lex(source);
  std::vector<Token> kept;
  for (std::size_t i = 0; i < tokens.size();) {
    if (!is_include(tokens, i)) {
      kept.push_back(tokens[i++]);
      continue;
    }
    const unsigned line = tokens[i].line;
    while (i < tokens.size() && tokens[i].line == line && tokens[i].kind != TokenKind::Comment) ++i;
  }
  return kept;
}

}  // namespace tools
