// tools/mutants/trial.cpp - the compiler is run on three files: two that see the changed source, and a precompiled header.
#include "tools/mutants/trial.hpp"

#include <array>
#include <fstream>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"
#include "tools/common/process.hpp"

namespace tools {
namespace {
using std::filesystem::path;

constexpr std::array kDependent{"tests/model/subject.cpp", "kernel/process_memory.cpp"};
/// What those two have of the standard library, parsed once.
constexpr std::string_view kStandard =
    "#include <algorithm>\n#include <array>\n#include <bit>\n#include <cstdio>\n#include <cstdlib>\n#include <expected>\n#include <initializer_list>\n"
    "#include <memory>\n#include <optional>\n#include <span>\n#include <string_view>\n#include <utility>\n#include <vector>\n";
/// A mutant may never end. Seconds of the processor, so that a busy machine changes nothing.
constexpr const char* kLimit = "ulimit -t 60; exec \"$0\" --first --steps 300000";

path object_name(const path& source) { return source.filename().string() + ".o"; }
}  // namespace

Recipe read_recipe(const path& file) {
  Recipe recipe;
  std::ifstream lines{file};
  if (!lines) fail("{} is not there; build the host's programs first", file.string());
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string what, first, second;
    words >> what >> first >> second;
    if (what == "compiler") recipe.compiler = first;
    else if (what == "flag") recipe.flags.push_back(line.substr(what.size() + 1));
    else if (what == "planner") recipe.planners[first] = second;
    else fail("{}: \"{}\" is no line of a recipe", file.string(), line);
  }
  return recipe;
}

Bench::Bench(const path& root, const Recipe& recipe, const std::string& planner, const path& scratch)
    : m_root{root}, m_recipe{recipe}, m_planner{planner}, m_own{scratch / planner} {
  std::filesystem::create_directories(m_own);
  const path standard = m_own / "standard.hpp";
  std::ofstream{standard} << kStandard;
  auto command = compile_command(m_own);
  command.insert(command.end(), {"-x", "c++-header", standard.string(), "-o", standard.string() + ".pch"});
  const bool built = run_process(command).status == 0 && compile(m_root / "tests/model/main.cpp", m_own, m_own / "main.cpp.o") && build_subject(m_own, m_own) && link(m_own);
  if (!built) fail("the model of {} does not compile as it is", planner);
  if (run(m_own) != 0) fail("the model of {} disagrees with the tree as it is: ./test model says where", planner);
}

std::vector<std::string> Bench::compile_command(const path& overlay) const {
  std::vector<std::string> command{m_recipe.compiler, "-I" + overlay.string(), "-I" + m_root.string()};
  for (const path& folder : {path{"tests/model"}, path{"tests/model"} / m_planner, m_recipe.planners.at(m_planner)}) command.push_back("-I" + (m_root / folder).string());
  command.insert(command.end(), m_recipe.flags.begin(), m_recipe.flags.end());
  return command;
}

bool Bench::compile(const path& source, const path& overlay, const path& object) const {
  auto command = compile_command(overlay);
  command.insert(command.end(), {"-w", "-include-pch", (m_own / "standard.hpp.pch").string(), "-c", source.string(), "-o", object.string()});
  return run_process(command).status == 0;
}

bool Bench::build_subject(const path& overlay, const path& folder) const {
  for (const path source : kDependent) {
    const bool changed = std::filesystem::exists(overlay / source);
    if (!compile((changed ? overlay : m_root) / source, overlay, folder / object_name(source))) return false;
  }
  return true;
}

bool Bench::link(const path& folder) const {
  std::vector<std::string> command{m_recipe.compiler};
  command.insert(command.end(), m_recipe.flags.begin(), m_recipe.flags.end());
  command.insert(command.end(), {"-static-libstdc++", "-fuse-ld=lld", (m_own / "main.cpp.o").string()});
  for (const path source : kDependent) command.push_back((folder / object_name(source)).string());
  command.insert(command.end(), {"-o", (folder / "model").string()});
  return run_process(command).status == 0;
}

int Bench::run(const path& folder) const { return run_process({"bash", "-c", kLimit, (folder / "model").string()}).status; }

Outcome Bench::judge(const path& overlay, const path& folder) const {
  std::filesystem::create_directories(folder);
  if (!build_subject(overlay, folder)) return Outcome::NoProgram;
  bool same = true;
  for (const path source : kDependent) same = same && read_file(folder / object_name(source)) == read_file(m_own / object_name(source));
  if (same) return Outcome::SameProgram;
  if (!link(folder)) return Outcome::NoProgram;
  return run(folder) == 0 ? Outcome::Survived : Outcome::Caught;
}

}  // namespace tools
