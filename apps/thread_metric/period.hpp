// apps/thread_metric/period.hpp - periods of the alarm's clock, and the line at the end of each.
//
// Units    iterations, and seconds of the clock that driver 0x0 reads.
// Context  the time that a line takes to leave belongs to no period.
#pragma once
#include <string_view>

#include "core/line.hpp"
#include "user/alarm.hpp"
#include "user/console.hpp"

namespace thread_metric {

inline constexpr u32 kPeriodSeconds = 1;

class Period {
 public:
  explicit Period(std::string_view workload) : m_workload{workload}, m_ticks{kPeriodSeconds * user::alarm::frequency().value_or(0)} { begin(); }

  /// To be asked after each iteration. Looks at the clock every so often only: looking is a system call.
  bool over(u32 iterations) {
    if (iterations - m_looked_at < kIterationsBetweenLooks) return false;
    m_looked_at = iterations;
    return over_now();
  }
  bool over_now() const { return over_at(user::alarm::now().value_or(0)); }
  bool over_at(u32 now) const { return now - m_start >= m_ticks; }

  /// Prints how many iterations the period had, and what was wrong, if anything was; then the next period begins.
  void end(u32 iterations, std::string_view wrong) {
    m_seconds += kPeriodSeconds;
    core::Line<> line;
    line.text("Thread-Metric ").text(m_workload).text(": relative time ").decimal(m_seconds).text(", total ").decimal(iterations).text("\r\n");
    (void)user::console::print(line.view());
    if (!wrong.empty()) complain(m_workload, wrong);
    begin();
  }

  static void complain(std::string_view workload, std::string_view wrong) {
    (void)user::console::print(core::Line<>{}.text("Thread-Metric ").text(workload).text(": WRONG: ").text(wrong).text("\r\n").view());
  }

 private:
  static constexpr u32 kIterationsBetweenLooks = 32;

  void begin() { m_start = user::alarm::now().value_or(0); }

  std::string_view m_workload;
  u32 m_ticks = 0;
  u32 m_start = 0;
  u32 m_seconds = 0;
  u32 m_looked_at = 0;  // iteration
};

}  // namespace thread_metric
