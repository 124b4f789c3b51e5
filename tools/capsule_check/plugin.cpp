// tools/capsule_check/plugin.cpp - the plugin as the compiler knows it: -fplugin=capsule_check.so -fplugin-arg-capsule_check-root=FOLDER
//
// Arguments  root=FOLDER           the source tree; files are judged by their path in it
//            main=capsules|kernel  the compiled file counts as one of that folder: for the cases of tests/negative/capsules
//            disable=CHECK         understood by the mutation test's plugin alone
#include "tools/capsule_check/consumer.hpp"
#include "tools/capsule_check/preprocessor.hpp"

namespace capsule_check {
namespace {
class Action : public clang::PluginASTAction {
 protected:
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler, llvm::StringRef) override {
    auto consumer = std::make_unique<Consumer>(compiler, m_root, m_main);
    compiler.getPreprocessor().addPPCallbacks(watch_preprocessor(compiler.getPreprocessor(), consumer->reporter()));
    return consumer;
  }

  bool ParseArgs(const clang::CompilerInstance& compiler, const std::vector<std::string>& words) override {
    for (const std::string& word : words)
      if (!take(word)) {
        auto& diagnostics = compiler.getDiagnostics();
        diagnostics.Report(diagnostics.getDiagnosticIDs()->getCustomDiagID(clang::DiagnosticIDs::Error, "the capsule checker does not understand \"%0\"")) << word;
        return false;
      }
    return true;
  }

  ActionType getActionType() override { return AddBeforeMainAction; }

 private:
  bool take(llvm::StringRef word) {
    if (word.consume_front("root=")) m_root = word.str();
    else if (word.consume_front("main=")) m_main = word.str();
    else return word.consume_front("disable=") && switch_off(word.str().c_str());
    return true;
  }

  std::string m_root, m_main;
};

const clang::FrontendPluginRegistry::Add<Action> registration{"capsule_check", "holds capsules and the kernel to the safe subset of C++"};
}  // namespace
}  // namespace capsule_check
