// capsules/process_console.hpp - the kernel's shell on the serial line: looks at processes, and stops, starts and ends them.
//
// Says nothing until Enter is pressed while the input is the kernel's; then it shows a prompt. Answers are made a line
// at a time when there is room for them, so a long one needs no buffer.
// Errors   a command that does not parse prints its usage; nothing that is typed does harm.
// Context  kernel loop.
// Memory   one line of output, one of input, ten of history.
#pragma once
#include "capsules/console_input.hpp"
#include "capsules/console_source.hpp"
#include "capsules/line_editor.hpp"
#include "capsules/process_top.hpp"
#include "capsules/virtual_alarm.hpp"
#include "core/function.hpp"

namespace capsules {

class ProcessConsole final : public KernelInput, public ConsoleSource, public VirtualAlarmClient {
 public:
  /// Called to have expired() called a second from now.
  using RefreshLater = core::Function<void()>;

  constexpr ProcessConsole(const kernel::ProcessManagement& processes, ConsoleDisplay& display, KeySource& keys, RefreshLater refresh_later)
      : m_processes{processes}, m_display{display}, m_keys{keys}, m_refresh_later{refresh_later}, m_top{processes} {}

  void input(u8 byte) override;
  /// An answer is finished before the next command begins.
  bool ready() const override { return !has_text(); }
  bool has_text() const override;
  usize take_text(std::span<u8> to) override;
  usize draw_prompt(std::span<u8> to) const override;
  void expired(u8 alarm, u64 deadline, u64 now) override;

 private:
  /// An answer under way: its lines are asked for by number.
  enum class Answer : u8 { None, Note, Help, CommandHelp, List, Status, Process, Kernel, Drivers, Top };
  enum class Mode : u8 { Silent, Prompting, Hibernating };
  using Operation = core::Result<> (kernel::ProcessManagement::*)(kernel::ProcessId) const;

  void submit();
  void run(std::string_view word, std::string_view argument);
  void complete();
  void show(Answer answer);
  void note(std::string_view text);
  void for_each_named(std::string_view name, Operation operation, std::string_view done);
  void show_process(std::string_view name);
  void set_log_level(std::string_view name);
  void start_top();

  /// Line `number` of the answer under way; false behind the last.
  bool answer_line(u32 number, kernel::ReportLine& line) const;
  bool list_line(u32 number, kernel::ReportLine& line) const;
  bool status_line(u32 number, kernel::ReportLine& line) const;
  /// Makes the next line of the answer, if the one before it has gone.
  void next_line();

  const kernel::ProcessManagement& m_processes;
  ConsoleDisplay& m_display;
  KeySource& m_keys;
  RefreshLater m_refresh_later;
  ProcessTop m_top;
  LineEditor m_editor{};
  kernel::ReportLine m_note{};
  kernel::ReportLine m_line{};
  usize m_line_sent = 0;      // of m_line and its end; all of it: nothing waits
  u32 m_next_line = 0;
  kernel::reports::ProcessReport m_report{};  // the next line of it, for Process: lines by number would be made again and again
  Answer m_answer = Answer::None;
  Mode m_mode = Mode::Silent;
  bool m_topping = false;
  bool m_after_return = false;  // a line feed that follows is the same key
  u8 m_command = 0;           // for CommandHelp
  kernel::ProcessId m_process{};
};

}  // namespace capsules
