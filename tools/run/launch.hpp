// tools/run/launch.hpp - everything between the name of a board and a running emulator: applications, image, files.
#pragma once
#include "tools/image/image.hpp"
#include "tools/run/emulator.hpp"

namespace tools {

/// A folder for one run's files; removed with the object.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// The file `file`, made and erased if it is not there yet. Throws Error if it has the wrong size for the board.
std::filesystem::path open_store(const EmulatedBoard& board, const std::filesystem::path& file);
/// An erased file in `folder` where the board needs one to store anything, else none.
std::filesystem::path scratch_store(const EmulatedBoard& board, const std::filesystem::path& folder);

/// The tree that this program was built in.
std::filesystem::path source_tree();
/// build/<board> of it.
std::filesystem::path build_folder(const EmulatedBoard& board);
/// One of our applications by name, or a file. Throws Error with what there is.
std::filesystem::path find_app(const EmulatedBoard& board, const std::string& name_or_file);
std::vector<std::string> app_names(const EmulatedBoard& board);

}  // namespace tools
