// tools/capsule_check/borrows.cpp - rule S3: references and views are parameters and locals, never kept, returned or set to something else.
#include "tools/capsule_check/origin.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool refers_to_service(QualType optional_reference) {
  const auto* type = dyn_cast_or_null<ClassTemplateSpecializationDecl>(class_of(optional_reference));
  return type != nullptr && type->getTemplateArgs()[0].getKind() == TemplateArgument::Type && is_service(class_of(type->getTemplateArgs()[0].getAsType()));
}

void member(const FieldDecl& field, Unit& unit) {
  const auto* owner = dyn_cast<CXXRecordDecl>(field.getParent());
  if (owner == nullptr || owner->isLambda()) return;
  const QualType type = field.getType();
  if (type->isDependentType()) return;
  if (type->isReferenceType()) {
    if (!is_service(class_of(type))) unit.report(field.getLocation(), Check::ReferenceMember, quoted(field));
    return;
  }
  if (is_named(type, "core", "OptionalRef") && !refers_to_service(type)) return unit.report(field.getLocation(), Check::ReferenceMember, quoted(field));
  if (!is_borrow(type)) return;
  // A plain struct of views is itself a view, and judged where it is kept.
  const bool plain = owner->isAggregate() && owner->getNumBases() == 0 && !isa<ClassTemplateSpecializationDecl>(owner) && is_view_class(class_of(type));
  if (!plain) unit.report(field.getLocation(), Check::BorrowMember, quoted(field));
}

void bases(const CXXRecordDecl& record, Unit& unit) {
  if (!record.isThisDeclarationADefinition() || record.isLambda()) return;
  for (const CXXBaseSpecifier& base : record.bases())
    if (!base.getType()->isDependentType() && is_borrow(base.getType())) unit.report(base.getBaseTypeLoc(), Check::BorrowBase);
}

/// What is constant from the start can only refer to what is constant itself.
void kept_variable(const VarDecl& variable, Unit& unit) {
  if ((is_library_class(variable.getType(), "array") || is_named(variable.getType(), "core", "Ring")) && variable.hasLocalStorage() && !variable.getType()->isReferenceType() && !variable.getType().isConstQualified() && is_borrow(variable.getType()))
    unit.report(variable.getLocation(), Check::BorrowMember, quoted(variable));
  if (!variable.hasGlobalStorage() || variable.isConstexpr() || variable.getType()->isDependentType()) return;
  if (variable.getType().isConstQualified() && variable.hasAttr<ConstInitAttr>()) return;
  if (is_borrow(variable.getType())) unit.report(variable.getLocation(), Check::BorrowStatic, quoted(variable));
}

void returned(const ReturnStmt& statement, Unit& unit) {
  const FunctionDecl* function = unit.function();
  const Expr* value = statement.getRetValue();
  if (function == nullptr || value == nullptr || function->isDependentContext()) return;
  const QualType type = function->getReturnType();
  if (type.isNull() || type->isDependentType() || value->isTypeDependent() || !is_borrow(type)) return;
  const Origin origin{Until::Return, function};
  const bool lives = type->isReferenceType() ? origin.object_lives(value) : origin.value_lives(value);
  if (lives) return;
  const CXXRecordDecl* record = class_of(type);
  unit.report(value->getBeginLoc(), record != nullptr && record->isLambda() ? Check::EscapingClosure : Check::BorrowReturned);
  unit.report(statement.getReturnLoc(), record != nullptr && record->isLambda() ? Check::EscapingClosure : Check::BorrowReturned);
}

void reassigned(const Expr* target, SourceLocation at, Unit& unit) {
  const QualType type = target->getType();
  // std::tie() is assigned through, to each of what it was given.
  if (const auto* tied = dyn_cast<CallExpr>(bare(target)); tied != nullptr && is_library_class(type, "tuple")) {
    if (llvm::any_of(tied->arguments(), [](const Expr* each) { return is_borrow(each->getType()); })) unit.report(at, Check::ViewReassigned, "a view");
    return;
  }
  if (type->isDependentType() || !is_borrow(type.getNonReferenceType())) return;
  const ValueDecl* name = named_by(target);
  unit.report(at, Check::ViewReassigned, name == nullptr ? "this view" : quoted(*name));
}

bool replaces_its_object(const FunctionDecl& function) {
  if (function.getOverloadedOperator() == OO_Equal) return true;
  return function.getIdentifier() != nullptr && in_library(&function) && (function.getName() == "emplace" || function.getName() == "swap" || function.getName() == "assign");
}

/// std::ranges::swap and fill are objects, and assign all the same.
void by_algorithm(const CXXOperatorCallExpr& call, Unit& unit) {
  const ValueDecl* algorithm = named_by(call.getArg(0));
  if (algorithm == nullptr || !in_library(algorithm) || algorithm->getIdentifier() == nullptr) return;
  if (algorithm->getName() == "swap") return reassigned(call.getArg(1), call.getExprLoc(), unit);
  const auto* range = algorithm->getName() == "fill" ? dyn_cast_or_null<ClassTemplateSpecializationDecl>(class_of(call.getArg(1)->getType())) : nullptr;
  if (range == nullptr || range->getTemplateArgs()[0].getKind() != TemplateArgument::Type) return;
  if (is_borrow(range->getTemplateArgs()[0].getAsType())) unit.report(call.getExprLoc(), Check::ViewReassigned, "each view");
}

void assignment(const Stmt& statement, Unit& unit) {
  if (const auto* operation = dyn_cast<BinaryOperator>(&statement)) {
    if (operation->getOpcode() == BO_Assign) reassigned(operation->getLHS(), operation->getOperatorLoc(), unit);
  } else if (const auto* call = dyn_cast<CXXOperatorCallExpr>(&statement)) {
    if (call->getOperator() == OO_Equal) reassigned(call->getArg(0), call->getOperatorLoc(), unit);
    if (call->getOperator() == OO_Call && call->getNumArgs() == 3) by_algorithm(*call, unit);
  } else if (const auto* call = dyn_cast<CXXMemberCallExpr>(&statement)) {
    if (call->getMethodDecl() != nullptr && replaces_its_object(*call->getMethodDecl())) reassigned(call->getImplicitObjectArgument(), call->getExprLoc(), unit);
  } else if (const auto* call = dyn_cast<CallExpr>(&statement)) {
    const FunctionDecl* callee = call->getDirectCallee();
    if (callee == nullptr || callee->getIdentifier() == nullptr || !in_library(callee) || call->getNumArgs() < 2) return;
    if (callee->getName() == "exchange" || callee->getName() == "swap") reassigned(call->getArg(0), call->getExprLoc(), unit);
  }
}
}  // namespace

void check_borrow_storage(const Decl& declaration, Unit& unit) {
  if (const auto* each = dyn_cast<FieldDecl>(&declaration)) return member(*each, unit);
  if (const auto* each = dyn_cast<CXXRecordDecl>(&declaration)) return bases(*each, unit);
  if (const auto* each = dyn_cast<VarDecl>(&declaration)) return kept_variable(*each, unit);
}

void check_borrow_escape(const Stmt& statement, Unit& unit) {
  if (const auto* each = dyn_cast<ReturnStmt>(&statement)) return returned(*each, unit);
  assignment(statement, unit);
}

void check_local_view(const Decl& declaration, Unit& unit) {
  const auto* variable = dyn_cast<VarDecl>(&declaration);
  if (variable == nullptr || isa<ParmVarDecl>(variable) || !variable->hasInit() || variable->isCXXForRangeDecl() || variable->getType()->isDependentType()) return;
  if (variable->getInit()->isTypeDependent() || !is_borrow(variable->getType()) || !unit.reporter.holds(variable->getLocation(), Check::ViewOfTemporary)) return;
  if (refers_to_temporary(variable->getInit())) unit.report(variable->getLocation(), Check::ViewOfTemporary, quoted(*variable));
}
void check_local_view(const Stmt&, Unit&) {}

}  // namespace capsule_check
