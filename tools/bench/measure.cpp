// tools/bench/measure.cpp - image, emulator, counter; the counter ends the emulator when it has seen enough.
#include "tools/bench/measure.hpp"

#include <fstream>

#include "tools/bench/kernel_elf.hpp"
#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"
#include "tools/run/session.hpp"

namespace tools {
namespace {
namespace fs = std::filesystem;
constexpr std::chrono::seconds kTimeout{60};

std::string names_of(const Experiment& experiment) {
  std::string names;
  for (const std::string& name : experiment.applications) names += (names.empty() ? "" : " ") + name;
  return names;
}

AppImage image_for(const EmulatedBoard& board, const Experiment& experiment) {
  std::vector<fs::path> files;
  for (const std::string& name : experiment.applications) files.push_back(build_folder(board) / "bench" / (name + ".elf"));
  return build_app_image(board.memory, files);
}

/// QEMU's notation: the library, then key=value.
std::string counter_argument(const EmulatedBoard& board, const Experiment& experiment, const fs::path& elf, const fs::path& report, bool profiled) {
  const core::AddressRange kernel = read_kernel_elf(elf).text;
  const fs::path library = fs::read_symlink("/proc/self/exe").parent_path() / "bench_counter.so";
  return std::format("{},kernel_start={:#x},kernel_end={:#x},app_start={:#x},app_end={:#x},from={},to={},warm_up={},samples={},report={},profile={},counted={}",
                     library.string(), kernel.start, kernel.end, board.memory.flash.start, board.memory.flash.end, experiment.from,
                     experiment.to, experiment.warm_up, experiment.samples, report.string(), profiled ? 1 : 0,
                     std::to_underlying(experiment.counted));
}

std::vector<std::string> more_arguments(const std::string& counter, const Experiment& experiment) {
  std::vector<std::string> arguments{"-plugin", counter};
  if (experiment.icount_shift) arguments.insert(arguments.end(), {"-icount", std::format("shift={}", *experiment.icount_shift)});
  return arguments;
}

void run(const EmulatedBoard& board, const Experiment& experiment, const EmulatorOptions& options) {
  std::string console;
  Watch what;
  what.timeout = kTimeout;
  what.show = [&](std::string_view bytes) { console += bytes; };
  Emulator emulator{emulator_arguments(board, options, false)};
  const Outcome outcome = watch(emulator, what);
  if (outcome.ending == Ending::EmulatorEnded && outcome.status == 0) return;
  fail("{} on {}: the marks {} and {} were not passed {} times: {}\n{}", names_of(experiment), board.name, experiment.from, experiment.to,
       experiment.warm_up + experiment.samples,
       outcome.ending == Ending::TimedOut ? "the time is over" : std::format("the emulator ended with status {}", outcome.status), console);
}

Profile read_report(const fs::path& path) {
  std::ifstream file{path};
  Profile profile;
  if (!(file >> std::hex >> profile.bounds.least >> profile.bounds.most)) fail("the counter left no report in {}", path.string());
  core::Address address = 0;
  for (u64 executed = 0; file >> address >> executed;) profile.executed[address] = executed;
  return profile;
}

Profile measure(const EmulatedBoard& board, const Experiment& experiment, const Boot& boot, bool profiled) {
  const ScratchFolder scratch;
  const fs::path report = scratch.path() / "report", image = scratch.path() / "apps.bin";
  write_file(image, boot.flash);
  run(board, experiment, {.kernel = boot.kernel, .app_flash = image,
                          .more = more_arguments(counter_argument(board, experiment, boot.kernel, report, profiled), experiment)});
  return read_report(report);
}
/// How many of `bytes` it takes until the log tells how many applications there are.
std::optional<usize> bytes_up_to_applications(LogDecoder log, const std::string& bytes) {
  std::string text;
  for (usize i = 0; i < bytes.size(); ++i) {
    text += log.feed(std::string_view{bytes}.substr(i, 1));
    if (text.ends_with("1 application\r\n")) return i + 1;
  }
  return std::nullopt;
}
}  // namespace

u64 count_boot_bytes(const EmulatedBoard& board, const Experiment& experiment, const fs::path& kernel) {
  const ScratchFolder scratch;
  const fs::path image = scratch.path() / "apps.bin", elf = build_folder(board) / kernel;
  write_file(image, image_for(board, experiment).flash);
  Emulator emulator{emulator_arguments(board, {.kernel = elf, .app_flash = image}, false)};
  std::string bytes;
  while (const auto more = emulator.read_until(Emulator::Clock::now() + kTimeout)) {
    if (more->empty()) break;
    bytes += *more;
    if (const auto count = bytes_up_to_applications(LogDecoder::for_kernel(elf), bytes)) return *count;
  }
  fail("{} on {} did not tell how many applications there are:\n{}", kernel.string(), board.name, bytes);
}

Boot boot_of(const EmulatedBoard& board, const Experiment& experiment, const fs::path& kernel) {
  return {.kernel = build_folder(board) / kernel, .flash = image_for(board, experiment).flash};
}

Bounds count(const EmulatedBoard& board, const Experiment& experiment, const Boot& boot) { return measure(board, experiment, boot, false).bounds; }
Bounds count(const EmulatedBoard& board, const Experiment& experiment) { return count(board, experiment, boot_of(board, experiment)); }
Profile profile(const EmulatedBoard& board, const Experiment& experiment, const fs::path& kernel) {
  return measure(board, experiment, boot_of(board, experiment, kernel), true);
}

}  // namespace tools
