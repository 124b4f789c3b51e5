// tools/test/soak_suite.cpp - boots sixteen applications that load the board and disturb each other, and reads what they say.
//
// BULKHEAD_SOAK_DIGITS in the environment says how long: until the system calls of all together are a number of so many digits.
#include <cstdlib>
#include <format>
#include <map>
#include <regex>

#include "tools/common/file.hpp"
#include "tools/install/short_id.hpp"
#include "tools/run/console_text.hpp"
#include "tools/run/launch.hpp"
#include "tools/run/session.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

constexpr unsigned kWorkers = 13;
constexpr unsigned kShortDigits = 6;
/// For so many digits the run ends by itself long before.
constexpr std::chrono::seconds kGuardOfADigit{120};

unsigned wanted_digits() {
  const char* digits = std::getenv("BULKHEAD_SOAK_DIGITS");
  return digits == nullptr ? kShortDigits : static_cast<unsigned>(std::stoul(digits));
}

/// One of our applications under another name.
path renamed(const EmulatedBoard& board, const std::string& app, const path& scratch, const std::string& name) {
  const path file = scratch / (name + ".elf");
  std::filesystem::copy_file(find_app(board, app), file);
  return file;
}

/// The worker under thirteen names, and who is there once. The manager's name is as short as its list of permissions is long.
std::vector<path> applications(const EmulatedBoard& board, const path& scratch) {
  std::vector<path> files{renamed(board, "soak_manager", scratch, "manager"), find_app(board, "loader"), find_app(board, "echo_service")};
  for (unsigned i = 0; i < kWorkers; ++i) files.push_back(renamed(board, "soak_worker", scratch, std::format("worker_{}", i)));
  return files;
}

/// Installed and unloaded, again and again.
std::deque<Installation::Job> jobs(const EmulatedBoard& board, unsigned times) {
  using What = Installation::Job::What;
  std::deque<Installation::Job> jobs;
  for (unsigned i = 0; i < times; ++i) {
    jobs.push_back({.what = What::Install, .file = find_app(board, "hello")});
    jobs.push_back({.what = What::Unload, .file = {}, .short_id = short_id_of("hello")});
  }
  return jobs;
}

/// What the lines of the workers have to be.
class Diaries {
 public:
  void see(const std::string& line) {
    static const std::regex kLine{R"(^soak (0x[0-9a-f]{8}) ([0-9]+) ([0-9]+) ([a-z]+) ([0-9]+)$)"};
    std::smatch parts;
    if (!std::regex_match(line, parts, kLine)) return;
    const unsigned number = static_cast<unsigned>(std::stoul(parts[3])), value = static_cast<unsigned>(std::stoul(parts[5]));
    if (unsigned& last = m_lines[parts[1].str() + " " + parts[2].str()]; number != ++last) wrong(line, std::format("line {} was expected", last));
    if (parts[4] == "room" && m_rooms.try_emplace(parts[1], value).first->second != value) wrong(line, std::format("the first life had {}", m_rooms[parts[1]]));
  }
  const std::string& complaint() const { return m_complaint; }
  std::size_t lives() const { return m_lines.size(); }
  std::size_t workers() const { return m_rooms.size(); }

 private:
  void wrong(const std::string& line, const std::string& why) {
    if (m_complaint.empty()) m_complaint = line + ": " + why + "\n";
  }
  std::map<std::string, unsigned> m_lines, m_rooms;
  std::string m_complaint;
};

struct Soak {
  const EmulatedBoard& board;
  std::string title, console{}, last_totals{};
  Diaries diaries{};

  void see(const std::string& line) {
    diaries.see(line);
    if (line.starts_with("soak: ")) last_totals = line.contains(" system calls") ? line : last_totals + line.substr(5);
  }
};

Verdict verdict_of(const Soak& soak, const Outcome& outcome, const Watch& what) {
  std::string why = soak.diaries.complaint();
  if (outcome.ending != Ending::Met) why += std::format("it ended early, after: {}\n", soak.last_totals);
  if (outcome.ending == Ending::Refused) why += "refused line: " + outcome.refused_line + "\n";
  if (what.installation.refused() != 0) why += std::format("{} installations were refused\n", what.installation.refused());
  if (soak.diaries.workers() != kWorkers) why += std::format("{} workers were heard of\n", soak.diaries.workers());
  if (why.empty()) return passed(soak.title);
  return failed(soak.title, why + soak.console.substr(soak.console.size() > 3000 ? soak.console.size() - 3000 : 0));
}

Verdict run_soak(const EmulatedBoard& board, unsigned digits, Report& report) {
  const ScratchFolder scratch;
  Soak soak{.board = board, .title = std::string{board.name} + ": sixteen applications lose nothing"};
  const path image = scratch.path() / "apps.bin";
  write_file(image, build_app_image(board.memory, applications(board, scratch.path())).flash);
  ConsoleText text;
  Watch what{.expected = Expectations{{std::format("^soak: [0-9]{{{},}} system calls$", digits)}}};
  for (const char* line : {"TEST FAILED", "KERNEL PANIC", "^capsule "}) what.refused.emplace_back(line);
  what.installation = {board.memory, jobs(board, digits <= kShortDigits ? 2 : 50)};
  what.installs = true;
  what.timeout = kGuardOfADigit * digits * digits;
  what.show = [&](std::string_view bytes) {
    soak.console += bytes;
    if (soak.console.size() > 100'000) soak.console.erase(0, 50'000);
    text.feed(std::string{bytes}, [&](const std::string& line) { soak.see(line); });
  };
  what.tell = [](std::string_view) {};
  Emulator emulator{emulator_arguments(board, {.kernel = build_folder(board) / "kernel.elf", .app_flash = image, .store = open_store(board, scratch.path() / "store")}, false)};
  const Outcome outcome = watch(emulator, what);
  report.summarise(std::format("{}: {}, {} lives", board.name, soak.last_totals, soak.diaries.lives()));
  return verdict_of(soak, outcome, what);
}
}  // namespace

void run_soak_tests(const path&, Report& report) {
  std::vector<Case> cases;
  for (const EmulatedBoard& board : boards())
    if (report.wants(std::string{board.name})) cases.push_back([&] { return run_soak(board, wanted_digits(), report); });
  run_cases(cases, report);
}

}  // namespace tools::test
