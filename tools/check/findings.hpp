// tools/check/findings.hpp - what a check found: a sentence for each place, and one line that sums up.
#pragma once
#include <format>
#include <string>
#include <vector>

namespace tools {

class Findings {
 public:
  template <class... Values>
  void add(std::string_view path, unsigned line, std::format_string<Values...> text, Values&&... values) {
    m_violations.push_back(std::format("{}:{}: {}", path, line, std::format(text, std::forward<Values>(values)...)));
  }
  /// Something worth telling that is not a violation.
  void note(std::string text) { m_notes.push_back(std::move(text)); }
  /// What was looked at, such as "12 files".
  void looked_at(std::string text) { m_looked_at = std::move(text); }

  const std::vector<std::string>& violations() const { return m_violations; }
  const std::vector<std::string>& notes() const { return m_notes; }
  std::string summary(std::string_view check) const {
    const auto count = m_violations.size();
    return std::format("check {}: {}, {} violation{}", check, m_looked_at, count, count == 1 ? "" : "s");
  }

 private:
  std::vector<std::string> m_violations, m_notes;
  std::string m_looked_at;
};

}  // namespace tools
