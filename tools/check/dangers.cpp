// tools/check/dangers.cpp - single words first, then what takes a look at the neighbours.
#include "tools/check/dangers.hpp"

#include <algorithm>
#include <array>

namespace tools {
namespace {
/// A word that is dangerous wherever it stands, and the name it goes by.
struct DangerousWord {
  std::string_view word;
  std::string_view name;
};
constexpr auto kWords = std::to_array<DangerousWord>({
    {"reinterpret_cast", "reinterpret_cast"}, {"const_cast", "const_cast"}, {"dynamic_cast", "dynamic_cast"}, {"typeid", "typeid"},
    {"volatile", "volatile"}, {"__asm__", "asm"}, {"__asm", "asm"}, {"construct_at", "construct_at"}, {"destroy_at", "construct_at"},
    {"launder", "construct_at"}, {"start_lifetime_as", "construct_at"}, {"new", "new"}, {"goto", "goto"}, {"union", "union"},
    {"thread_local", "thread_local"}, {"throw", "exceptions"}, {"try", "exceptions"}, {"catch", "exceptions"},
    {"setjmp", "longjmp"}, {"longjmp", "longjmp"}, {"alloca", "alloca"}, {"__builtin_alloca", "alloca"},
    {"unreachable", "unreachable"}, {"__builtin_unreachable", "unreachable"}, {"assume", "unreachable"}, {"__builtin_assume", "unreachable"},
});
constexpr std::array<std::string_view, 4> kHeapFunctions{"malloc", "calloc", "realloc", "free"};
/// Words after which an expression begins: no type, no function's name.
constexpr auto kBeforeExpression = std::to_array<std::string_view>(
    {"return", "co_return", "co_await", "co_yield", "case", "else", "do", "in", "and", "or", "not", "throw", "delete", "new", "sizeof", "if", "while", "goto", "operator"});

class Finder {
 public:
  explicit Finder(std::span<const Token> tokens) {
    std::ranges::copy_if(tokens, std::back_inserter(m_code), [](const Token& token) { return token.kind != TokenKind::Comment; });
  }

  std::vector<Danger> run() {
    for (std::size_t i = 0; i < m_code.size(); ++i) {
      const std::string_view name = danger_at(i);
      if (!name.empty()) m_found.push_back({.name = name, .line = m_code[i].line});
    }
    return std::move(m_found);
  }

 private:
  std::string_view text(std::size_t i) const { return i < m_code.size() && m_code[i].kind != TokenKind::Literal ? m_code[i].text : std::string_view{}; }
  std::string_view before(std::size_t i, std::size_t distance = 1) const { return i < distance ? std::string_view{} : text(i - distance); }
  bool is(std::size_t i, TokenKind kind) const { return i < m_code.size() && m_code[i].kind == kind; }
  bool is_name(std::size_t i) const { return is(i, TokenKind::Word) && !std::ranges::contains(kBeforeExpression, text(i)); }

  std::string_view danger_at(std::size_t i) const {
    if (is(i, TokenKind::Word)) return danger_of_word(i);
    if (is_pointer_cast(i)) return "c_cast";
    return is_c_array(i) ? "c_array" : std::string_view{};
  }

  std::string_view danger_of_word(std::size_t i) const {
    const std::string_view word = text(i);
    const auto known = std::ranges::find(kWords, word, &DangerousWord::word);
    if (known != kWords.end()) return known->name;
    if (word == "asm") return names_a_register(i) ? std::string_view{} : "asm";
    if (word == "delete") return before(i) == "=" ? std::string_view{} : "delete";
    if (word == "section") return text(i + 1) == "(" && is(i + 2, TokenKind::Literal) ? "section" : std::string_view{};
    return is_heap_call(i) ? "heap" : std::string_view{};
  }

  /// `register T name asm("r0") = ...` does nothing by itself; the asm that uses it is found.
  bool names_a_register(std::size_t i) const { return i >= 3 && before(i, 3) == "register"; }

  /// A call of the C library's function, not of a member that has its name.
  bool is_heap_call(std::size_t i) const {
    if (!std::ranges::contains(kHeapFunctions, text(i)) || text(i + 1) != "(") return false;
    const std::string_view previous = before(i);
    return previous != "." && previous != "->" && (i == 0 || !is_name(i - 1)) && (previous != "::" || before(i, 2) == "std" || !is(i - 2, TokenKind::Word));
  }

  /// `(` words `*` `)` where an operand follows and no function's name or declarator stands before.
  bool is_pointer_cast(std::size_t i) const {
    if (text(i) != "(") return false;
    if (i > 0 && (is_name(i - 1) || before(i) == ")" || before(i) == "]" || before(i) == ">")) return false;
    std::size_t at = i + 1;
    while (is_name(at) || text(at) == "::") ++at;
    if (at == i + 1 || text(at) != "*") return false;
    while (text(at) == "*" || text(at) == "const") ++at;
    if (text(at) != ")") return false;
    return is_name(at + 1) || is(at + 1, TokenKind::Number) || is(at + 1, TokenKind::Literal) || text(at + 1) == "(" || text(at + 1) == "&";
  }

  /// `type name [`: a declaration; an expression has no two names in a row. `auto [a, b]` names parts of a value.
  bool is_c_array(std::size_t i) const { return i >= 2 && text(i) == "[" && is_name(i - 1) && is_name(i - 2) && before(i) != "auto" && text(i + 1) != "["; }

  std::vector<Token> m_code;
  std::vector<Danger> m_found;
};
}  // namespace

std::vector<Danger> find_dangers(std::span<const Token> tokens) { return Finder{tokens}.run(); }

}  // namespace tools
