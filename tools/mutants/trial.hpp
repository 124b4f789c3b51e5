// tools/mutants/trial.hpp - builds the model of tests/model with a changed source, and sees whether it notices.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tools {

/// How the build compiles the model: `build/host/model/recipe`, a line `compiler PATH`, `flag TEXT` or `planner NAME FOLDER` each.
struct Recipe {
  std::string compiler;
  std::vector<std::string> flags;
  std::map<std::string, std::filesystem::path> planners;  // and where their port_protection.hpp is
};
Recipe read_recipe(const std::filesystem::path& file);

enum class Outcome { Caught, Survived, SameProgram, NoProgram };

/// One planner's model, of which what depends on a mutant is compiled anew each time.
class Bench {
 public:
  /// Compiles what all mutants share, and runs the model as it is. Throws Error if it finds anything.
  Bench(const std::filesystem::path& root, const Recipe& recipe, const std::string& planner, const std::filesystem::path& scratch);

  /// `overlay` has the changed source at its path; `folder` is for what is built.
  Outcome judge(const std::filesystem::path& overlay, const std::filesystem::path& folder) const;

 private:
  std::vector<std::string> compile_command(const std::filesystem::path& overlay) const;
  bool compile(const std::filesystem::path& source, const std::filesystem::path& overlay, const std::filesystem::path& object) const;
  bool build_subject(const std::filesystem::path& overlay, const std::filesystem::path& folder) const;
  bool link(const std::filesystem::path& folder) const;
  int run(const std::filesystem::path& folder) const;

  std::filesystem::path m_root;
  Recipe m_recipe;
  std::string m_planner;
  std::filesystem::path m_own;  // objects of the unchanged model
};

}  // namespace tools
