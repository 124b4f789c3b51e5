// tools/tutorial/document.cpp - the fenced blocks of a document in Markdown, one after the other.
#include "tools/tutorial/document.hpp"

#include <sstream>

#include "tools/common/error.hpp"

namespace tools::tutorial {
namespace {
constexpr std::string_view kFence = "```";

/// PATH of `// PATH - what it is`; empty if the block is a fragment.
std::string path_of(const Block& block) {
  if (block.lines.empty() || !block.lines.front().starts_with("// ")) return {};
  const std::string name = block.lines.front().substr(3, block.lines.front().find(" - ", 3) - 3);
  return name.contains('/') && !name.contains(' ') ? name : std::string{};
}

void add_file(const Block& block, Document& document) {
  const std::string path = path_of(block);
  if (path.empty()) return;
  std::string text;
  for (const std::string& line : block.lines) text += line + "\n";
  document.files.push_back({path, text});
}

std::vector<Change> changes_of(const Block& block) {
  constexpr std::string_view kName = "--- ";
  if (block.lines.empty() || !block.lines.front().starts_with(kName)) fail("a diff block does not begin with \"--- PATH\"");
  const std::string path = block.lines.front().substr(kName.size());
  std::vector<Change> changes;
  for (std::size_t i = 1; i < block.lines.size(); ++i) {
    const std::string& line = block.lines[i];
    if (line.starts_with("@@")) {
      changes.push_back({path, {}, {}});
      continue;
    }
    if (i == 1) fail("{}: the first part of the diff block does not begin with @@", path);
    const std::string rest = line.empty() ? "\n" : line.substr(1) + "\n";
    if (!line.starts_with('+')) changes.back().before += rest;
    if (!line.starts_with('-')) changes.back().after += rest;
  }
  return changes;
}

Attempt attempt_of(const Block& block, const Block& answer) {
  Attempt attempt{.changes = changes_of(block), .complaints = {}};
  for (const std::string& line : answer.lines)
    if (line.contains(": error: ")) attempt.complaints.push_back(line);
  if (attempt.complaints.empty()) fail("{}: behind the attempt there is no block with the checker's complaint", attempt.changes.front().path);
  return attempt;
}

Trial trial_of(const Block& block, const Block& answer) {
  Trial trial{.changes = changes_of(block), .lines = {}};
  for (const std::string& line : answer.lines)
    if (!line.starts_with("$") && line != "...") trial.lines.push_back(line);
  if (trial.lines.empty()) fail("{}: behind what is to be run there is no block with what the board prints", trial.changes.front().path);
  return trial;
}
}  // namespace

std::vector<Block> blocks_of(std::string_view markdown) {
  std::istringstream text{std::string{markdown}};
  std::vector<Block> blocks;
  bool inside = false;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with(kFence)) {
      if (!inside) blocks.push_back({.language = line.substr(kFence.size()), .lines = {}});
      inside = !inside;
    } else if (inside) {
      blocks.back().lines.push_back(line);
    }
  }
  if (inside) fail("the last block of the document has no end; write ``` behind it");
  return blocks;
}

Document read_document(std::string_view markdown) {
  Document document;
  const std::vector<Block> blocks = blocks_of(markdown);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block next = i + 1 < blocks.size() ? blocks[i + 1] : Block{};
    if (blocks[i].language == "cpp") add_file(blocks[i], document);
    if (blocks[i].language == "diff") document.changes.append_range(changes_of(blocks[i]));
    if (blocks[i].language == "diff attempt") document.attempts.push_back(attempt_of(blocks[i], next));
    if (blocks[i].language == "diff run") document.trials.push_back(trial_of(blocks[i], next));
  }
  return document;
}

std::string changed(const std::string& text, const Change& change) {
  const auto at = text.find(change.before);
  if (at == std::string::npos) fail("{} does not contain these lines any more:\n{}", change.path, change.before);
  if (text.find(change.before, at + 1) != std::string::npos) fail("{} contains these lines twice; show more of them:\n{}", change.path, change.before);
  return text.substr(0, at) + change.after + text.substr(at + change.before.size());
}

}  // namespace tools::tutorial
