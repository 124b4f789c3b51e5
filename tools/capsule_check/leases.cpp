// tools/capsule_check/leases.cpp - rule S7: a lease that is dropped takes its buffer with it.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool names(const Expr* expression, const VarDecl& variable) { return named_by(expression) == &variable; }

/// Moved, returned or cast to an rvalue somewhere: then somebody else has it.
bool is_passed_on(const Stmt* statement, const VarDecl& variable) {
  if (statement == nullptr) return false;
  if (const FunctionDecl* callee = callee_of(statement); callee != nullptr && in_library(callee) && callee->getIdentifier() != nullptr) {
    const llvm::StringRef name = callee->getName();
    const auto* call = cast<CallExpr>(statement);
    if ((name == "move" || name == "forward" || name == "exchange") && call->getNumArgs() > 0 && mentions_variable(call->getArg(0), variable)) return true;
  }
  if (const auto* give = dyn_cast<ReturnStmt>(statement); give != nullptr && give->getRetValue() != nullptr && names(give->getRetValue(), variable)) return true;
  if (const auto* cast = dyn_cast<CXXStaticCastExpr>(statement); cast != nullptr && cast->isXValue() && names(cast->getSubExpr(), variable)) return true;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return is_passed_on(child, variable); });
}

bool is_discard(const Stmt& statement, const Expr*& dropped) {
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(&statement); cast != nullptr && cast->getTypeAsWritten()->isVoidType()) dropped = cast->getSubExpr();
  const auto* call = dyn_cast<CXXOperatorCallExpr>(&statement);
  if (call != nullptr && call->getOperator() == OO_Equal) {
    const ValueDecl* target = named_by(call->getArg(0));
    if (target != nullptr && in_library(target) && target->getIdentifier() != nullptr && target->getName() == "ignore") dropped = call->getArg(1);
  }
  return dropped != nullptr;
}
}  // namespace

bool mentions_variable(const Stmt* statement, const ValueDecl& variable) {
  if (statement == nullptr) return false;
  if (const auto* name = dyn_cast<DeclRefExpr>(statement)) return name->getDecl() == &variable;
  if (const auto* member = dyn_cast<MemberExpr>(statement); member != nullptr && member->getMemberDecl() == &variable) return true;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return mentions_variable(child, variable); });
}

void check_lease(const Decl& declaration, Unit& unit) {
  const auto* variable = dyn_cast<VarDecl>(&declaration);
  if (variable == nullptr || !variable->hasLocalStorage() || variable->getType()->isReferenceType() || !unit.reporter.holds(variable->getLocation(), Check::LeaseDiscarded)) return;
  if (!has_lease(variable->getType())) return;
  if (!isa<ParmVarDecl>(variable)) {
    if (!variable->isReferenced() && !isa<DecompositionDecl>(variable)) unit.report(variable->getLocation(), Check::LeaseDiscarded);
    return;
  }
  const FunctionDecl* function = unit.function();
  if (function == nullptr || !function->doesThisDeclarationHaveABody() || function->isDependentContext()) return;
  if (!is_passed_on(function->getBody(), *variable)) unit.report(variable->getLocation(), Check::LeaseDiscarded);
}

void check_lease(const Stmt& statement, Unit& unit) {
  const Expr* dropped = nullptr;
  if (is_discard(statement, dropped) && !dropped->isTypeDependent() && !bare(dropped)->isLValue() && has_lease(dropped->getType()))
    unit.report(cast<Expr>(statement).getExprLoc(), Check::LeaseDiscarded);
}

}  // namespace capsule_check
