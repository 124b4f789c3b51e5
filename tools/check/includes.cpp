// tools/check/includes.cpp - the layering as one table: which folder may include from where.
#include <algorithm>
#include <array>

#include "tools/check/checks.hpp"
#include "tools/check/lexer.hpp"

namespace tools {
namespace {
/// Files below `folder` may include their own kind and what begins with one of `from` (words between spaces).
/// "own" stands for the first two folders of the includer's path: one architecture, one board, one application.
struct Arrow {
  std::string_view folder;
  std::string_view from;
};

// The longest matching folder decides. The port_ headers are found by include path: the build chooses whose.
constexpr std::array<Arrow, 17> kArrows{{
    {"core/", "core/"},
    {"contract/", "contract/ core/"},
    {"mmio/", "mmio/ core/"},
    {"hil/", "hil/ core/"},
    {"crypto/", "crypto/ core/"},
    {"kernel/", "kernel/ contract/ core/"},
    {"kernel/ports/", "kernel/ contract/ core/ port_"},
    {"arch/", "own kernel/ports/ hil/ mmio/ core/"},
    {"chips/", "chips/ hil/ mmio/ core/"},
    {"capsules/", "capsules/ hil/ contract/ core/ kernel/driver.hpp"},
    {"boards/", "own boards/common/ capsules/ chips/ arch/ crypto/ kernel/ hil/ mmio/ contract/ core/ port_ memory_map.hpp"},
    {"user/", "user/ contract/ core/ port_gate.hpp bulkhead.h bulkhead/"},
    {"apps/", "own user/ contract/ core/ bulkhead.h bulkhead/"},
    {"tools/", "tools/ contract/ core/"},
    {"tools/sign/", "tools/ crypto/ contract/ core/"},
    {"tests/system/", "tests/system/ tests/kernel/probe_contract.hpp tests/kernel/planted_contract.hpp user/ contract/ core/ port_gate.hpp bulkhead.h bulkhead/ memory_map.hpp registers.hpp first_registers.hpp"},
    {"toolchain/", "toolchain/ core/"},
}};

/// Tests beside a file, and what several of them share, see whatever they test it with; so does everything below tests/ that is not an application.
bool exempt(std::string_view path) {
  return path.ends_with("_test.cpp") || path.ends_with("_fixture.hpp") || (path.starts_with("tests/") && !path.starts_with("tests/system/"));
}

const Arrow* arrow_for(std::string_view path) {
  const Arrow* best = nullptr;
  for (const Arrow& arrow : kArrows)
    if (path.starts_with(arrow.folder) && (best == nullptr || arrow.folder.size() > best->folder.size())) best = &arrow;
  return best;
}

std::string_view own_folder(std::string_view path) {
  const auto first = path.find('/');
  const auto second = path.find('/', first + 1);
  return second == std::string_view::npos ? path : path.substr(0, second + 1);
}

bool permitted(const Arrow& arrow, std::string_view includer, std::string_view included) {
  for (std::string_view rest = arrow.from; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    if (included.starts_with(word == "own" ? own_folder(includer) : word)) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

void check_file(const SourceFile& file, Findings& findings, std::size_t& count) {
  const Arrow* arrow = arrow_for(file.path);
  for (const Include& include : quoted_includes(file.text)) {
    ++count;
    if (include.path.contains(".."))
      findings.add(file.path, include.line, "includes \"{}\"; name the file by its path from the root", include.path);
    else if (arrow == nullptr)
      findings.add(file.path, include.line, "the folder {} has no place in the layering; give it a row in tools/check/includes.cpp", top_folder(file.path));
    else if (!permitted(*arrow, file.path, include.path))
      findings.add(file.path, include.line, "includes \"{}\", but {} may include only {}; move the code or pass in what it needs",
                   include.path, arrow->folder, arrow->from);
  }
}
}  // namespace

Findings check_includes(const SourceTree& tree) {
  Findings findings;
  std::size_t files = 0, includes = 0;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file.path) || exempt(file.path)) continue;
    ++files;
    check_file(file, findings, includes);
  }
  findings.looked_at(std::format("{} includes in {} files", includes, files));
  return findings;
}

}  // namespace tools
