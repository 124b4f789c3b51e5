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

Root of_call(const CallExpr& call, unsigned depth) {
  if (const auto* operation = dyn_cast<CXXOperatorCallExpr>(&call)) {
    const Expr* object = operation->getNumArgs() == 0 ? nullptr : operation->getArg(0);
    if (object == nullptr || is_named(bare(object)->getType(), "core", "OptionalRef") || operation->getOperator() == OO_Call) return {};
    const bool index = operation->getOperator() == OO_Subscript || is_iterator(bare(object)->getType());
    return deeper(object, depth, !index && is_retaggable(bare(object)->getType()), index);
  }
  if (const auto* member = dyn_cast<CXXMemberCallExpr>(&call)) {
    const Expr* object = member->getImplicitObjectArgument();
    if (object == nullptr || is_this(object)) return {};
    return deeper(object, depth, is_retaggable(bare(object)->getType()), false);
  }
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
    return variable != nullptr && variable->hasLocalStorage() ? Place{variable, nullptr} : Place{};
  }
  const auto* member = dyn_cast_or_null<MemberExpr>(inner);
  if (member == nullptr || !isa<FieldDecl>(member->getMemberDecl())) return {};
  if (is_this(member->getBase())) return {member->getMemberDecl(), nullptr};
  Place place = place_of(member->getBase());
  if (place && place.field == nullptr && !isa<FieldDecl>(place.base)) place.field = member->getMemberDecl();
  return place;
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
