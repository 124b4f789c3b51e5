// tools/mutants/mutations.cpp - regular expressions over the source, in which comments, literals and directives are blank.
#include "tools/mutants/mutations.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <regex>
#include <span>

#include "tools/check/lexer.hpp"

namespace tools {
namespace {

/// As long as the source, so that places are the same in both.
std::string code_of(std::string_view source) {
  std::string code{source};
  const auto blank = [&](std::size_t from, std::size_t count) {
    for (char& c : std::span{code}.subspan(from, count))
      if (c != '\n') c = ' ';
  };
  for (const Token& token : lex(source))
    if (token.kind == TokenKind::Comment || token.kind == TokenKind::Literal) blank(static_cast<std::size_t>(token.text.data() - source.data()), token.text.size());
  for (std::size_t at = 0; at < code.size(); at = std::min(code.find('\n', at), code.size() - 1) + 1)
    if (code[at] == '#') blank(at, std::min(code.find('\n', at), code.size()) - at);
  return code;
}

std::string shifted(const std::string& digits, const std::string& suffix, int by) {
  std::string plain = digits;
  std::erase(plain, '\'');
  const unsigned long long value = std::stoull(plain, nullptr, 0) + static_cast<unsigned long long>(by);
  return (plain.starts_with("0x") ? std::format("{:#x}", value) : std::format("{}", value)) + suffix;
}

class Finder {
 public:
  explicit Finder(std::string_view source) : m_source{source}, m_code{code_of(source)} {}

  std::vector<Mutation> find() {
    operators();
    numbers();
    roundings();
    words();
    whole_lines();
    std::ranges::stable_sort(m_found, {}, &Mutation::offset);
    return m_found;
  }

 private:
  void each(const char* expression, auto visit) {
    const std::regex pattern{expression, std::regex::ECMAScript | std::regex::multiline};
    for (std::sregex_iterator at{m_code.begin(), m_code.end(), pattern}, end; at != end; ++at) visit(*at);
  }
  void add(std::size_t offset, std::size_t length, std::string replacement) {
    const auto line = 1 + std::ranges::count(m_source.substr(0, offset), '\n');
    m_found.push_back({offset, length, std::move(replacement), static_cast<unsigned>(line)});
  }
  void add(const std::smatch& match, std::size_t group, std::string replacement) {
    add(static_cast<std::size_t>(match.position(group)), static_cast<std::size_t>(match.length(group)), std::move(replacement));
  }

  /// An operator of two operands has blanks around it in this tree.
  void operators() {
    static const std::map<std::string, std::string> kOther{{"<", "<="}, {"<=", "<"}, {">", ">="}, {">=", ">"}, {"==", "!="}, {"!=", "=="}, {"&&", "||"}, {"||", "&&"},
                                                           {"+", "-"}, {"-", "+"}, {"|", "&"}, {"&", "|"}, {"<<", ">>"}, {">>", "<<"}, {"%", "/"}, {"/", "%"}};
    each(R"( (<=|>=|==|!=|&&|\|\||<<|>>|<|>|\+|-|\||&|%|/)(?= ))", [&](const std::smatch& match) { add(match, 1, kOther.at(match[1])); });
    each(R"((!)[A-Za-z(])", [&](const std::smatch& match) { add(match, 1, ""); });
  }
  void numbers() {
    each(R"(\b(0x[0-9A-Fa-f']+|[0-9][0-9']*)(u?)\b)", [&](const std::smatch& match) {
      add(match, 0, shifted(match[1], match[2], 1));
      if (match[1] != "0") add(match, 0, shifted(match[1], match[2], -1));
    });
  }
  /// Calls of what rounds up round down; and the reverse, where it is written out.
  void roundings() {
    each(R"(^(?!constexpr).*?\b(align_up|divide_up)\()", [&](const std::smatch& match) {
      const char* body = match[1] == "align_up" ? "a / b * b" : "a / b";
      add(match, 1, std::format("[](u32 a, u32 b) {{ return {}; }}", body));
    });
    each(R"((\([^()]*\)|[\w.]+) / (\w+) \* \2)", [&](const std::smatch& match) {
      add(match, 0, std::format("({} + {} - 1) / {} * {}", match[1].str(), match[2].str(), match[2].str(), match[2].str()));
    });
  }
  void words() {
    static const std::map<std::string, std::string> kOther{{"std::max", "std::min"}, {"std::min", "std::max"}, {"true", "false"}, {"false", "true"}};
    each(R"((std::max|std::min|\btrue\b|\bfalse\b))", [&](const std::smatch& match) { add(match, 1, kOther.at(match[1])); });
  }
  void whole_lines() {
    each(R"(^ +(if \(.*\) (?:return|continue)[^;\n]*;)$)", [&](const std::smatch& match) { add(match, 1, ";"); });
    each(R"(^ +(?! )((?!return|const|using|friend|case|static|for|if|u32|bool|core)[\w:.\[\]+ *]+(?: \|?= |\()[^\n]*;)$)", [&](const std::smatch& match) { add(match, 1, ";"); });
  }

  std::string_view m_source;
  std::string m_code;
  std::vector<Mutation> m_found;
};

std::string_view line_at(std::string_view source, std::size_t offset) {
  const auto begin = source.rfind('\n', offset) + 1;
  std::string_view line = source.substr(begin, source.find('\n', offset) - begin);
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return line;
}
}  // namespace

std::vector<Mutation> find_mutations(std::string_view source) { return Finder{source}.find(); }

std::string mutant_of(std::string_view source, const Mutation& mutation) {
  return std::string{source}.replace(mutation.offset, mutation.length, mutation.replacement);
}

std::string describe(std::string_view source, const Mutation& mutation) {
  const std::string changed = mutant_of(source, mutation);
  return std::format("{}: {} -> {}", mutation.line, line_at(source, mutation.offset), line_at(changed, mutation.offset));
}

}  // namespace tools
