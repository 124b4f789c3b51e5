// tools/run/emulator.cpp - fork, two pipes, poll.
#include "tools/run/emulator.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "tools/common/error.hpp"

namespace tools {
namespace {
std::string icount(const EmulatedBoard& board, const EmulatorOptions& options) {
  return std::format("shift={},sleep={}", options.icount_shift.value_or(board.icount_shift), options.time == Time::Pacing ? "on" : "off");
}

void append(std::vector<std::string>& to, std::initializer_list<std::string> items) { to.insert(to.end(), items); }

/// A comma would end the value in QEMU's notation, so it is doubled.
void append_store(std::vector<std::string>& arguments, const EmulatedBoard& board, const std::string& file) {
  std::string name;
  for (const char character : file) name += character == ',' ? ",," : std::string{character};
  for (const std::string& part : board.store) arguments.push_back(std::vformat(part, std::make_format_args(name)));
}

/// In the child: the parent's end of the console becomes ours, and we do not outlive the parent. Without `input`, keys are the terminal's.
[[noreturn]] void become_emulator(const std::vector<std::string>& arguments, int input, int output) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (input >= 0) dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  std::vector<char*> values;
  for (const std::string& argument : arguments) values.push_back(const_cast<char*>(argument.c_str()));
  values.push_back(nullptr);
  execvp(values[0], values.data());
  _exit(127);
}
}  // namespace

std::vector<std::string> emulator_arguments(const EmulatedBoard& board, const EmulatorOptions& options, bool at_terminal) {
  std::vector<std::string> arguments{std::string{board.emulator}};
  arguments.insert(arguments.end(), board.machine.begin(), board.machine.end());
  append(arguments, {"-nodefaults", "-display", "none"});
  if (at_terminal) append(arguments, {"-chardev", "stdio,id=console,mux=on,signal=off", "-mon", "chardev=console"});
  else append(arguments, {"-monitor", "none", "-chardev", "stdio,id=console,signal=off"});
  append(arguments, {"-serial", "chardev:console", "-kernel", options.kernel.string()});
  append(arguments, {"-device", std::format("loader,file={},addr={:#x},force-raw=on", options.app_flash.string(), board.memory.flash.start)});
  if (!options.store.empty()) append_store(arguments, board, options.store.string());
  if (options.time != Time::Realtime) append(arguments, {"-icount", icount(board, options)});
  if (options.wait_for_debugger) append(arguments, {"-S", "-gdb", std::format("tcp:127.0.0.1:{}", kDebuggerPort)});
  arguments.insert(arguments.end(), options.more.begin(), options.more.end());
  return arguments;
}

Emulator::Emulator(const std::vector<std::string>& arguments, Keys keys) {
  std::array<int, 2> input{}, output{};
  if (pipe2(input.data(), O_CLOEXEC) != 0 || pipe2(output.data(), O_CLOEXEC) != 0) fail("no pipe to the emulator");
  signal(SIGPIPE, SIG_IGN);
  m_process = fork();
  if (m_process == 0) become_emulator(arguments, keys == Keys::Terminal ? -1 : input[0], output[1]);
  close(input[0]);
  close(output[1]);
  m_input = input[1];
  m_output = output[0];
  fcntl(m_input, F_SETFL, O_NONBLOCK);
}

Emulator::~Emulator() {
  if (m_process > 0) {
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
  }
  close(m_input);
  close(m_output);
}

void Emulator::write_some() {
  const ssize_t count = write(m_input, m_to_type.data(), m_to_type.size());
  if (count > 0) m_to_type.erase(0, static_cast<std::size_t>(count));
}

std::optional<std::string> Emulator::read_until(std::optional<Clock::time_point> deadline) {
  for (;;) {
    const auto left = deadline ? std::chrono::ceil<std::chrono::milliseconds>(*deadline - Clock::now()).count() : -1;
    if (deadline && left <= 0) return std::nullopt;
    std::array<pollfd, 2> fds{{{m_output, POLLIN, 0}, {m_to_type.empty() ? -1 : m_input, POLLOUT, 0}}};
    if (poll(fds.data(), fds.size(), static_cast<int>(left)) <= 0) continue;
    if ((fds[1].revents & POLLOUT) != 0) write_some();
    if (fds[0].revents == 0) continue;
    std::array<char, 4096> bytes{};
    const ssize_t count = read(m_output, bytes.data(), bytes.size());
    return std::string(bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  }
}

int Emulator::wait_for_end() {
  int status = 0;
  waitpid(m_process, &status, 0);
  m_process = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace tools
