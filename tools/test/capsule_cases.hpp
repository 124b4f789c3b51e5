// tools/test/capsule_cases.hpp - the cases of tests/negative/capsules: what each expects of the capsule checker, and what it gets.
//
// A reject case passes if every marked line has an error with the tag of its rule and no other line has one; an accept case if there
// is no diagnostic at all. An error without a tag is the plain compiler's: the case would not compile without the checker either, and
// proves nothing.
#pragma once
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tools::test {

struct CapsuleCase {
  std::filesystem::path file;
  std::string name;  // below the folder of all cases
  bool is_rejected = false;
  std::string zone;                                    // the folder whose rules hold: capsules or kernel
  std::map<unsigned, std::vector<std::string>> marks{};  // rules by line
};
std::vector<CapsuleCase> find_capsule_cases(const std::filesystem::path& root);

struct CheckerMessage {
  unsigned line = 0;
  std::string rule;   // empty: the plain compiler's
  std::string check;  // as the plugin with switches tells it
  std::string text;
};

/// Compiles cases with the flags of a board's kernel, what they include precompiled.
class CaseCompiler {
 public:
  /// `plugin` is a file of the host's build. Throws Error if there is nothing to compile with.
  CaseCompiler(const std::filesystem::path& root, const std::filesystem::path& scratch, const std::string& plugin);
  std::vector<CheckerMessage> compile(const CapsuleCase& test, const std::string& disabled_check = {}) const;

 private:
  std::vector<std::string> m_command;
};

/// Why the case fails; empty if it passes.
std::string judge(const CapsuleCase& test, const std::vector<CheckerMessage>& messages);

}  // namespace tools::test
