// tools/sweep/run.cpp - image, emulator, watcher; the watcher ends the emulator when the path is through.
#include "tools/sweep/run.hpp"

#include <chrono>
#include <format>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"
#include "tools/run/session.hpp"

namespace tools::sweep {
namespace {
namespace fs = std::filesystem;
constexpr std::chrono::seconds kHangGuard{3600};
constexpr unsigned kShift = 7;  // an instruction takes 128 ns: longer than a step of the sweep

AppImage image_of(const EmulatedBoard& board, std::string_view application, std::string_view neighbour) {
  std::vector<fs::path> files;
  for (const std::string_view name : {application, neighbour})
    if (!name.empty()) files.push_back(build_folder(board) / "sweep" / std::format("{}.elf", name));
  return build_app_image(board.memory, files);
}

/// The first instructions of the handlers that the two interrupts lead to.
std::string entries(const KernelElf& kernel) {
  std::string text;
  for (const auto& [address, name] : kernel.functions)
    if (name == "riscv_trap" || name == "device" || name == "v7m_systick") text += std::format("{}{:#x}", text.empty() ? "" : "+", address);
  return text;
}

std::string watcher_argument(const EmulatedBoard& board, const KernelElf& kernel, const fs::path& report, bool sample) {
  const fs::path library = fs::read_symlink("/proc/self/exe").parent_path() / "sweep_watcher.so";
  return std::format("{},kernel_start={:#x},kernel_end={:#x},app_start={:#x},app_end={:#x},entries={},until={},report={}", library.string(),
                     kernel.text.start, kernel.text.end, board.memory.flash.start, board.memory.flash.end, entries(kernel),
                     static_cast<unsigned>(sample ? bench::kSampleDone : bench::kPairsDone), report.string());
}

/// Lines of the console that tell of something that must not be.
std::vector<std::string> violations_in(const std::string& console) {
  std::vector<std::string> violations;
  std::istringstream lines{console};
  for (std::string line; std::getline(lines, line);)
    for (const std::string_view word : {"violation: ", "KERNEL PANIC", "TEST FAILED"})
      if (line.contains(word)) violations.push_back(line.substr(line.find(word)));
  return violations;
}

/// What follows `word` in the last line that begins with it.
std::string last_line(const std::string& console, std::string_view word) {
  std::string last;
  std::istringstream lines{console};
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(word)) last = line.substr(word.size(), line.find('\r') - word.size());
  return last;
}

std::string tail(const std::string& text) {
  constexpr usize kShown = 1000;
  return text.size() <= kShown ? text : "..." + text.substr(text.size() - kShown);
}

struct Run {
  Outcome outcome{};
  std::string console;
};
Run boot(const EmulatedBoard& board, const EmulatorOptions& options, Expectations expected) {
  Run run;
  Watch what{.expected = std::move(expected)};
  what.refused.emplace_back("KERNEL PANIC");
  what.timeout = kHangGuard;
  what.show = [&](std::string_view bytes) { run.console += bytes; };
  Emulator emulator{emulator_arguments(board, options, false)};
  run.outcome = watch(emulator, what);
  return run;
}
}  // namespace

Observation run_path(const EmulatedBoard& board, const Path& path, bool sample) {
  const ScratchFolder scratch;
  const fs::path kernel = build_folder(board) / kKernel, image = scratch.path() / "apps.bin", report = scratch.path() / "report";
  write_file(image, image_of(board, path.application, path.neighbour).flash);
  const std::string watcher = watcher_argument(board, read_kernel_elf(kernel), report, sample);
  const Run run = boot(board, {.kernel = kernel, .app_flash = image, .icount_shift = kShift,
                               .more = {"-rtc", "clock=vm,base=2000-01-01T00:00:00", "-plugin", watcher}}, Expectations{{}});
  const bool through = run.outcome.ending == Ending::EmulatorEnded && run.outcome.status == 0;
  Observation observation = through ? read_observation(report) : Observation{};
  observation.violations = violations_in(run.console);
  observation.pended = last_line(run.console, "pended: ");
  if (!through) observation.violations.push_back(std::format("the sweep did not get to its end; console:\n{}", tail(run.console)));
  if (observation.privileged != 0) observation.violations.push_back(std::format("{} instructions of applications were executed privileged", observation.privileged));
  return observation;
}

FreeRunning run_freely(const EmulatedBoard& board, u64 ticks) {
  const ScratchFolder scratch;
  const fs::path image = scratch.path() / "apps.bin";
  write_file(image, image_of(board, "free_running", {}).flash);
  const std::string enough = std::format("^free-running: {} ticks", ticks);
  const Run run = boot(board, {.kernel = build_folder(board) / kKernel, .app_flash = image, .time = Time::Realtime}, Expectations{{enough}});
  FreeRunning result{.violations = violations_in(run.console)};
  result.pended = last_line(run.console, "pended: ");
  result.ticks = std::strtoull(last_line(run.console, "free-running: ").c_str(), nullptr, 10);
  if (result.pended.contains(" 0 by chance")) result.violations.push_back("free-running: no tick met a system call");
  if (result.ticks < ticks) result.violations.push_back(std::format("free-running: {} of {} ticks; console:\n{}", result.ticks, ticks, tail(run.console)));
  return result;
}

}  // namespace tools::sweep
