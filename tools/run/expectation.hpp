// tools/run/expectation.hpp - a POSIX extended regular expression that some console line has to match.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace tools {

class Pattern {
 public:
  /// Throws Error for an expression that does not compile.
  explicit Pattern(const std::string& expression);
  bool matches(const std::string& line) const;
  const std::string& expression() const { return m_expression; }

 private:
  struct Compiled;
  std::string m_expression;
  std::shared_ptr<Compiled> m_compiled;
};

/// Patterns that have to be seen, in any order, each in one line.
class Expectations {
 public:
  explicit Expectations(const std::vector<std::string>& expressions);
  void see(const std::string& line);
  bool empty() const { return m_all == 0; }
  bool met() const { return m_missing.empty(); }
  const std::vector<Pattern>& missing() const { return m_missing; }

 private:
  std::vector<Pattern> m_missing;
  std::size_t m_all = 0;
};

}  // namespace tools
