// tools/test/report.hpp - what the tests of one suite came to, printed as they end.
#pragma once
#include <iostream>
#include <mutex>
#include <string>

namespace tools {

class Report {
 public:
  void passed(const std::string& sentence) { print("ok    ", sentence, {}, m_passed); }
  void failed(const std::string& sentence, const std::string& details) { print("FAIL  ", sentence, details, m_failed); }
  /// The board or the machine lacks what the test is about: said, and counted neither way.
  void not_applicable(const std::string& sentence, const std::string& reason) { print("n/a   ", sentence + " (" + reason + ")", {}, m_not_applicable); }
  /// A suite's own result, such as a count; printed as the suite's last line.
  void summary(const std::string& line) { m_summary = line; }

  unsigned passed() const { return m_passed; }
  unsigned failed() const { return m_failed; }
  unsigned not_applicable() const { return m_not_applicable; }
  const std::string& summary() const { return m_summary; }

 private:
  void print(const char* mark, const std::string& sentence, const std::string& details, unsigned& count) {
    const std::lock_guard lock{m_mutex};
    ++count;
    std::cout << mark << sentence << "\n" << details << std::flush;
  }
  std::mutex m_mutex;
  std::string m_summary;
  unsigned m_passed = 0, m_failed = 0, m_not_applicable = 0;
};

}  // namespace tools
