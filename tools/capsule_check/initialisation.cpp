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

/// Empty braces are zero, and not every enumeration has one.
void empty_enumeration(const ValueDecl& value, const Expr* init, Unit& unit) {
  const auto* type = value.getType()->getAs<EnumType>();
  const auto* list = dyn_cast_or_null<InitListExpr>(init);
  if (type == nullptr || list == nullptr || list->getNumInits() != 0 || type->getDecl()->getDefinition() == nullptr) return;
  const auto zero = [](const EnumConstantDecl* each) { return each->getInitVal().isZero(); };
  if (llvm::none_of(type->getDecl()->getDefinition()->enumerators(), zero)) unit.report(value.getLocation(), Check::EnumCast, quoted(value.getType()));
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

/// A function of the object's own reads a member that is initialised later.
bool reads_later(const Stmt* init, const FieldDecl& field) {
  if (init == nullptr) return false;
  const auto* call = dyn_cast<CXXMemberCallExpr>(init);
  const FunctionDecl* definition = nullptr;
  if (call != nullptr && call->getDirectCallee() != nullptr && isa<CXXThisExpr>(bare(call->getImplicitObjectArgument())) && call->getDirectCallee()->hasBody(definition))
    for (const FieldDecl* other : field.getParent()->fields())
      if (other->getFieldIndex() >= field.getFieldIndex() && mentions_variable(definition->getBody(), *other)) return true;
  return llvm::any_of(init->children(), [&](const Stmt* child) { return reads_later(child, field); });
}

void constructor(const CXXConstructorDecl& constructor, Unit& unit) {
  for (const CXXCtorInitializer* init : constructor.inits())
    if (init->isMemberInitializer() && init->isWritten() && reads_later(init->getInit(), *init->getMember())) unit.report(init->getSourceLocation(), Check::MemberUninitialised, quoted(*init->getMember()));
  if (constructor.isImplicit() || constructor.isDeleted() || constructor.isDefaulted() || constructor.isConstexpr() || !is_capsule_object(constructor.getParent())) return;
  unit.report(constructor.getLocation(), Check::ConstructorNotConstexpr);
}
}  // namespace

void check_initialisation(const Decl& declaration, Unit& unit) {
  if (const auto* each = dyn_cast<CXXRecordDecl>(&declaration)) return members(*each, unit);
  if (const auto* each = dyn_cast<FieldDecl>(&declaration); each != nullptr && each->hasInClassInitializer()) empty_enumeration(*each, each->getInClassInitializer(), unit);
  if (const auto* each = dyn_cast<FieldDecl>(&declaration)) return order(*each, unit);
  if (const auto* each = dyn_cast<VarDecl>(&declaration)) return local(*each, unit);
  if (const auto* each = dyn_cast<CXXConstructorDecl>(&declaration)) return constructor(*each, unit);
}

}  // namespace capsule_check
