// tools/capsule_check/reporter.hpp - turns findings into errors of the compiler: once a place, however many instantiations find it.
#pragma once
#include "tools/capsule_check/checks.hpp"
#include "tools/capsule_check/zones.hpp"

namespace capsule_check {

class Reporter {
 public:
  Reporter(clang::DiagnosticsEngine& diagnostics, const Zones& zones) : m_diagnostics{diagnostics}, m_zones{zones} {}

  /// Nothing happens where the check does not hold.
  void report(clang::SourceLocation location, Check check, llvm::StringRef about = {});
  /// What the preprocessor finds is told with the rest: an error before the end would keep the tree from being judged.
  void tell();
  bool holds(clang::SourceLocation location, Check check) const;
  const Zones& zones() const { return m_zones; }

 private:
  /// At the place where the code is used: for what comes out of a macro, where the macro stands.
  void say(clang::SourceLocation location, Check check, llvm::StringRef about);

  clang::DiagnosticsEngine& m_diagnostics;
  const Zones& m_zones;
  llvm::DenseSet<std::pair<unsigned, unsigned>> m_said;
  struct Finding {
    clang::SourceLocation location;
    Check check;
    std::string about;
  };
  std::vector<Finding> m_held;
  bool m_holds = true;
};

}  // namespace capsule_check
