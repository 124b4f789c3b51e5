// tools/test/kernel_suite.cpp - the images of the kernel themselves: where the log's text is, what they tell of themselves, and
// that they cannot be linked where memory_map.hpp does not expect them.
#include <algorithm>
#include <format>
#include <regex>

#include "tools/common/elf_file.hpp"
#include "tools/common/process.hpp"
#include "tools/kernel/attributes.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/boot.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
constexpr std::string_view kSomeLogText = "application ABI {}.{}";

bool contains(const Bytes& bytes, std::string_view text) { return !std::ranges::search(bytes, text, {}, [](u8 byte) { return static_cast<char>(byte); }).empty(); }

/// How many sections on the board, and how many that stay in the ELF, hold text of the log.
struct Places {
  usize on_board = 0, in_elf = 0;
};
Places places_of_log_text(const path& kernel) {
  Places places;
  for (const auto& [name, section] : read_elf_sections(kernel))
    if (!name.starts_with(".debug") && contains(section.bytes, kSomeLogText)) ++(section.loaded ? places.on_board : places.in_elf);
  return places;
}

Verdict log_text_stays(const EmulatedBoard& board, const char* kernel, usize on_board, usize in_elf) {
  const std::string name = std::format("{}: the text of {}'s log is {}", board.name, kernel, on_board != 0 ? "in flash" : "in the ELF only");
  const Places places = places_of_log_text(build_folder(board) / kernel);
  if (places.on_board == on_board && places.in_elf == in_elf) return passed(name);
  return failed(name, std::format("it is in {} sections in flash and {} of the ELF only", places.on_board, places.in_elf));
}

Verdict attributes_are_true(const EmulatedBoard& board, const char* kernel) {
  const std::string name = std::format("{}: {} tells where applications go", board.name, kernel);
  const KernelFile told = read_kernel_attributes(build_folder(board) / kernel);
  const bool same = told.board == board.name && told.app_flash == board.memory.flash && told.app_ram == board.memory.ram;
  const auto record = read_elf_sections(build_folder(board) / kernel).at(".attributes");
  const bool at_end = record.loaded && record.address + record.bytes.size() == told.kernel_flash.end;
  if (same && at_end) return passed(name);
  return failed(name, std::format("board {}, flash {:#x} .. {:#x}, RAM {:#x} .. {:#x}, record at {:#x}", told.board, told.app_flash.start,
                                  told.app_flash.end, told.app_ram.start, told.app_ram.end, record.address));
}

/// Two applications, of which one goes on until the other has long ended: alarms, console and memory work.
Verdict runs_applications(const EmulatedBoard& board, const char* kernel) {
  const path apps = build_folder(board) / "apps";
  return boot(board, std::format("{} runs applications", kernel),
              {.app_flash = build_app_image(board.memory, {apps / "hello.elf", apps / "clock.elf"}).flash,
               .expected = {"^hello: an application says hello$", "^clock: 2 s$"}, .kernel = kernel});
}

/// One change to layout.ld, and what the linker has to say to it.
struct LayoutChange {
  std::string_view name;
  const char* expression;
  const char* replacement;
  std::string_view message;  // empty: it links
};
constexpr auto kChanges = std::to_array<LayoutChange>({
    {"an unchanged layout links", "never there", "", ""},
    {"a kernel that begins elsewhere in flash does not link", R"((text \(rx\) *: ORIGIN = 0x[0-9a-f]*)000,)", "$01800,", "disagree about the kernel's flash"},
    {"a kernel whose flash ends elsewhere does not link", R"((last .*) - 128, )", "$1 - 1024, ", "disagree about the kernel's flash"},
    {"a kernel whose RAM begins elsewhere does not link", R"((ram .*ORIGIN = 0x[0-9a-f]*)000,)", "$01400,", "disagree about the kernel's RAM"},
    {"a kernel with less RAM does not link", R"((ram .*LENGTH = )[0-9]+[KM])", "$0115K", "disagree about the kernel's RAM"},
});

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? std::string{} : text.replace(at, what.size(), by);
}

/// The build's own command, with another layout and another place for what comes out.
ProcessResult link_with(const EmulatedBoard& board, const path& layout, const path& tree_layout, const path& output) {
  const std::string folder = build_folder(board).string();
  std::string commands = run_process({"ninja", "-C", folder, "-t", "commands", "kernel.elf"}).output;
  while (commands.ends_with('\n')) commands.pop_back();
  const std::string link = replaced(replaced(commands.substr(commands.rfind('\n') + 1), tree_layout.string(), layout.string()),
                                    "-o kernel.elf", "-o " + output.string());
  return run_process({"bash", "-c", std::format("cd '{}' && {}", folder, link.empty() ? "echo 'the link command looks different' && false" : link)});
}

Verdict relink(const EmulatedBoard& board, const path& root, const LayoutChange& change) {
  const std::string name = std::format("{}: {}", board.name, change.name);
  const ScratchFolder scratch;
  const path tree_layout = root / "boards" / board.name / "layout.ld", layout = scratch.path() / "layout.ld";
  const std::string original = read_text(tree_layout);
  const std::string changed = std::regex_replace(original, std::regex{change.expression}, change.replacement);
  if (!change.message.empty() && changed == original) return failed(name, "the expression changes nothing in layout.ld");
  write_text(layout, changed);
  const ProcessResult result = link_with(board, layout, tree_layout, scratch.path() / "kernel.elf");
  const std::string said = result.output + result.errors;
  const bool as_expected = change.message.empty() ? result.status == 0 : result.status != 0 && said.contains(change.message);
  return as_expected ? passed(name) : failed(name, said);
}
}  // namespace

void run_kernel_tests(const path& root, Report& report) {
  std::vector<Case> cases;
  for (const EmulatedBoard& board : boards()) {
    cases.push_back([&] { return log_text_stays(board, "kernel.elf", 1, 0); });
    cases.push_back([&] { return log_text_stays(board, "kernel-framed.elf", 0, 1); });
    for (const char* kernel : {"kernel.elf", "kernel-framed.elf"}) cases.push_back([&board, kernel] { return attributes_are_true(board, kernel); });
    for (const char* kernel : {"kernel-reference.elf", "kernel-minimal.elf"}) {
      cases.push_back([&board, kernel] { return attributes_are_true(board, kernel); });
      cases.push_back([&board, kernel] { return runs_applications(board, kernel); });
    }
    for (const LayoutChange& change : kChanges) cases.push_back([&] { return relink(board, root, change); });
  }
  run_cases(cases, report);
  report.summarise("kernels: images on both boards");
}

}  // namespace tools::test
