// tools/bench/curves.cpp - four questions, each asked of every board for a few sizes.
#include "tools/bench/curves.hpp"

#include <array>
#include <format>
#include <iostream>

#include "tools/bench/differences.hpp"
#include "tools/bench/metrics.hpp"
#include "tools/bench/plot.hpp"

namespace tools {
namespace {
using Boards = std::span<const EmulatedBoard* const>;
constexpr auto kProcesses = std::to_array<usize>({1, 2, 4, 8, 16, 32, 64});
constexpr auto kBytes = std::to_array<u32>({1, 64, 128, 256, 384, 512});  // tests/bench/console_write.cpp

/// Published for the reference at rv32-virt, optimised for size: setting an alarm while so many others are armed.
const Series kReferenceSetsAlarm{"the reference (z), rv32-virt: set", {{0, 3494}, {1, 3673}, {3, 4041}, {7, 4777}, {15, 6249}, {31, 9193}}};

void add_point(Series& series, usize x, u64 y) { series.points.push_back({static_cast<double>(x), static_cast<double>(y)}); }

/// What the experiment takes among 1 to 64 processes; on the axis stand all of them, or the others.
Series among(const EmulatedBoard& board, const std::string& name, const Experiment& experiment, const std::string& company, usize not_shown) {
  Series series{std::format("{}{}", board.name, name), {}};
  for (const usize processes : kProcesses) add_point(series, processes - not_shown, count(board, in_company(experiment, processes, company)).most);
  return series;
}

Plot alarm_plot(Boards boards) {
  Plot plot{"An alarm among armed ones", "other applications with an armed alarm", "kernel instructions", {}};
  const Experiment set{.applications = {"alarm_slope"}, .warm_up = 1, .samples = 4};
  for (const EmulatedBoard* board : boards) {
    plot.series.push_back(among(*board, ": set", set, "alarm_armed", 1));
    plot.series.push_back(among(*board, ": fire", with_marks(set, kFromLong, kToLong), "alarm_armed", 1));
  }
  plot.series.push_back(kReferenceSetsAlarm);
  return plot;
}

Plot call_plot(Boards boards) {
  Plot plot{"A command to no driver", "processes", "kernel instructions", {}};
  for (const EmulatedBoard* board : boards) plot.series.push_back(among(*board, "", {{"command_absent"}}, "idle", 0));
  return plot;
}

Plot boot_plot(Boards boards) {
  Plot plot{"From reset to the first application's first instruction", "applications", "kernel instructions", {}};
  for (const EmulatedBoard* board : boards) plot.series.push_back(among(*board, "", boot_experiment(), "idle", 0));
  return plot;
}

Plot console_plot(Boards boards) {
  Plot plot{"A console write, to its completion", "bytes", "kernel instructions", {}};
  for (const EmulatedBoard* board : boards) {
    Series series{std::string{board->name}, {}};
    for (u32 i = 0; i < kBytes.size(); ++i)
      add_point(series, kBytes[i], count(*board, with_marks({{"console_write"}}, 2 * i + 1, 2 * i + 2)).most);
    plot.series.push_back(series);
  }
  return plot;
}

void draw(const Plot& plot, const std::filesystem::path& file) {
  write_text(file, as_svg(plot));
  std::cout << plot.title << "; " << plot.x_axis << ": " << plot.y_axis << "\n";
  for (const Series& series : plot.series) {
    std::cout << "  " << series.name << "\n   ";
    for (const Point& point : series.points) std::cout << std::format(" {}: {}", point.x, point.y);
    std::cout << "\n";
  }
}
}  // namespace

void draw_curves(Boards boards, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  draw(alarm_plot(boards), folder / "alarm.svg");
  draw(call_plot(boards), folder / "null_call.svg");
  draw(boot_plot(boards), folder / "boot.svg");
  draw(console_plot(boards), folder / "console.svg");
}

}  // namespace tools
