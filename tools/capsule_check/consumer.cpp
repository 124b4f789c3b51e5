// tools/capsule_check/consumer.cpp - walks over the declarations of checked files; all others are skipped whole.
#include "tools/capsule_check/consumer.hpp"

#include "tools/capsule_check/walker.hpp"

namespace capsule_check {

void Consumer::HandleTranslationUnit(clang::ASTContext& context) {
  if (context.getDiagnostics().hasUncompilableErrorOccurred()) return m_reporter.tell();  // what does not compile has no meaning to judge
  Unit unit{context, m_reporter};
  Walker walker{unit};
  for (clang::Decl* declaration : context.getTranslationUnitDecl()->decls())
    if (declaration->getLocation().isValid() && m_zones.of_use(declaration->getLocation()) != Zone::Free) walker.walk(declaration);
  walker.finish();
  m_reporter.tell();
}

}  // namespace capsule_check
