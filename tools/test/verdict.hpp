// tools/test/verdict.hpp - what a suite finds out: one verdict a case, and a report that prints and counts them.
//
// Context  cases may run on several threads; a Report is safe to use from all of them.
#pragma once
#include <array>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace tools::test {

enum class Result { Passed, Failed, NotApplicable };

struct Verdict {
  Result result = Result::Failed;
  std::string name;
  std::string why;  // of a failure: what was seen; of a case that does not apply: what the board lacks
};

inline Verdict passed(std::string name) { return {Result::Passed, std::move(name), {}}; }
inline Verdict failed(std::string name, std::string why) { return {Result::Failed, std::move(name), std::move(why)}; }
inline Verdict not_applicable(std::string name, std::string why) { return {Result::NotApplicable, std::move(name), std::move(why)}; }

class Report {
 public:
  /// `only`: cases whose name does not contain it are not wanted.
  explicit Report(std::string only) : m_only{std::move(only)} {}
  bool wants(const std::string& name) const { return name.contains(m_only); }
  /// Prints the verdict on a line of its own; the reason of a failure follows, indented.
  void add(const Verdict& verdict);
  /// A suite's own summary.
  void summarise(const std::string& line);
  std::size_t count(Result result) const { return m_counts[static_cast<std::size_t>(result)]; }

 private:
  std::string m_only;
  std::mutex m_mutex;
  std::array<std::size_t, 3> m_counts{};
};

using Case = std::function<Verdict()>;
/// Calls work(0) to work(count - 1), two at a time. What work throws is thrown here, when both threads are through.
void share_out(std::size_t count, const std::function<void(std::size_t)>& work);
/// Runs all cases, two at a time, and reports each as soon as it is done.
void run_cases(const std::vector<Case>& cases, Report& report);

}  // namespace tools::test
