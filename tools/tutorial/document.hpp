// tools/tutorial/document.hpp - what a tutorial has its reader write: files, and changes of files that are there.
//
// A block of C++ whose first line is `// PATH - ...` is a file. A block `diff` begins with `--- PATH`; each of its parts begins
// with `@@`, and its lines with ' ', '-' or '+'. A block `diff attempt` is a mistake that the reader tries and takes back; the block
// behind it shows what the checker says, complaints in lines of their own. A block `diff run` compiles, and what the block behind it shows
// is what the board prints; `$` begins a command there, and `...` stands for more. All other blocks are there to be read only.
// Errors   Error: a change whose old lines are not in the file, or are there twice.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tools::tutorial {

/// What stands between two lines of ```.
struct Block {
  std::string language;  // all that stands behind the first ```
  std::vector<std::string> lines;
};
/// Throws Error if the last one has no end.
std::vector<Block> blocks_of(std::string_view markdown);

struct ShownFile {
  std::string path;
  std::string text;
};

/// One part of a diff block.
struct Change {
  std::string path;
  std::string before;
  std::string after;
};

struct Attempt {
  std::vector<Change> changes;
  std::vector<std::string> complaints;
};

struct Trial {
  std::vector<Change> changes;
  std::vector<std::string> lines;
};

struct Document {
  std::vector<ShownFile> files;
  std::vector<Change> changes;
  std::vector<Attempt> attempts;
  std::vector<Trial> trials{};
};

Document read_document(std::string_view markdown);
std::string changed(const std::string& text, const Change& change);

}  // namespace tools::tutorial
