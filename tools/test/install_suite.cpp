// tools/test/install_suite.cpp - installations at run time, what is left of them after a reset, and emulators killed in the middle.
//
// BULKHEAD_KILLS in the environment says how often the emulator is killed; the moments, counted in answers of the board, are random with a
// fixed seed, and up to 20 ms of delay behind each are at the mercy of the machine.
#include <algorithm>
#include <cstdlib>
#include <format>
#include <functional>
#include <random>

#include "tools/common/error.hpp"
#include "tools/install/short_id.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/console_text.hpp"
#include "tools/run/launch.hpp"
#include "tools/run/session.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
using Job = Installation::Job;
using Jobs = std::deque<Job>;
using Lines = std::vector<std::string>;

constexpr std::chrono::seconds kHangGuard{60};

Job install(const path& file) { return {.what = Job::What::Install, .file = file}; }
Job install_anywhere(const path& file) { return {.what = Job::What::Install, .file = file, .anywhere = true}; }
Job unload(u32 short_id) { return {.what = Job::What::Unload, .file = {}, .short_id = short_id}; }

/// A board whose image has nothing but the loader, and a store that outlives its boots.
class Board {
 public:
  Board(const EmulatedBoard& board, std::string name)
      : m_board{board}, m_title{std::format("{}: {}", board.name, name)}, m_image{m_scratch.path() / "apps.bin"}, m_store{open_store(board, m_scratch.path() / "store")} {
    write_file(m_image, build_app_image(board.memory, {find_app(board, "loader")}).flash);
  }

  const std::string& title() const { return m_title; }
  path scratch(const std::string& name) const { return m_scratch.path() / name; }
  path app(const std::string& name) const { return find_app(m_board, name); }
  std::vector<std::string> command_line() const {
    return emulator_arguments(m_board, {.kernel = build_folder(m_board) / m_kernel, .app_flash = m_image, .store = m_store}, false);
  }
  /// From the next boot on the board has this kernel; applications and store stay as they are.
  void update_kernel(std::string kernel) { m_kernel = std::move(kernel); }
  Bytes application_bytes() const {
    Bytes all = read_file(m_image);
    const Bytes stored = read_file(m_store);
    all.insert(all.end(), stored.begin(), stored.end());
    return all;
  }
  Installation installation(Jobs jobs) const { return {m_board.memory, std::move(jobs)}; }

  /// From the next boot on the image has another application, which lies where an installed one did.
  void add_to_image(const std::string& name) const {
    write_file(m_image, build_app_image(m_board.memory, {find_app(m_board, "loader"), find_app(m_board, name)}).flash);
  }
  /// The first byte of `text`, which an installed application contains, changes; done twice it is as before.
  void flip_in_store(std::string_view text) const {
    Bytes bytes = read_file(m_store);
    const auto found = std::ranges::search(bytes, text.substr(1), {}, [](u8 byte) { return static_cast<char>(byte); });
    if (found.empty()) fail("{}: the store does not contain \"{}\"", m_title, text);
    *(found.begin() - 1) ^= 1;
    write_file(m_store, bytes);
  }

  /// Boots, has the jobs done, and waits for the lines. Empty: all went as expected, `refused` jobs included.
  std::string boot(Jobs jobs, const Lines& expected, u32 refused = 0) const {
    std::string console;
    Watch what{.expected = Expectations{expected}};
    what.refused.emplace_back("KERNEL PANIC");
    what.installation = installation(std::move(jobs));
    what.installs = true;
    what.timeout = kHangGuard;
    what.show = [&](std::string_view bytes) { console += bytes; };
    what.tell = [&](std::string_view text) { console += text; };
    Emulator emulator{command_line()};
    const Outcome outcome = watch(emulator, what);
    if (outcome.ending == Ending::Met && what.installation.refused() == refused) return {};
    std::string why = std::format("jobs refused: {}, expected {}\n", what.installation.refused(), refused);
    for (const Pattern& pattern : what.expected.missing()) why += "not seen: " + pattern.expression() + "\n";
    return why + console.substr(console.size() > 3000 ? console.size() - 3000 : 0);
  }

 private:
  const EmulatedBoard& m_board;
  std::string m_title;
  ScratchFolder m_scratch;
  path m_image, m_store;
  std::string m_kernel = "kernel.elf";
};

const std::string kHello = "^hello: an application says hello$", kClock = "^clock: [12] s$";

std::string lasts(const Board& board) {
  if (auto why = board.boot({install(board.app("hello")), install(board.app("clock"))}, {"^1 application$", kHello, kClock}); !why.empty()) return why;
  return board.boot({}, {"^3 applications$", kHello, kClock});
}
/// A clock by the name of hello.
std::string replaces(const Board& board) {
  const path other = board.scratch("hello.elf");
  std::filesystem::copy_file(board.app("clock"), other);
  if (auto why = board.boot({install(board.app("hello")), install(other)}, {kHello, kClock}); !why.empty()) return why;
  return board.boot({}, {"^2 applications$", kClock});
}
std::string unloads(const Board& board) {
  const u32 hello = short_id_of("hello");
  if (auto why = board.boot({install(board.app("hello")), unload(hello), unload(hello)}, {kHello}, 1); !why.empty()) return why;
  if (auto why = board.boot({install(board.app("clock"))}, {"^1 application$", kClock}); !why.empty()) return why;
  if (auto why = board.boot({unload(short_id_of("clock"))}, {"^2 applications$"}); !why.empty()) return why;
  return board.boot({}, {"^1 application$"});
}
/// Linked for where the loader is.
std::string refuses_fixed(const Board& board, const EmulatedBoard& emulated) {
  const path fixed = board.scratch("fixed.tbf");
  write_file(fixed, pack(read_app_elf(board.app("hello")), {.name = "fixed", .flash = emulated.memory.flash.start, .ram = emulated.memory.ram.start + 0x8000,
                                                            .flash_multiple = emulated.memory.flash_page}));
  return board.boot({install(fixed), install(board.app("hello"))}, {kHello}, 1);
}
/// Linked for a place that is free, but sent without a word of it: it lands elsewhere.
std::string refuses_fixed_elsewhere(const Board& board, const EmulatedBoard& emulated) {
  const path fixed = board.scratch("fixed.tbf");
  write_file(fixed, pack(read_app_elf(board.app("clock")), {.name = "fixed", .flash = emulated.memory.flash.start + 0x4'0000, .ram = emulated.memory.ram.start + 0x8000,
                                                            .flash_multiple = emulated.memory.flash_page}));
  const std::string rule = "^refused: fixed at 0x[0-9a-f]{8}: it is linked for another flash address$";
  if (auto why = board.boot({install_anywhere(fixed), install(board.app("hello"))}, {rule, kHello}, 1); !why.empty()) return why;
  return board.boot({}, {"^2 applications$", kHello});
}
std::string names_refused_at_boot(const Board& board, const EmulatedBoard&) {
  const std::string refused = "^refused: hello, installed application 1 at 0x[0-9a-f]{8}, [0-9]+ bytes: ", text = "an application says hello";
  if (auto why = board.boot({install(board.app("hello"))}, {kHello}); !why.empty()) return why;
  board.flip_in_store(text);
  if (auto why = board.boot({}, {refused + "its bytes in the store have changed, or are not an application$", "^1 application$"}); !why.empty()) return why;
  board.flip_in_store(text);
  board.add_to_image("clock");
  return board.boot({}, {refused + "another object has its place in application flash$", "^2 applications$", kClock});
}
/// Linked for a place that is free.
std::string takes_fixed(const Board& board, const EmulatedBoard& emulated) {
  const path fixed = board.scratch("fixed.tbf");
  write_file(fixed, pack(read_app_elf(board.app("hello")), {.name = "hello", .flash = emulated.memory.flash.start + 0x1'0000, .ram = emulated.memory.ram.start + 0x8000,
                                                            .flash_multiple = emulated.memory.flash_page}));
  if (auto why = board.boot({install(fixed)}, {kHello}); !why.empty()) return why;
  return board.boot({}, {"^2 applications$", kHello});
}
/// A program that needs more RAM than the board has is sent in vain, and the board is as before.
std::string goes_on_after_refusal(const Board& board, const EmulatedBoard& emulated) {
  const path greedy = board.scratch("hello.tbf");
  write_file(greedy, pack(read_app_elf(board.app("clock")), {.name = "hello", .flash = emulated.memory.flash.start + 0x1'0000, .ram = emulated.memory.ram.start + 0x8000,
                                                             .grant_reserve = 4 << 20, .flash_multiple = emulated.memory.flash_page}));
  const std::string rule = "^refused: hello at 0x[0-9a-f]{8}: the RAM it is linked for is not free, too small or not protectable$";
  if (auto why = board.boot({install(board.app("hello")), install(greedy)}, {kHello, rule}, 1); !why.empty()) return why;
  return board.boot({}, {"^2 applications$", kHello});
}

// --- kills
class Kills {
 public:
  Kills(const Board& board, u32 count) : m_board{board}, m_count{count}, m_other{board.scratch("hello.elf")} {
    std::filesystem::copy_file(board.app("clock"), m_other);
  }

  /// The store holds one of two applications of the same name. Each boot shows which, and has the other one installed until it is killed.
  std::string run() {
    if (auto why = m_board.boot({install(m_board.app("hello"))}, {kHello}); !why.empty()) return why;
    if (auto why = one_round(); !why.empty()) return why;  // to its end
    const u32 whole = m_answers;
    for (u32 round = 0; round < m_count; ++round) {
      m_wanted_answers = std::uniform_int_distribution<u32>{0, whole + whole / 4}(m_random);
      m_delay = std::chrono::microseconds{std::uniform_int_distribution<u32>{0, 20'000}(m_random)};
      if (auto why = one_round(); !why.empty()) return std::format("after {} kills: {}", round, why);
    }
    if (m_installed == 0 && m_count >= 10) return "no installation was completed before a kill: the moments are wrong";
    return m_board.boot({}, {"^2 applications$"});
  }
  std::string summary() const { return std::format("{} kills; the new set was found {} times, the old one {} times", m_count, m_installed, m_count - m_installed); }

 private:
  std::string one_round() {
    m_seen.reset();
    m_two = m_ready = false;
    m_answers = 0;
    bool installing = false;
    Emulator emulator{m_board.command_line()};
    ConsoleText text;
    std::string console;
    const auto guard = Emulator::Clock::now() + kHangGuard;
    std::optional<Emulator::Clock::time_point> end;
    Installation installation;
    for (;;) {
      const auto bytes = emulator.read_until(end ? std::min(*end, guard) : guard);
      if (!bytes) return end ? std::string{} : "neither application, or both, or a boot that hangs:\n" + console;
      if (bytes->empty()) return "the emulator ended:\n" + console;
      console += *bytes;
      text.feed(*bytes, [&](const std::string& line) {
        look(line);
        installation.see(line);
      });
      if (!installing && m_two && m_ready && m_seen) {
        if (m_last && m_last != m_seen) ++m_installed;
        m_last = m_seen;
        installation = m_board.installation({install(*m_seen ? m_other : m_board.app("hello"))});
        installation.see(std::string{contract::install::kReady});
        installing = true;
        m_answers = 0;
      }
      if (installing && !end && (m_answers >= m_wanted_answers || installation.finished())) end = Emulator::Clock::now() + m_delay;
      emulator.type(installation.take_typable());
    }
  }
  void look(const std::string& line) {
    m_two = m_two || line == "2 applications";
    m_ready = m_ready || line == contract::install::kReady;
    if (line.starts_with("install: ")) ++m_answers;
    if (m_seen) return;
    if (line == "hello: an application says hello") m_seen = true;
    if (line == "clock: 0 s") m_seen = false;
  }

  const Board& m_board;
  u32 m_count;
  path m_other;
  std::mt19937 m_random{1};
  // When the next kill is due: so many answers of the board into the installation, and a little later. Not by the clock alone:
  // the machine may be busy with something else.
  u32 m_answers = 0, m_wanted_answers = ~0u;
  std::chrono::microseconds m_delay{};
  std::optional<bool> m_seen, m_last;  // whether it is the original
  bool m_two = false, m_ready = false;
  u32 m_installed = 0;
};

u32 kills_wanted() {
  constexpr u32 kFew = 10;
  const char* text = std::getenv("BULKHEAD_KILLS");
  return text == nullptr ? kFew : static_cast<u32>(std::strtoul(text, nullptr, 10));
}

Verdict verdict(const Board& board, const std::string& why) { return why.empty() ? passed(board.title()) : failed(board.title(), why); }

/// It executes whenever the loader waits, so it is the one that the protection hardware knows when it is taken away.
std::string unloads_spinner(const Board& board) {
  const std::string spinner = "calling_spinner";
  if (auto why = board.boot({install(board.app(spinner)), unload(short_id_of(spinner)), install(board.app("hello"))}, {"^1 application$", kHello}); !why.empty()) return why;
  return board.boot({}, {"^2 applications$", kHello});
}

std::string outlives_kernel(Board& board) {
  if (auto why = board.boot({install(board.app("hello")), install(board.app("clock"))}, {"^1 application$", kHello, kClock}); !why.empty()) return why;
  const Bytes before = board.application_bytes();
  board.update_kernel("kernel-test.elf");
  if (auto why = board.boot({}, {"^3 applications$", kHello, kClock}); !why.empty()) return why;
  return board.application_bytes() == before ? "" : "the bytes of the applications were changed";
}

struct Scenario {
  std::string name;
  std::function<std::string(Board& board, const EmulatedBoard& emulated)> run;
};
const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> kAll{
      {"what is installed runs at once and after a reset", [](Board& board, const EmulatedBoard&) { return lasts(board); }},
      {"an application replaces the one of its name", [](Board& board, const EmulatedBoard&) { return replaces(board); }},
      {"an unloaded application is gone, also after a reset", [](Board& board, const EmulatedBoard&) { return unloads(board); }},
      {"an application that never waits is unloaded while it executes", [](Board& board, const EmulatedBoard&) { return unloads_spinner(board); }},
      {"applications outlive an update of the kernel, byte by byte", [](Board& board, const EmulatedBoard&) { return outlives_kernel(board); }},
      {"an object linked for a place that is taken is refused, and the next one is installed", refuses_fixed},
      {"an object linked for a free place is installed there", takes_fixed},
      {"an object linked for one place that lands at another is refused by name", refuses_fixed_elsewhere},
      {"an installed object that has changed, or whose place is taken, is refused by name at boot", names_refused_at_boot},
      {"what the kernel refuses leaves the one that it was to replace", goes_on_after_refusal},
  };
  return kAll;
}
}  // namespace

void run_install_tests(const path&, Report& report) {
  std::vector<Case> cases;
  for (const Scenario& scenario : scenarios())
    for (const EmulatedBoard& emulated : boards())
      if (report.wants(std::format("{}: {}", emulated.name, scenario.name)))
        cases.push_back([&] { Board board{emulated, scenario.name}; return verdict(board, scenario.run(board, emulated)); });
  const std::string name = std::format("{} kills in the middle of installations leave the old set or the new one", kills_wanted());
  std::string summary = "no kills";
  if (report.wants("rv32-virt: " + name))
    cases.push_back([&] {
      const Board board{board_named("rv32-virt"), name};
      Kills kills{board, kills_wanted()};
      const Verdict result = verdict(board, kills.run());
      summary = kills.summary();
      return result;
    });
  run_cases(cases, report);
  report.summarise(std::format("install: {} scenarios on {} boards, {}", scenarios().size(), boards().size(), summary));
}

}  // namespace tools::test
