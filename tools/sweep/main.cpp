// tools/sweep/main.cpp - the program behind ./sweep: which boards, which paths, how much.
//
// Exit status: 0 nothing was violated and no place left out, 1 something was, 2 wrong usage.
#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"
#include "tools/sweep/report.hpp"

namespace {
using namespace tools;
using namespace tools::sweep;

struct Arguments {
  std::vector<std::string> boards, paths;
  bool sample = false;
  bool histogram = false;
};
constexpr std::string_view kFreeRunning = "free_running";
constexpr u64 kTicks = 200'000, kSampleTicks = 20'000;

bool wanted(const Arguments& arguments, std::string_view path) { return arguments.paths.empty() || std::ranges::contains(arguments.paths, path); }

bool sweep_board(const EmulatedBoard& board, const Arguments& arguments) {
  const KernelElf kernel = read_kernel_elf(build_folder(board) / kKernel);
  Total total;
  std::cout << board.name << std::endl;
  for (const Path& path : kPaths) {
    if (!wanted(arguments, path.application)) continue;
    const Observation observation = run_path(board, path, arguments.sample);
    std::cout << describe(path, observation, kernel, arguments.sample, total) << (arguments.histogram ? histogram(path, observation, kernel) : "") << std::flush;
  }
  if (wanted(arguments, kFreeRunning)) std::cout << describe(run_freely(board, arguments.sample ? kSampleTicks : kTicks), total);
  if (arguments.sample) std::cout << gaps_of_all(kernel, total);
  std::cout << summary(board, total) << std::flush;
  return total.violations == 0 && total.gaps == 0;
}

bool sweep_all(const Arguments& arguments) {
  bool held = true;
  for (const EmulatedBoard& board : boards())
    if (arguments.boards.empty() || std::ranges::contains(arguments.boards, board.name)) held = sweep_board(board, arguments) && held;
  return held;
}
}  // namespace

int main(int count, char** values) {
  Arguments arguments;
  CLI::App sweep{"Brings interrupts at every instruction of the paths through the trap code, in the emulator", "sweep"};
  sweep.add_option("--board", arguments.boards, "Only this board; repeatable")->allow_extra_args(false);
  sweep.add_option("--path", arguments.paths, "Only this path: an application of tests/sweep; repeatable")->allow_extra_args(false);
  sweep.add_flag("--sample", arguments.sample, "Every other distance, one interrupt at a time, and few free-running ticks");
  sweep.add_flag("--histogram", arguments.histogram, "How often each interrupt came behind each instruction of the trap code");
  try {
    sweep.parse(count, values);
    for (const std::string& name : arguments.boards) (void)board_named(name);
    return sweep_all(arguments) ? 0 : 1;
  } catch (const CLI::ParseError& error) {
    return sweep.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
  } catch (const Error& error) {
    std::cerr << "sweep: " << error.what() << '\n';
    return 2;
  }
}
