// tools/check/headers.cpp - the first comment of a file: `// path - what it is`, or its like in other languages.
#include <algorithm>
#include <array>
#include <optional>

#include "tools/check/checks.hpp"

namespace tools {
namespace {
/// Files that users find by include path go by the name they are included with.
constexpr std::array<std::string_view, 3> kIncludeRoots{"user/include/", "toolchain/libcxx/c/", "toolchain/libcxx/site/"};
constexpr std::size_t kShortestSentence = 10;
/// A case's name is a sentence already; its header says which rule it is about.
constexpr std::string_view kCases = "tests/negative/capsules/";

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_script(std::string_view text) { return text.starts_with("#!"); }

/// How a comment opens in this kind of file; nothing for files that need no header.
std::optional<std::string_view> comment_mark(const SourceFile& file) {
  const std::string_view path = file.path;
  if (is_script(file.text) || path.ends_with(".cmake") || path.ends_with(".sh") || path.ends_with(".py")) return "# ";
  if (path.ends_with(".ld") || path.ends_with(".c")) return "/* ";
  if (path.ends_with(".S") || is_cpp(path)) return first_line(file.text).starts_with("/* ") ? "/* " : "// ";
  return std::nullopt;
}

/// The name that the header has to give.
std::string expected_name(const SourceFile& file) {
  std::string_view path = file.path;
  for (const std::string_view root : kIncludeRoots)
    if (path.starts_with(root)) path.remove_prefix(root.size());
  if (path.ends_with(".in")) path.remove_suffix(3);
  const bool command = is_script(file.text) && !path.contains('/');
  return (command ? "./" : "") + std::string{path};
}

std::string_view header_line(std::string_view text) {
  return is_script(text) && text.contains('\n') ? first_line(text.substr(text.find('\n') + 1)) : first_line(text);
}

bool well_formed(std::string_view line, std::string_view mark, std::string_view name) {
  if (!line.starts_with(mark) || !line.substr(mark.size()).starts_with(name)) return false;
  const std::string_view rest = line.substr(mark.size() + name.size());
  const auto dash = rest.find(" - ");
  return dash != std::string_view::npos && (dash == 0 || rest.starts_with(' ')) && rest.size() - dash - 3 >= kShortestSentence;
}

void check_file(const SourceFile& file, std::string_view mark, Findings& findings) {
  const std::string name = expected_name(file);
  if (well_formed(header_line(file.text), mark, name)) return;
  findings.add(file.path, is_script(file.text) ? 2 : 1, "does not begin with its header; write \"{}{} - one sentence that says what it is.\"", mark, name);
}

/// `S7` or `accept`, as the case's folder says.
std::string rule_of(std::string_view path) {
  constexpr std::string_view kReject = "reject/s";
  path.remove_prefix(kCases.size());
  if (!path.starts_with(kReject)) return "accept";
  path.remove_prefix(kReject.size());
  return "S" + std::string{path.substr(0, path.find('/'))};
}

void check_case(const SourceFile& file, Findings& findings) {
  const std::string opening = "// " + rule_of(file.path) + ": ";
  const std::string_view line = first_line(file.text);
  if (!line.starts_with(opening) || line.size() < opening.size() + kShortestSentence)
    findings.add(file.path, 1, "does not begin with its rule; write \"{}one sentence that says what it shows.\"", opening);
}

/// All of these have one name: a sentence is enough.
void check_list_file(const SourceFile& file, Findings& findings) {
  const std::string_view line = first_line(file.text);
  if (!line.starts_with("# ") || line.size() < kShortestSentence)
    findings.add(file.path, 1, "does not begin with a comment; write \"# one sentence that says what it builds.\"");
}
}  // namespace

Findings check_headers(const SourceTree& tree) {
  Findings findings;
  std::size_t files = 0;
  for (const SourceFile& file : tree) {
    const bool list_file = file.path.ends_with("CMakeLists.txt");
    const auto mark = comment_mark(file);
    if (!list_file && !mark) continue;
    ++files;
    if (list_file) check_list_file(file, findings);
    else if (file.path.starts_with(kCases) && file.path.ends_with(".cpp")) check_case(file, findings);
    else check_file(file, *mark, findings);
  }
  findings.looked_at(std::format("{} files", files));
  return findings;
}

}  // namespace tools
