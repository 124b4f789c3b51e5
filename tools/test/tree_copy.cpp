// tools/test/tree_copy.cpp - git lists the files, cp copies them.
#include "tools/test/tree_copy.hpp"

#include <format>

#include "tools/run/launch.hpp"

namespace tools::test {
namespace {
struct Copy {
  ScratchFolder folder;
  explicit Copy(const std::filesystem::path& root) {
    const std::string command =
        std::format("cd '{}' && git ls-files -z -co --exclude-standard | xargs -0 cp --parents -t '{}'", root.string(), folder.path().string());
    (void)run_process({"bash", "-c", command});
  }
};
}  // namespace

const std::filesystem::path& tree_copy(const std::filesystem::path& root) {
  static const Copy copy{root};
  return copy.folder.path();
}

ProcessResult build_copy(const std::filesystem::path& root, const std::filesystem::path& copy, std::string_view preset, const std::vector<std::string>& targets) {
  const std::filesystem::path built = root / "build";
  std::vector<std::string> command{"env", "BULKHEAD_DOWNLOADS=" + (built / "third_party").string(),
                                   "BULKHEAD_HOST_BUILD=" + (built / "host").string(), (copy / "toolchain" / "build.sh").string(),
                                   std::string{preset}};
  command.insert(command.end(), targets.begin(), targets.end());
  return run_process(command);
}

}  // namespace tools::test
