// tools/capsule_check/unit.cpp - small questions about expressions that several rules ask.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;

const Stmt* Unit::meaning_parent() const {
  for (unsigned distance = 1; const Stmt* around = parent(distance); ++distance)
    if (!isa<ParenExpr, ImplicitCastExpr, FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr>(around)) return around;
  return nullptr;
}

const FunctionDecl* Unit::outer_function() const {
  for (const FunctionDecl* each : functions)
    if (const auto* method = dyn_cast<CXXMethodDecl>(each); method == nullptr || !method->getParent()->isLambda()) return each;
  return nullptr;
}

const Expr* bare(const Expr* expression) {
  for (;;) {
    if (expression == nullptr) return nullptr;
    const Expr* inner = expression->IgnoreParenImpCasts();
    if (const auto* full = dyn_cast<FullExpr>(inner)) inner = full->getSubExpr();
    else if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(inner)) inner = temporary->getSubExpr();
    else if (const auto* bound = dyn_cast<CXXBindTemporaryExpr>(inner)) inner = bound->getSubExpr();
    else if (const auto* list = dyn_cast<InitListExpr>(inner); list != nullptr && list->isTransparent()) inner = list->getInit(0);
    else if (const auto* value = dyn_cast<CXXDefaultInitExpr>(inner)) inner = value->getExpr();
    if (inner == expression) return inner;
    expression = inner;
  }
}

const Expr* uncast(const Expr* expression) {
  for (;;) {
    if (const auto* cast = dyn_cast_or_null<ImplicitCastExpr>(expression)) expression = cast->getSubExpr();
    else if (const auto* paren = dyn_cast_or_null<ParenExpr>(expression)) expression = paren->getSubExpr();
    else if (const auto* full = dyn_cast_or_null<FullExpr>(expression)) expression = full->getSubExpr();
    else return expression;
  }
}

const ValueDecl* named_by(const Expr* expression) {
  const Expr* inner = bare(expression);
  if (const auto* reference = dyn_cast_or_null<DeclRefExpr>(inner)) return reference->getDecl();
  if (const auto* member = dyn_cast_or_null<MemberExpr>(inner)) return member->getMemberDecl();
  return nullptr;
}

const FunctionDecl* callee_of(const Stmt* statement) {
  const auto* call = dyn_cast_or_null<CallExpr>(statement);
  return call == nullptr ? nullptr : call->getDirectCallee();
}

}  // namespace capsule_check
