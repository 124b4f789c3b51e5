// kernel/reports/fault_report.cpp - reports one after the other, in the order of the slots.
#include "kernel/reports/fault_report.hpp"

#include <bit>

#include "kernel/kernel.hpp"
#include "kernel/log.hpp"
#include "kernel/reports/process_report.hpp"

namespace kernel::reports {
namespace {

class FaultReports final : public LogSource {
 public:
  void add(u8 slot) { m_waiting |= u64{1} << slot; }
  bool has_lines() const override { return m_printing || m_waiting != 0; }

  void put_line(core::Line<120>& line) override {
    if (!m_printing && !begin(line)) return;
    const auto process = processes.find(m_life);
    if (process && !process->alive() && m_report.next(*process, line)) return;
    line.clear();
    line.text("  end of the report on process ").decimal(m_life.life);
    if (!process) line.text(": it has been started again or removed");
    m_printing = false;
  }

 private:
  /// Takes the next process that waits. False, and the line says why, if it does not lie where it fell.
  bool begin(core::Line<120>& line) {
    const u8 slot = static_cast<u8>(std::countr_zero(m_waiting));
    m_waiting &= m_waiting - 1;
    const auto process = processes.in_slot(slot);
    m_printing = process && process->state() == ProcessState::Faulted;
    if (!m_printing) return line.text("  no report on slot ").decimal(slot).text(": its process has been started again or removed"), false;
    m_life = process->id();
    m_report = {};
    return true;
  }

  u64 m_waiting = 0;
  ProcessId m_life{};  // whose report is being printed
  ProcessReport m_report{};
  bool m_printing = false;
};
constinit FaultReports reports{};
}  // namespace

void report_fault(const Process& process) {
  if (log_level() < LogLevel::Information) return;
  reports.add(process.id().slot);
  follow_log_with(reports);
}

}  // namespace kernel::reports
