// tools/capsule_check/walker.cpp - keeps the path to the node, and enters what templates became.
#include "tools/capsule_check/walker.hpp"

namespace capsule_check {
using namespace clang;

bool Walker::TraverseDecl(Decl* declaration) {
  if (declaration == nullptr) return true;
  if (auto* function = dyn_cast<FunctionDecl>(declaration)) return enter_function(function, [&] { return Base::TraverseDecl(declaration); });
  return Base::TraverseDecl(declaration);
}

bool Walker::enter_function(FunctionDecl* function, llvm::function_ref<bool()> goes_on) {
  std::vector<const Stmt*> outside;
  outside.swap(m_unit.path);
  m_unit.functions.push_back(function);
  if (function->doesThisDeclarationHaveABody() && !function->isImplicit()) {
    note_function(*function, m_unit);
    check_flow(*function, m_unit);
  }
  const bool more = goes_on();
  m_unit.functions.pop_back();
  m_unit.path.swap(outside);
  return more;
}

bool Walker::TraverseStmt(Stmt* statement) {
  if (statement == nullptr) return true;
  m_unit.path.push_back(statement);
  const bool more = Base::TraverseStmt(statement);
  m_unit.path.pop_back();
  return more;
}

/// The form with all conversions and default values, where there is one.
bool Walker::TraverseInitListExpr(InitListExpr* list) {
  InitListExpr* form = list->isSemanticForm() || list->getSemanticForm() == nullptr ? list : list->getSemanticForm();
  if (!WalkUpFromInitListExpr(form)) return false;
  for (Stmt* child : form->children())
    if (!TraverseStmt(child)) return false;
  return true;
}

bool Walker::TraverseParmVarDecl(ParmVarDecl* parameter) {
  const bool outside = std::exchange(m_unit.in_default_argument, true);
  const bool more = Base::TraverseParmVarDecl(parameter);
  m_unit.in_default_argument = outside;
  return more;
}

/// The body of a lambda is a function, and that of a generic one has instantiations of its own.
bool Walker::TraverseLambdaExpr(LambdaExpr* lambda) {
  if (!WalkUpFromLambdaExpr(lambda)) return false;
  for (unsigned i = 0; i < lambda->capture_size(); ++i) {
    const LambdaCapture* capture = lambda->capture_begin() + i;
    if (capture->isExplicit() && !TraverseLambdaCapture(lambda, capture, lambda->capture_init_begin()[i])) return false;
  }
  CXXMethodDecl* call = lambda->getCallOperator();
  FunctionTemplateDecl* generic = call->getDescribedFunctionTemplate();
  if (generic == nullptr) return TraverseDecl(call);
  if (!TraverseDecl(generic->getTemplatedDecl())) return false;
  for (FunctionDecl* instance : generic->specializations())
    if (!TraverseDecl(instance)) return false;
  return true;
}

bool Walker::VisitDecl(Decl* declaration) {
  if (declaration->isImplicit() || declaration->getLocation().isInvalid()) return true;
  check_memory_declaration(*declaration, m_unit);
  note_derivation(*declaration, m_unit);
  check_attributes(*declaration, m_unit);
  check_borrow_storage(*declaration, m_unit);
  check_local_view(*declaration, m_unit);
  check_life(*declaration, m_unit);
  check_grant(*declaration, m_unit);
  check_lease(*declaration, m_unit);
  check_initialisation(*declaration, m_unit);
  check_concurrency(*declaration, m_unit);
  check_authority(*declaration, m_unit);
  return true;
}

bool Walker::VisitStmt(Stmt* statement) {
  check_memory_expression(*statement, m_unit);
  check_cast(*statement, m_unit);
  check_attributes(*statement, m_unit);
  check_bounds(*statement, m_unit);
  check_library_name(*statement, m_unit);
  check_narrowing(*statement, m_unit);
  check_borrow_escape(*statement, m_unit);
  check_local_view(*statement, m_unit);
  check_wiring(*statement, m_unit);
  check_life(*statement, m_unit);
  check_grant(*statement, m_unit);
  check_lease(*statement, m_unit);
  check_handed_payload(*statement, m_unit);
  note_visit(*statement, m_unit);
  check_values(*statement, m_unit);
  check_concurrency(*statement, m_unit);
  check_authority(*statement, m_unit);
  check_loop(*statement, m_unit);
  note_call(*statement, m_unit);
  return true;
}

bool Walker::VisitTypeLoc(TypeLoc type) {
  check_memory_type(type, m_unit);
  return true;
}

void Walker::finish() {
  check_downcasts(m_unit);
  check_recursion(m_unit);
}

}  // namespace capsule_check
