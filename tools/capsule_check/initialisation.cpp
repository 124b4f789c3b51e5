// tools/capsule_check/initialisation.cpp - rule S8: every member and every local has a value from the start.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool sets(const CXXConstructorDecl& constructor, const FieldDecl& field) {
  return llvm::any_of(constructor.inits(), [&](const CXXCtorInitializer* init) {
    return init->isDelegatingInitializer() || (init->isAnyMemberInitializer() && init->getAnyMember() == &field && (init->isWritten() || field.hasInClassInitializer()));
  });
}

/// A constructor with a body that leaves the member as it lay there.
bool is_left_out(const CXXRecordDecl& record, const FieldDecl& field) {
  bool constructs = false;
  for (const CXXConstructorDecl* each : record.ctors()) {
    if (each->isImplicit() || each->isDeleted() || each->isCopyOrMoveConstructor()) continue;
    constructs = true;
    const FunctionDecl* definition = nullptr;
    if (each->isDefaulted()) return true;
    if (each->hasBody(definition) && !sets(*cast<CXXConstructorDecl>(definition), field)) return true;
  }
  return !constructs;
}

void members(const CXXRecordDecl& record, Unit& unit) {
  if (!record.isThisDeclarationADefinition() || record.isLambda() || record.isUnion() || record.isDependentContext()) return;
  for (const FieldDecl* field : record.fields()) {
    if (field->isUnnamedBitField() || field->hasInClassInitializer() || !is_undetermined_by_default(field->getType())) continue;
    if (is_left_out(record, *field)) unit.report(field->getLocation(), Check::MemberUninitialised, quoted(*field));
  }
}

/// A default value that reads a member which comes later.
void order(const FieldDecl& field, Unit& unit) {
  if (!field.hasInClassInitializer() || field.getInClassInitializer() == nullptr) return;
  for (const FieldDecl* other : field.getParent()->fields())
    if (other->getFieldIndex() >= field.getFieldIndex() && mentions_variable(field.getInClassInitializer(), *other)) unit.report(field.getLocation(), Check::MemberUninitialised, quoted(field));
}

/// `Type name;` or what the compiler makes of it where the constructor does nothing.
bool has_no_value(const VarDecl& variable) {
  const Expr* init = variable.getInit();
  if (init == nullptr) return true;
  const auto* made = dyn_cast<CXXConstructExpr>(init->IgnoreImplicit());
  return made != nullptr && made->getNumArgs() == 0 && !made->isListInitialization() && !made->requiresZeroInitialization() && made->getConstructor()->isDefaultConstructor() && !made->getConstructor()->isUserProvided();
}

void local(const VarDecl& variable, Unit& unit) {
  if (!variable.hasLocalStorage() || isa<ParmVarDecl>(variable) || variable.isCXXForRangeDecl() || variable.isInitCapture()) return;
  const bool from_itself = variable.hasInit() && mentions_variable(variable.getInit(), variable);
  if (from_itself || (has_no_value(variable) && is_undetermined_by_default(variable.getType()))) unit.report(variable.getLocation(), Check::LocalUninitialised, quoted(variable));
}

void constructor(const CXXConstructorDecl& constructor, Unit& unit) {
  if (constructor.isImplicit() || constructor.isDeleted() || constructor.isDefaulted() || constructor.isConstexpr() || !is_capsule_object(constructor.getParent())) return;
  unit.report(constructor.getLocation(), Check::ConstructorNotConstexpr);
}
}  // namespace

void check_initialisation(const Decl& declaration, Unit& unit) {
  if (const auto* each = dyn_cast<CXXRecordDecl>(&declaration)) return members(*each, unit);
  if (const auto* each = dyn_cast<FieldDecl>(&declaration)) return order(*each, unit);
  if (const auto* each = dyn_cast<VarDecl>(&declaration)) return local(*each, unit);
  if (const auto* each = dyn_cast<CXXConstructorDecl>(&declaration)) return constructor(*each, unit);
}

}  // namespace capsule_check
