// tools/install/command.cpp - a serial line or pseudoterminal, raw, and an Installation at its end.
#include "tools/install/command.hpp"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <iostream>
#include <memory>

#include "tools/common/error.hpp"
#include "tools/install/installation.hpp"
#include "tools/run/command.hpp"
#include "tools/run/console_text.hpp"
#include "tools/run/launch.hpp"

namespace tools {
namespace {
struct Arguments {
  std::string board = "rv32-virt", line;
  std::vector<std::string> files;
  std::vector<u32> unloaded;
  bool show = false;
};

class SerialLine {
 public:
  explicit SerialLine(const std::string& name) : m_file{open(name.c_str(), O_RDWR | O_NOCTTY)} {
    if (m_file < 0) fail("{}: this serial line cannot be opened", name);
    termios settings{};
    if (tcgetattr(m_file, &settings) != 0) return;  // not a terminal: bytes go through as they are
    cfmakeraw(&settings);
    cfsetspeed(&settings, B115200);
    tcsetattr(m_file, TCSANOW, &settings);
  }
  ~SerialLine() { close(m_file); }
  SerialLine(const SerialLine&) = delete;
  SerialLine& operator=(const SerialLine&) = delete;

  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = write(m_file, bytes.data(), bytes.size());
      if (count <= 0) fail("the serial line has been closed");
      bytes.remove_prefix(static_cast<usize>(count));
    }
  }
  /// Empty: nothing came within a second.
  std::string read_some() const {
    constexpr int kMilliseconds = 1000;
    pollfd file{m_file, POLLIN, 0};
    if (poll(&file, 1, kMilliseconds) <= 0) return {};
    std::array<char, 4096> bytes{};
    const ssize_t count = read(m_file, bytes.data(), bytes.size());
    if (count <= 0) fail("the serial line has been closed");
    return {bytes.data(), static_cast<usize>(count)};
  }

 private:
  int m_file;
};

int converse(const SerialLine& line, Installation& installation, bool show) {
  constexpr u32 kPatience = 20;  // silent seconds
  ConsoleText text;
  installation.greet();
  for (u32 silent = 0; !installation.finished();) {
    line.write_all(installation.take_typable());
    const std::string bytes = line.read_some();
    if (show) std::cout << bytes << std::flush;
    bool heard = false;
    text.feed(bytes, [&](const std::string& each) {
      heard = heard || each.starts_with(contract::install::kAnswerPrefix);
      installation.see(each);
    });
    std::cerr << installation.take_report();
    silent = heard ? 0 : silent + bytes.empty();
    if (silent == kPatience) fail("the board does not answer: does its application `loader` run, and has it the input (Ctrl-P)?");
    if (bytes.empty()) installation.try_again();
  }
  return installation.refused() == 0 ? 0 : 1;
}

int run(const Arguments& arguments) {
  const EmulatedBoard& board = board_named(arguments.board);
  std::deque<Installation::Job> jobs;
  for (const u32 short_id : arguments.unloaded) jobs.push_back({.what = Installation::Job::What::Unload, .file = {}, .short_id = short_id});
  for (const std::string& file : arguments.files) jobs.push_back({.what = Installation::Job::What::Install, .file = find_app(board, file)});
  Installation installation{board.memory, std::move(jobs)};
  const SerialLine line{arguments.line};
  return converse(line, installation, arguments.show);
}
}  // namespace

void add_install_command(CLI::App& bulkhead) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = bulkhead.add_subcommand("install", "Have a running board install applications, over its serial line");
  command->add_option("files", arguments->files, "Applications: ours by name, or .tbf, .tab or .elf files");
  command->add_option("--line", arguments->line, "The serial line, such as /dev/ttyUSB0")->required();
  command->add_option("--board", arguments->board, "Which board is at its other end")->capture_default_str();
  command->add_option("--unload", arguments->unloaded, "Unload the application with this short id first")->allow_extra_args(false);
  command->add_flag("--show", arguments->show, "Show the console as well");
  command->footer("Example: bulkhead install hello --board rv32-virt --line /dev/pts/3");
  command->callback([arguments] { throw ExitStatus{run(*arguments)}; });
}

}  // namespace tools
