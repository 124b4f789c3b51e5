// tools/bench/main.cpp - the program behind ./bench: which boards, which metrics, which form.
//
// Exit status: 0 everything was measured, 1 something could not be, 2 wrong usage.
#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/bench/counts.hpp"
#include "tools/bench/curves.hpp"
#include "tools/bench/metrics.hpp"
#include "tools/bench/origin.hpp"
#include "tools/bench/placed_bytes.hpp"
#include "tools/bench/report.hpp"
#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;

struct Arguments {
  std::vector<std::string> boards, metrics;
  std::string profiled, curves, page, kernel = "full";
  usize largest = ~usize{0};
  bool json = false, recorded = false, sizes = false;
};

std::vector<const EmulatedBoard*> chosen_boards(const Arguments& arguments) {
  std::vector<const EmulatedBoard*> chosen;
  for (const std::string& name : arguments.boards) chosen.push_back(&board_named(name));
  if (chosen.empty())
    for (const EmulatedBoard& board : boards()) chosen.push_back(&board);
  return chosen;
}

std::vector<const Metric*> chosen_metrics(const Arguments& arguments) {
  std::vector<const Metric*> chosen;
  for (const std::string& name : arguments.metrics) chosen.push_back(&metric_named(name));
  if (chosen.empty())
    for (const Metric& metric : metrics()) chosen.push_back(&metric);
  return chosen;
}

/// What was measured takes the place of what was recorded of these boards.
void record(const std::vector<BoardResults>& results) {
  const auto file = source_tree() / "tests" / "bench" / "counts.json";
  Counts counts = exists(file) ? parse_counts(read_text(file)) : Counts{};
  for (const BoardResults& board : results) counts[board.board] = {compiler(), {board.rows.begin(), board.rows.end()}};
  write_text(file, format_counts(counts));
}

void write_page(const std::vector<BoardResults>& results, const std::string& file) {
  std::string page = read_text(file);
  for (const BoardResults& board : results) page = with_table(std::move(page), board.board, page_table(board, board_named(board.board).memory.isa));
  write_text(file, page);
}

/// Rows appear as they are measured. What cannot be measured is said, and left out.
BoardResults measure_board(const EmulatedBoard& board, const Arguments& arguments, bool& complete) {
  BoardResults all{.board = std::string{board.name}};
  if (!arguments.json) std::cout << table_heading(board.name);
  for (const Metric* metric : chosen_metrics(arguments)) {
    try {
      const Bounds bounds = metric->value(board, metric->experiment);
      all.rows.emplace_back(metric->name, bounds);
      if (!arguments.json) std::cout << table_row(metric->name, bounds, figures_of(metric->name, board.memory.isa)) << std::flush;
    } catch (const std::exception& error) {
      std::cerr << "bench: " << metric->name << ": " << error.what() << "\n";
      complete = false;
    }
  }
  return all;
}

int measure_all(const Arguments& arguments) {
  bool complete = true;
  std::vector<BoardResults> results;
  for (const EmulatedBoard* board : chosen_boards(arguments)) results.push_back(measure_board(*board, arguments, complete));
  if (arguments.recorded) record(results);
  if (!arguments.page.empty()) write_page(results, arguments.page);
  if (arguments.json) std::cout << as_json(results);
  else std::cout << table_footing();
  return complete ? 0 : 1;
}

std::string kernel_named(const std::string& system) { return system == "full" ? "kernel.elf" : std::format("kernel-{}.elf", system); }

int print_sizes(const Arguments& arguments) {
  const std::string kernel = kernel_named(arguments.kernel);
  for (const EmulatedBoard* board : chosen_boards(arguments))
    std::cout << board->name << " " << kernel << "\n" << size_tables(placed_bytes(build_folder(*board) / kernel), arguments.largest) << "\n";
  return 0;
}

int print_profile(const Arguments& arguments) {
  const Metric& metric = metric_named(arguments.profiled);
  if (metric.experiment.applications.empty()) fail("{} is a size: nothing runs, so there is no profile", metric.name);
  const std::string kernel = kernel_named(arguments.kernel);
  for (const EmulatedBoard* board : chosen_boards(arguments))
    std::cout << board->name << " " << kernel << " " << metric.name << "\n"
              << profile_table(profile(*board, metric.experiment, kernel), read_kernel_elf(build_folder(*board) / kernel), metric.experiment.samples) << "\n";
  return 0;
}

int run(const Arguments& arguments) {
  if (!arguments.profiled.empty()) return print_profile(arguments);
  if (!arguments.curves.empty()) return draw_curves(chosen_boards(arguments), arguments.curves), 0;
  return arguments.sizes ? print_sizes(arguments) : measure_all(arguments);
}
}  // namespace

int main(int count, char** values) {
  Arguments arguments;
  CLI::App bench{"Counts what the kernel executes for each operation, in the emulator", "bench"};
  bench.add_option("--board", arguments.boards, "Only this board; repeatable")->allow_extra_args(false);
  bench.add_option("--metric", arguments.metrics, "Only this row; repeatable")->allow_extra_args(false);
  bench.add_option("--profile", arguments.profiled, "Instead: where in the kernel this row's instructions are executed");
  bench.add_flag("--sizes", arguments.sizes, "Instead: which folders and files the kernel's bytes come from");
  bench.add_option("--kernel", arguments.kernel, "With --profile and --sizes: which system's kernel; full if not said")->check(CLI::IsMember({"full", "reference", "minimal"}));
  bench.add_option("--largest", arguments.largest, "With --sizes: only so many source files, and the sum of the others")->needs("--sizes");
  bench.add_option("--curves", arguments.curves, "Instead: how operations grow with what there is of them, as plots in this folder");
  bench.add_option("--page", arguments.page, "Also write the tables of this page anew");
  bench.add_flag("--record", arguments.recorded, "Also keep all rows in tests/bench/counts.json, which ./test counts compares with")->excludes("--metric");
  bench.add_flag("--json", arguments.json, "One JSON object, nothing else: {board: {metric: {\"min\": n, \"max\": n}}}");
  try {
    bench.parse(count, values);
    return run(arguments);
  } catch (const CLI::ParseError& error) {
    return bench.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
  } catch (const Error& error) {
    std::cerr << "bench: " << error.what() << '\n';
    return 2;
  }
}
