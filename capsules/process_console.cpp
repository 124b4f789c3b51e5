// capsules/process_console.cpp - a table of commands, and the answers to them.
#include "capsules/process_console.hpp"

#include "core/copy.hpp"
#include "core/enumeration.hpp"

namespace capsules {
namespace {
using kernel::ReportLine;

enum class Word : u8 { Help, List, Status, Stop, Start, Fault, Terminate, Boot, Process, Kernel, Drivers, Top, Log, Reset, Panic, Hibernate, Wake };

struct Command {
  std::string_view name{};
  std::string_view argument{};  // empty: takes none
  std::string_view about{};
  Word word = Word::Help;
  bool names_process = false;
};

constexpr std::array<Command, 17> kCommands{{
    {"help", "[COMMAND]", "what there is, or how one is used", Word::Help},
    {"list", "", "all processes in a table", Word::List},
    {"status", "", "how many processes there are and live", Word::Status},
    {"stop", "NAME", "parks a process; its upcalls are kept", Word::Stop, true},
    {"start", "NAME", "lets a stopped process go on", Word::Start, true},
    {"fault", "NAME", "as if it had faulted: its fault policy decides", Word::Fault, true},
    {"terminate", "NAME", "ends a process", Word::Terminate, true},
    {"boot", "NAME", "a new life for a terminated or faulted process", Word::Boot, true},
    {"process", "NAME", "memory map, registers, last system call, protection", Word::Process, true},
    {"kernel", "", "version and memory of the kernel", Word::Kernel},
    {"drivers", "", "what the board offers", Word::Drivers},
    {"top", "", "who uses the processor, every second until a key is pressed", Word::Top},
    {"log", "error|warning|info|detail", "how much the kernel tells", Word::Log},
    {"reset", "", "begins the board anew", Word::Reset},
    {"panic", "", "a kernel panic on purpose", Word::Panic},
    {"console-stop", "", "no prompt until console-start", Word::Hibernate},
    {"console-start", "", "wakes the console", Word::Wake},
}};

constexpr std::string_view kPrompt = "bulkhead$ ";

std::string_view trimmed(std::string_view text [[clang::lifetimebound]]) {
  const usize first = std::min(text.find_first_not_of(' '), text.size());
  const usize last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? text.substr(first) : text.substr(first, last + 1 - first);
}

std::optional<u8> command_named(std::string_view word) {
  for (u8 number = 0; number < kCommands.size(); ++number)
    if (kCommands[number].name == word) return number;
  return std::nullopt;
}

void put_usage(const Command& command, ReportLine& line) {
  line.text("usage: ").text(command.name);
  if (!command.argument.empty()) line.text(" ").text(command.argument);
  line.text(" - ").text(command.about);
}

/// What all names that begin with `typed` have in common.
class CommonPrefix {
 public:
  void offer(std::string_view name, std::string_view typed) {
    if (!name.starts_with(typed)) return;
    if (m_found.view().empty()) m_found.text(name);
    m_size = std::min(m_size, common_length(name));
  }
  /// The characters to be typed for the user.
  std::string_view rest(std::string_view typed) const [[clang::lifetimebound]] {
    const std::string_view common = m_found.view().substr(0, m_size);
    return common.substr(std::min(typed.size(), common.size()));
  }

 private:
  usize common_length(std::string_view name) const {
    const usize both = std::min(name.size(), m_found.view().size());
    for (usize place = 0; place < both; ++place)
      if (name[place] != m_found.view()[place]) return place;
    return both;
  }

  ReportLine m_found{};
  usize m_size = ~usize{0};
};
}  // namespace

void ProcessConsole::input(u8 byte) {
  const bool same_key = byte == '\n' && m_after_return;
  m_after_return = byte == '\r';
  if (same_key) return;
  if (m_topping) {  // the key that ends it is not typed
    m_topping = false;
    return show(Answer::None);
  }
  if (m_mode == Mode::Silent) {
    if (byte == '\r' || byte == '\n') m_mode = Mode::Prompting;
    return m_display.console_changed();
  }
  switch (m_editor.key(byte)) {
    case LineEditor::Event::Nothing: return;
    case LineEditor::Event::Submitted: submit(); break;
    case LineEditor::Event::Complete: complete(); break;
    case LineEditor::Event::Changed:
    case LineEditor::Event::Cancelled: break;
  }
  m_display.console_changed();
}

void ProcessConsole::submit() {
  const std::string_view line = trimmed(m_editor.text());
  const usize space = std::min(line.find(' '), line.size());
  m_note.clear();
  m_note.text(kPrompt).text(line);  // the line that was typed stays on the screen
  m_answer = Answer::None;
  m_line.clear();
  m_line.text(m_note.view()).text("\r\n");
  m_line_sent = m_mode == Mode::Hibernating ? m_line.view().size() : 0;
  run(line.substr(0, space), trimmed(line.substr(space)));
  m_editor.accept();
}

void ProcessConsole::run(std::string_view word, std::string_view argument) {
  if (word.empty()) return;
  const auto number = command_named(word);
  if (m_mode == Mode::Hibernating && (!number || kCommands[*number].word != Word::Wake)) return;
  if (!number) return note("there is no such command; help names them");
  m_command = *number;
  const Command& command = kCommands[*number];
  const bool optional = command.argument.starts_with('[');
  if (!optional && command.argument.empty() != argument.empty()) return show(Answer::CommandHelp);
  using kernel::ProcessManagement;
  switch (command.word) {
    case Word::Help:
      m_command = command_named(argument).value_or(m_command);
      return show(argument.empty() ? Answer::Help : Answer::CommandHelp);
    case Word::List: return show(Answer::List);
    case Word::Status: return show(Answer::Status);
    case Word::Stop: return for_each_named(argument, &ProcessManagement::stop, "stopped");
    case Word::Start: return for_each_named(argument, &ProcessManagement::resume, "started");
    case Word::Fault: return for_each_named(argument, &ProcessManagement::fault, "faulted");
    case Word::Terminate: return for_each_named(argument, &ProcessManagement::terminate, "terminated");
    case Word::Boot: return for_each_named(argument, &ProcessManagement::start, "booted");
    case Word::Process: return show_process(argument);
    case Word::Kernel: return show(Answer::Kernel);
    case Word::Drivers: return show(Answer::Drivers);
    case Word::Top: return start_top();
    case Word::Log: return set_log_level(argument);
    case Word::Reset:
      if (!m_processes.reset()) note("this board cannot reset itself");
      return;
    case Word::Panic: m_processes.panic();
    case Word::Hibernate: m_mode = Mode::Hibernating; return;
    case Word::Wake: m_mode = Mode::Prompting; return;
  }
}

/// Every process of that name; names need not be unique.
void ProcessConsole::for_each_named(std::string_view name, Operation operation, std::string_view done) {
  u32 found = 0, changed = 0;
  for (u32 position = 0; position < m_processes.count(); ++position) {
    const auto facts = m_processes.at(position);
    if (!facts || !m_processes.has_name(facts->id, name)) continue;
    ++found;
    if ((m_processes.*operation)(facts->id)) ++changed;
  }
  if (found == 0) return note("no process has that name; list shows them");
  if (changed == 0) return note("nothing to do: it is in that state already, or in one that forbids it");
  m_note.clear();
  m_note.text(name).text(" ").text(done);
  show(Answer::Note);
}

void ProcessConsole::show_process(std::string_view name) {
  for (u32 position = 0; position < m_processes.count(); ++position) {
    const auto facts = m_processes.at(position);
    if (!facts || !m_processes.has_name(facts->id, name)) continue;
    m_process = facts->id;
    return show(Answer::Process);
  }
  note("no process has that name; list shows them");
}

void ProcessConsole::set_log_level(std::string_view name) {
  for (u32 number = 0; number < kernel::kLogLevels; ++number) {
    const auto level = core::to_enum<kernel::LogLevel::Detail>(number);
    if (level && kernel::name_of(*level) == name) return kernel::set_log_level(*level);
  }
  show(Answer::CommandHelp);
}

void ProcessConsole::start_top() {
  m_topping = true;
  m_top.look();
  m_refresh_later();
}

void ProcessConsole::expired(u8, u64, u64) {
  if (!m_topping) return;
  m_top.look();
  show(Answer::Top);
  m_refresh_later();
}

/// Command names for the first word, names of processes for the second where the command takes one. Out of line: its lines are on
/// the stack, and running a command, which may go deep, does without them.
[[gnu::noinline]] void ProcessConsole::complete() {
  const std::string_view text = m_editor.text().substr(0, m_editor.cursor());
  const usize space = text.find(' ');
  const auto command = command_named(text.substr(0, std::min(space, text.size())));
  const bool second = space != std::string_view::npos;
  const std::string_view typed = second ? text.substr(space + 1) : text;
  CommonPrefix prefix{};
  if (!second || (command && kCommands[*command].word == Word::Help))
    for (const Command& each : kCommands) prefix.offer(each.name, typed);
  else if (command && kCommands[*command].names_process)
    for (u32 position = 0; position < m_processes.count(); ++position) {
      ReportLine name;
      if (const auto facts = m_processes.at(position)) m_processes.put_name(facts->id, name);
      prefix.offer(name.view(), typed);
    }
  m_editor.insert(prefix.rest(typed));
}

void ProcessConsole::show(Answer answer) {
  m_answer = answer;
  m_next_line = 0;
  m_report = {};
  m_display.console_changed();
}

void ProcessConsole::note(std::string_view text) {
  m_note.clear();
  m_note.text(text);
  show(Answer::Note);
}

bool ProcessConsole::answer_line(u32 number, ReportLine& line) const {
  switch (m_answer) {
    case Answer::None: return false;
    case Answer::Note: line.text(m_note.view()); return number == 0;
    case Answer::Help:
      if (number >= kCommands.size()) return false;
      line.text("  ").text(kCommands[number].name).text(" ").text(kCommands[number].argument).pad(34).text(kCommands[number].about);
      return true;
    case Answer::CommandHelp: put_usage(kCommands[m_command], line); return number == 0;
    case Answer::List: return list_line(number, line);
    case Answer::Status: return status_line(number, line);
    case Answer::Process: {
      auto report = m_report;
      return m_processes.process_report(m_process, report, line);
    }
    case Answer::Kernel: return m_processes.kernel_report(number, line);
    case Answer::Drivers: return m_processes.driver_report(number, line);
    case Answer::Top: return m_top.line(number, line);
  }
  return false;
}

bool ProcessConsole::list_line(u32 number, ReportLine& line) const {
  if (number == 0) return line.text(" PID    ShortID    Name                Quanta  Syscalls  Restarts  Grants  State"), true;
  const auto facts = m_processes.at(number - 1);
  if (!facts) return false;
  line.text(" ").decimal(facts->id.life).pad(8);
  if (const auto number_of = facts->short_id.number()) line.address(*number_of);
  else line.text("Unique");
  line.pad(19);
  m_processes.put_name(facts->id, line);
  line.pad(38).decimal_right(facts->slice_expirations, 45).decimal_right(facts->system_calls, 55).decimal_right(facts->restarts, 65);
  line.decimal_right(facts->grants, 70).text("/").decimal(facts->grant_slots).pad(74).text(kernel::name_of(facts->state));
  return true;
}

bool ProcessConsole::status_line(u32 number, ReportLine& line) const {
  u32 active = 0, expirations = 0;
  for (u32 position = 0; position < m_processes.count(); ++position) {
    const auto facts = m_processes.at(position);
    active += facts && kernel::alive(facts->state);
    expirations += facts ? facts->slice_expirations : 0;
  }
  switch (number) {
    case 0: line.text("Total processes: ").decimal(m_processes.count()); return true;
    case 1: line.text("Active processes: ").decimal(active); return true;
    case 2: line.text("Timeslice expirations: ").decimal(expirations); return true;
    default: return false;
  }
}

bool ProcessConsole::has_text() const {
  ReportLine scratch;
  return m_line_sent < m_line.view().size() || answer_line(m_next_line, scratch);
}

void ProcessConsole::next_line() {
  if (m_line_sent < m_line.view().size()) return;
  m_line.clear();
  m_line_sent = 0;
  const bool more = m_answer == Answer::Process ? m_processes.process_report(m_process, m_report, m_line) : answer_line(m_next_line++, m_line);
  if (more) m_line.text("\r\n");
  else m_answer = Answer::None, m_line.clear();
}

usize ProcessConsole::take_text(std::span<u8> to) {
  next_line();
  const std::string_view rest = m_line.view().substr(m_line_sent);
  const usize count = std::min(rest.size(), to.size());
  core::copy(to, rest.substr(0, count));
  m_line_sent += count;
  if (ready()) m_keys.resume();
  return count;
}

usize ProcessConsole::draw_prompt(std::span<u8> to) const {
  if (m_mode != Mode::Prompting || m_topping) return 0;
  core::Line<128> line;
  line.text(kPrompt).text(m_editor.text());
  const usize back = m_editor.text().size() - m_editor.cursor();
  if (back != 0) line.text("\x1b[").decimal(static_cast<u32>(back)).text("D");
  const usize count = std::min(line.view().size(), to.size());
  core::copy(to, line.view().substr(0, count));
  return count;
}

}  // namespace capsules
