// tools/capsule_check/consumer.hpp - looks at a translation unit when all of it has been read and every template is instantiated.
#pragma once
#include "tools/capsule_check/reporter.hpp"

namespace capsule_check {

class Consumer : public clang::ASTConsumer {
 public:
  Consumer(clang::CompilerInstance& compiler, const std::string& root, const std::string& main)
      : m_zones{compiler.getSourceManager(), root, main}, m_reporter{compiler.getDiagnostics(), m_zones} {}

  void HandleTranslationUnit(clang::ASTContext& context) override;
  Reporter& reporter() { return m_reporter; }

 private:
  Zones m_zones;
  Reporter m_reporter;
};

}  // namespace capsule_check
