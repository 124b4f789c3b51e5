// tools/test/lesson.cpp - picks the blocks out of a README, and compares output line by line.
#include "tools/test/lesson.hpp"

#include <iterator>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/tutorial/document.hpp"

namespace tools::test {
namespace {
using tutorial::Block;
using Blocks = std::vector<Block>;

constexpr std::string_view kAny = "...", kCommand = "./run ";

Blocks blocks_of(const std::string& file, std::string_view readme) {
  try {
    return tutorial::blocks_of(readme);
  } catch (const Error& error) {
    fail("{}: {}", file, error.what());
  }
}

Lines output_of(const std::string& file, const Blocks& blocks) {
  const Block* found = nullptr;
  for (const Block& block : blocks) {
    if (block.language != "output") continue;
    if (found != nullptr) fail("{}: two blocks begin with ```output; what the screen shows stands there once", file);
    found = &block;
  }
  if (found == nullptr) fail("{}: no block begins with ```output; write what the screen shows into one", file);
  if (found->lines.empty()) fail("{}: the block ```output is empty; write what the screen shows into it", file);
  return found->lines;
}

Lines words_of(const std::string& line) {
  std::istringstream words{line};
  return {std::istream_iterator<std::string>{words}, {}};
}

/// The first one; others are for trying what comes next.
Lines command_of(const std::string& file, const Blocks& blocks) {
  for (const Block& block : blocks)
    for (const std::string& line : block.lines)
      if (block.language == "sh" && line.starts_with(kCommand)) return words_of(line.substr(kCommand.size()));
  fail("{}: no block ```sh has a line that begins with {}; write the command of the lesson into one", file, kCommand);
}

std::vector<std::string> shown_in(const Blocks& blocks) {
  std::vector<std::string> shown;
  for (const Block& block : blocks) {
    if (block.language != "cpp" && block.language != "c") continue;
    std::string text;
    for (const std::string& line : block.lines) text += line + "\n";
    shown.push_back(text);
  }
  return shown;
}

/// Whether `rest` is any text, `promised` from its first ... on.
bool fits_behind_any(std::string_view promised, std::string_view rest) {
  const auto next = promised.find(kAny);
  const std::string_view piece = promised.substr(0, next);
  if (next == std::string_view::npos) return rest.ends_with(piece);
  const auto at = rest.find(piece);
  return at != std::string_view::npos && fits_behind_any(promised.substr(next + kAny.size()), rest.substr(at + piece.size()));
}

bool fits(std::string_view promised, std::string_view seen) {
  const auto any = promised.find(kAny);
  if (any == std::string_view::npos) return promised == seen;
  return seen.starts_with(promised.substr(0, any)) && fits_behind_any(promised.substr(any + kAny.size()), seen.substr(any));
}
/// Of seen[at] and those behind it; their end if there is none.
std::size_t first_that_fits(const std::string& promised, const Lines& seen, std::size_t at) {
  while (at < seen.size() && !fits(promised, seen[at])) ++at;
  return at;
}

std::string not_as_promised(const std::string& promised, const Lines& seen, std::size_t at) {
  if (at == seen.size()) return std::format("the README promises, and the board does not print: {}\n", promised);
  return std::format("the README promises: {}\nthe board prints:    {}\n", promised, seen[at]);
}
}  // namespace

Lesson parse_lesson(const std::string& name, std::string_view readme) {
  const std::string file = "apps/" + name + "/README.md";
  const Blocks blocks = blocks_of(file, readme);
  Lesson lesson{.name = name, .words = command_of(file, blocks), .output = output_of(file, blocks), .shown = shown_in(blocks)};
  if (apps_of(lesson).empty()) fail("{}: its command names no application; write ./run --app {}", file, name);
  return lesson;
}

Lines apps_of(const Lesson& lesson) {
  Lines apps;
  for (std::size_t i = 0; i + 1 < lesson.words.size(); ++i)
    if (lesson.words[i] == "--app") apps.push_back(lesson.words[i + 1]);
  return apps;
}

std::string difference(const Lines& promised, const Lines& seen) {
  std::size_t at = 0;
  bool any = false;
  for (const std::string& line : promised) {
    if (line != kAny) {
      if (any) at = first_that_fits(line, seen, at);
      if (at == seen.size() || !fits(line, seen[at])) return not_as_promised(line, seen, at);
      ++at;
    }
    any = line == kAny;
  }
  return any || at == seen.size() ? std::string{} : std::format("the board prints, and the README does not promise: {}\n", seen[at]);
}

}  // namespace tools::test
