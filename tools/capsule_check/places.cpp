// tools/capsule_check/places.cpp - from an expression down to the variable or member at its root.
#include "tools/capsule_check/places.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool is_this(const Expr* base) { return isa<CXXThisExpr>(bare(base)); }

Root deeper(const Expr* expression, unsigned depth, bool retaggable, bool interior) {
  Root root = root_of(expression, depth + 1);
  root.retaggable |= retaggable;
  root.interior |= interior;
  return root;
}

Root of_variable(const ValueDecl& declaration, unsigned depth) {
  const ValueDecl* whole = &declaration;
  if (const auto* binding = dyn_cast<BindingDecl>(whole); binding != nullptr && binding->getDecomposedDecl() != nullptr) whole = binding->getDecomposedDecl();
  const auto* variable = dyn_cast<VarDecl>(whole);
  if (variable == nullptr || !variable->hasLocalStorage()) return {};
  const bool follows = variable->isImplicit() || (!isa<ParmVarDecl>(variable) && is_borrow(variable->getType()));
  if (follows && variable->hasInit() && !variable->isInitCapture()) return root_of(variable->getInit(), depth + 1);
  return {.place = {variable, nullptr}};
}

Root of_member(const MemberExpr& member, unsigned depth) {
  if (!isa<FieldDecl>(member.getMemberDecl()) || member.getMemberDecl()->getType()->isReferenceType()) return {};
  if (is_this(member.getBase())) return {.place = {member.getMemberDecl(), nullptr}};
  Root root = root_of(member.getBase(), depth + 1);
  if (root.place && root.place.field == nullptr && !isa<FieldDecl>(root.place.base) && !root.retaggable && !root.interior) root.place.field = member.getMemberDecl();
  return root;
}

/// What the one return of a function of the object's own gives.
Root of_accessor(const FunctionDecl* callee, unsigned depth) {
  const FunctionDecl* definition = nullptr;
  if (callee == nullptr || !callee->hasBody(definition)) return {};
  const auto* block = dyn_cast<CompoundStmt>(definition->getBody());
  const auto* give = block == nullptr || block->size() != 1 ? nullptr : dyn_cast<ReturnStmt>(block->body_back());
  return give == nullptr || give->getRetValue() == nullptr ? Root{} : root_of(give->getRetValue(), depth + 1);
}

Root of_call(const CallExpr& call, unsigned depth) {
  if (const auto* operation = dyn_cast<CXXOperatorCallExpr>(&call)) {
    const Expr* object = operation->getNumArgs() == 0 ? nullptr : operation->getArg(0);
    if (object == nullptr || is_named(bare(object)->getType(), "core", "OptionalRef") || operation->getOperator() == OO_Call) return {};
    const bool index = operation->getOperator() == OO_Subscript || is_iterator(bare(object)->getType());
    return deeper(object, depth, !index && is_retaggable(bare(object)->getType()), index);
  }
  if (const auto* member = dyn_cast<CXXMemberCallExpr>(&call)) {
    const Expr* object = member->getImplicitObjectArgument();
    if (object == nullptr) return {};
    if (is_this(object)) return depth > 8 ? Root{} : of_accessor(call.getDirectCallee(), depth);
    return deeper(object, depth, is_retaggable(bare(object)->getType()), false);
  }
  if (const FunctionDecl* callee = call.getDirectCallee(); callee != nullptr)
    for (unsigned i = 0; i < callee->getNumParams() && i < call.getNumArgs(); ++i)
      if (callee->getParamDecl(i)->hasAttr<LifetimeBoundAttr>()) return deeper(call.getArg(i), depth, false, false);
  if (call.getNumArgs() == 0) return {};
  return deeper(call.getArg(0), depth, is_retaggable(bare(call.getArg(0))->getType()), false);
}
}  // namespace

bool is_retaggable(QualType type) {
  return is_library_class(type, "optional") || is_library_class(type, "expected") || is_library_class(type, "variant") || is_named(type, "core", "Result");
}

Place place_of(const Expr* expression) {
  const Expr* inner = bare(expression);
  if (const auto* name = dyn_cast_or_null<DeclRefExpr>(inner)) {
    const auto* variable = dyn_cast<VarDecl>(name->getDecl());
    if (variable == nullptr || !variable->hasLocalStorage()) return {};
    const bool is_alias = variable->getType()->isReferenceType() && !isa<ParmVarDecl>(variable) && variable->hasInit() && !mentions_variable(variable->getInit(), *variable);
    const Place same = is_alias ? place_of(variable->getInit()) : Place{};
    return same ? same : Place{variable, nullptr};
  }
  const auto* member = dyn_cast_or_null<MemberExpr>(inner);
  if (member == nullptr || !isa<FieldDecl>(member->getMemberDecl())) return {};
  if (is_this(member->getBase())) return {member->getMemberDecl(), nullptr};
  Place place = place_of(member->getBase());
  if (place && place.field == nullptr && !isa<FieldDecl>(place.base)) place.field = member->getMemberDecl();
  return place;
}

void roots_of(const Expr* expression, llvm::SmallVectorImpl<Root>& roots) {
  const Expr* inner = bare(expression);
  if (const auto* choice = dyn_cast_or_null<AbstractConditionalOperator>(inner)) return roots_of(choice->getTrueExpr(), roots), roots_of(choice->getFalseExpr(), roots);
  if (const auto* made = dyn_cast_or_null<CXXConstructExpr>(inner); made != nullptr && made->getNumArgs() > 0 && isa<AbstractConditionalOperator>(bare(made->getArg(0)))) return roots_of(made->getArg(0), roots);
  if (const Root root = root_of(expression); root.place) roots.push_back(root);
}

Place reached_by(const Expr* expression) {
  const auto* name = dyn_cast_or_null<DeclRefExpr>(bare(expression));
  const auto* variable = name == nullptr ? nullptr : dyn_cast<VarDecl>(name->getDecl());
  if (variable != nullptr && variable->getType()->isReferenceType() && !isa<ParmVarDecl>(variable) && variable->hasInit()) return root_of(variable->getInit()).place;
  const Place place = place_of(expression);
  return place ? place : root_of(expression).place;
}

Root root_of(const Expr* expression, unsigned depth) {
  const Expr* inner = bare(expression);
  if (inner == nullptr || depth > 16) return {};
  if (const auto* name = dyn_cast<DeclRefExpr>(inner)) return of_variable(*name->getDecl(), depth);
  if (const auto* member = dyn_cast<MemberExpr>(inner)) return of_member(*member, depth);
  if (const auto* call = dyn_cast<CallExpr>(inner)) return of_call(*call, depth);
  if (const auto* operation = dyn_cast<UnaryOperator>(inner); operation != nullptr && operation->getOpcode() == UO_Deref && !is_this(operation->getSubExpr())) return deeper(operation->getSubExpr(), depth, false, true);
  if (const auto* subscript = dyn_cast<ArraySubscriptExpr>(inner)) return deeper(subscript->getBase(), depth, false, true);
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(inner)) return root_of(cast->getSubExpr(), depth + 1);
  if (const auto* made = dyn_cast<CXXConstructExpr>(inner); made != nullptr && made->getNumArgs() > 0) return root_of(made->getArg(0), depth + 1);
  return {};
}

bool calls_client(const Stmt& statement) {
  const auto* call = dyn_cast<CXXMemberCallExpr>(&statement);
  if (call == nullptr || call->getMethodDecl() == nullptr || !call->getMethodDecl()->isVirtual()) return false;
  const auto* member = dyn_cast<MemberExpr>(bare(call->getImplicitObjectArgument()));
  return member != nullptr && member->getMemberDecl()->getType()->isReferenceType();
}

}  // namespace capsule_check
