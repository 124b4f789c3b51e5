// kernel/reports/process_report.hpp - everything the kernel can say of one process, a line at a time.
//
// Context  anywhere: a panic prints it as well as the process console. Nothing is allocated, nothing is kept between lines
//          but the place.
#pragma once
#include "core/line.hpp"

namespace kernel {
class Process;
}

namespace kernel::reports {

/// The lines one after the other. The process may change in between: each line shows what is so when it is made.
class ProcessReport {
 public:
  /// False behind the last line.
  bool next(const Process& process, core::Line<120>& line);

 private:
  u8 m_paragraph = 0;
  u16 m_number = 0;  // of the line in its paragraph
};

}  // namespace kernel::reports
