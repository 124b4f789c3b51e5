// tools/run/expectation.cpp - the C library's regcomp is POSIX itself.
#include "tools/run/expectation.hpp"

#include <regex.h>

#include <array>

#include "tools/common/error.hpp"

namespace tools {

struct Pattern::Compiled {
  regex_t regex{};
  ~Compiled() { regfree(&regex); }
};

Pattern::Pattern(const std::string& expression) : m_expression{expression}, m_compiled{std::make_shared<Compiled>()} {
  const int status = regcomp(&m_compiled->regex, expression.c_str(), REG_EXTENDED | REG_NOSUB);
  if (status == 0) return;
  std::array<char, 200> reason{};
  regerror(status, &m_compiled->regex, reason.data(), reason.size());
  fail("the expression \"{}\" is not a POSIX extended one: {}", expression, reason.data());
}

bool Pattern::matches(const std::string& line) const {
  return regexec(&m_compiled->regex, line.c_str(), 0, nullptr, 0) == 0;
}

Expectations::Expectations(const std::vector<std::string>& expressions) : m_all{expressions.size()} {
  for (const std::string& expression : expressions) m_missing.emplace_back(expression);
}

void Expectations::see(const std::string& line) {
  std::erase_if(m_missing, [&](const Pattern& pattern) { return pattern.matches(line); });
}

}  // namespace tools
