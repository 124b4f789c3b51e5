// tools/tutorial/main.cpp - the `follow_tutorial` program: does what a tutorial tells its reader to do, so that tests see whether it works.
//
// usage: follow_tutorial files|all DOCUMENT FOLDER     writes the files that DOCUMENT shows below FOLDER; all: makes its changes there, too
// Exit status: 0 all done, 2 wrong usage, or a change that does not fit any more.
#include <iostream>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"
#include "tools/tutorial/document.hpp"

namespace {
using std::filesystem::path;

using tools::read_text;

void write_text(const path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  tools::write_text(file, text);
}

void follow(const tools::tutorial::Document& document, const path& folder, bool changes) {
  for (const auto& file : document.files) write_text(folder / file.path, file.text);
  if (!changes) return;
  for (const auto& change : document.changes) write_text(folder / change.path, tools::tutorial::changed(read_text(folder / change.path), change));
}
}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> words(values + 1, values + count);
  try {
    if (words.size() != 3 || (words[0] != "files" && words[0] != "all")) tools::fail("usage: follow_tutorial files|all DOCUMENT FOLDER");
    follow(tools::tutorial::read_document(read_text(words[1])), words[2], words[0] == "all");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "follow_tutorial: " << error.what() << "\n";
    return 2;
  }
}
