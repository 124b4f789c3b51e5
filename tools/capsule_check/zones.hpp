// tools/capsule_check/zones.hpp - which rules hold where: decided by the file in which the code is spelled.
#pragma once
#include <string>
#include <vector>

#include "tools/capsule_check/compiler.hpp"

namespace capsule_check {

enum class Zone : unsigned char {
  Free,      // not looked at
  Wiring,    // makes capsules and connects them: only what they are given is looked at
  Kernel,    // the kernel's and the HIL's safe files
  Capsules,
};

class Zones {
 public:
  /// `root` is the folder of the tree; `main` names the zone of the file that is compiled, if it lies elsewhere than it shall count.
  Zones(const clang::SourceManager& sources, std::string root, std::string main);

  /// The zone of the file in which the token is spelled: that of the macro's definition for what comes out of a macro.
  Zone of(clang::SourceLocation location) const;
  /// The zone of the file in which the token, or the macro that it came out of, is used.
  Zone of_use(clang::SourceLocation location) const { return of_file(m_sources.getFileID(m_sources.getFileLoc(location))); }
  Zone of_file(clang::FileID file) const;
  const clang::SourceManager& sources() const { return m_sources; }

 private:
  Zone decide(clang::FileID file) const;
  Zone of_path(llvm::StringRef path) const;
  bool is_island(llvm::StringRef path) const;
  void read_ledger();

  const clang::SourceManager& m_sources;
  std::string m_root;
  std::string m_main;
  std::vector<std::string> m_islands;
  mutable llvm::DenseMap<clang::FileID, Zone> m_known;
};

}  // namespace capsule_check
