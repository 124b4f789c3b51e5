// tools/run/command.cpp - the options of `run`, and what becomes of them.
#include "tools/run/command.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iostream>
#include <memory>

#include "tools/common/error.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/console_text.hpp"
#include "tools/run/launch.hpp"
#include "tools/run/session.hpp"

namespace tools {
namespace {
constexpr std::chrono::seconds kDefaultTimeout{60};

struct Arguments {
  std::string board = "rv32-virt";
  std::vector<std::string> apps, expected, emulator_arguments, installed;
  std::vector<u32> unloaded;
  std::string input, store;
  std::optional<int> timeout_seconds;
  bool realtime = false, debugger = false, plain = false, list = false;
};

void print_list() {
  for (const EmulatedBoard& board : boards()) {
    std::cout << board.name << "\n";
    for (const std::string& name : app_names(board)) std::cout << "  " << name << "\n";
  }
}

/// Installing is work for the application `loader`: whoever asks for it gets that one too.
std::vector<std::string> apps_of(const Arguments& arguments) {
  static const std::vector<std::string> kDemonstration{"hello", "blink", "clock", "intruder"};
  const std::string loader = "loader";
  std::vector<std::string> apps = arguments.apps.empty() ? kDemonstration : arguments.apps;
  const bool installs = !arguments.installed.empty() || !arguments.unloaded.empty();
  if (installs && std::ranges::find(apps, loader) == apps.end()) apps.push_back(loader);
  return apps;
}

std::vector<std::filesystem::path> files_of(const EmulatedBoard& board, const Arguments& arguments) {
  std::vector<std::filesystem::path> files;
  for (const std::string& app : apps_of(arguments)) files.push_back(find_app(board, app));
  return files;
}

void print_debugger_command(const EmulatedBoard& board, const EmulatorOptions& options, const AppImage& image) {
  std::cerr << "waiting for a debugger; in another terminal:\n  gdb-multiarch " << options.kernel.string()
            << " -ex 'target remote 127.0.0.1:" << kDebuggerPort << "'";
  for (const PlacedApp& app : image.apps)
    if (app.from_elf)
      std::cerr << std::format(" -ex 'add-symbol-file {} -o {:#x}'", app.file.string(),
                               app.flash.start + kProtectedBytes - kLinkFlash);
  std::cerr << "\n" << board.name << " runs as soon as the debugger says continue\n";
}

/// All of it: QEMU makes the terminal's file non-blocking, and it is ours as well.
void show_at_terminal(std::string_view text) {
  while (!text.empty()) {
    pollfd terminal{STDOUT_FILENO, POLLOUT, 0};
    (void)poll(&terminal, 1, -1);
    const ssize_t count = write(STDOUT_FILENO, text.data(), text.size());
    if (count < 0 && errno != EAGAIN && errno != EINTR) return;
    text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  }
}

/// QEMU reads the keys itself; what it prints comes through here, since records of the log are to be made text of.
int run_interactively(const EmulatedBoard& board, EmulatorOptions options, const AppImage& image, PanicPlaces places) {
  const ScratchFolder scratch;
  options.app_flash = scratch.path() / "apps.bin";
  if (options.store.empty()) options.store = scratch_store(board, scratch.path());
  write_file(options.app_flash, image.flash);
  std::cerr << "Ctrl-A X leaves\n";
  LogDecoder log = LogDecoder::for_kernel(options.kernel);
  ConsoleText text;
  Emulator emulator{emulator_arguments(board, options, true), Keys::Terminal};
  while (const auto bytes = emulator.read_until(std::nullopt)) {
    if (bytes->empty()) break;
    const std::string shown = log.feed(*bytes);
    show_at_terminal(shown);
    text.feed(shown, [&](const std::string& line) {
      if (const auto place = places.explain(line)) show_at_terminal(*place + "\r\n");
    });
  }
  return emulator.wait_for_end();
}

std::deque<Installation::Job> jobs_of(const EmulatedBoard& board, const Arguments& arguments) {
  std::deque<Installation::Job> jobs;
  for (const u32 short_id : arguments.unloaded) jobs.push_back({.what = Installation::Job::What::Unload, .file = {}, .short_id = short_id});
  for (const std::string& app : arguments.installed) jobs.push_back({.what = Installation::Job::What::Install, .file = find_app(board, app)});
  return jobs;
}

PanicPlaces places_of(const EmulatedBoard& board, const Arguments& arguments) {
  PanicPlaces places;
  for (const auto& file : files_of(board, arguments)) places.add_program(file);
  return places;
}

Watch watch_for(const EmulatedBoard& board, const Arguments& arguments) {
  Watch what{.expected = Expectations{arguments.expected}};
  if (!arguments.input.empty()) {
    const Bytes script = read_file(arguments.input);
    what.input = InputScript{std::string{script.begin(), script.end()}};
  }
  what.show = [](std::string_view bytes) { std::cout << bytes << std::flush; };
  what.tell = [](std::string_view text) { std::cerr << text; };
  what.installation = Installation{board.memory, jobs_of(board, arguments)};
  what.installs = !what.installation.finished();
  if (arguments.timeout_seconds) what.timeout = std::chrono::seconds{*arguments.timeout_seconds};
  else if (!what.only_time_ends()) what.timeout = kDefaultTimeout;
  return what;
}

int report(const Outcome& outcome, const Watch& what) {
  if (outcome.ending == Ending::Met) return what.installation.refused() == 0 ? 0 : 1;
  if (outcome.ending == Ending::EmulatorEnded) std::cerr << "bulkhead: the emulator ended with status " << outcome.status << "\n";
  if (outcome.ending == Ending::TimedOut && !what.expected.met()) std::cerr << "bulkhead: the time is over\n";
  for (const Pattern& pattern : what.expected.missing()) std::cerr << "bulkhead: not seen: " << pattern.expression() << "\n";
  if (const auto waiting = what.input.waiting_for()) std::cerr << "bulkhead: the input still waits for: " << *waiting << "\n";
  if (!what.installation.finished()) std::cerr << "bulkhead: the installation is not finished\n";
  if (what.only_time_ends()) return outcome.ending == Ending::TimedOut ? 0 : outcome.status;
  return 1;
}

int run_watched(const EmulatedBoard& board, EmulatorOptions options, const AppImage& image, const Arguments& arguments) {
  const ScratchFolder scratch;
  options.app_flash = scratch.path() / "apps.bin";
  if (options.store.empty()) options.store = scratch_store(board, scratch.path());
  write_file(options.app_flash, image.flash);
  Watch what = watch_for(board, arguments);
  what.log = LogDecoder::for_kernel(options.kernel);
  what.places = places_of(board, arguments);
  Emulator emulator{emulator_arguments(board, options, false)};
  return report(watch(emulator, what), what);
}

int run(const Arguments& arguments) {
  if (arguments.list) return print_list(), 0;
  const EmulatedBoard& board = board_named(arguments.board);
  const AppImage image = build_app_image(board.memory, files_of(board, arguments));
  const bool watched = !arguments.expected.empty() || !arguments.installed.empty() || !arguments.unloaded.empty() || !arguments.input.empty() || arguments.timeout_seconds || isatty(STDIN_FILENO) == 0;
  EmulatorOptions options{.kernel = build_folder(board) / (arguments.plain ? "kernel.elf" : "kernel-framed.elf"),
                          .time = arguments.realtime ? Time::Realtime : watched ? Time::Skipping : Time::Pacing,
                          .wait_for_debugger = arguments.debugger, .more = arguments.emulator_arguments};
  if (!arguments.store.empty()) options.store = open_store(board, arguments.store);
  if (arguments.debugger) print_debugger_command(board, options, image);
  if (!watched) return run_interactively(board, options, image, places_of(board, arguments));
  return run_watched(board, options, image, arguments);
}
}  // namespace

void add_run_command(CLI::App& bulkhead) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = bulkhead.add_subcommand("run", "Boot a board in the emulator");
  command->add_option("--board", arguments->board, "Which board; --list names them")->capture_default_str();
  command->add_option("--app", arguments->apps, "An application: one of ours by name, or a .tbf, .tab or .elf file")->allow_extra_args(false);
  command->add_option("--expect", arguments->expected, "Succeed once a console line matches this POSIX extended expression")->allow_extra_args(false);
  command->add_option("--timeout", arguments->timeout_seconds, "Seconds until an expectation has failed")->check(CLI::PositiveNumber);
  command->add_option("--input", arguments->input, "Type this file; a line '@wait REGEX' waits for the console")->check(CLI::ExistingFile);
  command->add_option("--store", arguments->store, "Keep what applications store in this file from run to run; made if it is not there");
  command->add_option("--install", arguments->installed, "Install this application while the others run: a name or a file")->allow_extra_args(false);
  command->add_option("--unload", arguments->unloaded, "Unload the application with this short id while the others run")->allow_extra_args(false);
  command->add_flag("--realtime", arguments->realtime, "Let emulated time follow the wall clock");
  command->add_flag("--gdb", arguments->debugger, "Wait for a debugger");
  command->add_flag("--plain", arguments->plain, "Boot the kernel that formats its log itself, as a board without this program has it");
  command->add_flag("--list", arguments->list, "Name the boards and their applications");
  command->add_option("--emulator-argument", arguments->emulator_arguments, "Passed on to QEMU")->allow_extra_args(false);
  command->callback([arguments] { throw ExitStatus{run(*arguments)}; });
}

}  // namespace tools
