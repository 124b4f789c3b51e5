// tools/capsule_check/life.cpp - rule S4: objects live for ever, so nothing is destroyed, allocated, or made in passing.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
void destructor(const CXXDestructorDecl& destructor, Unit& unit) {
  if (destructor.isDeleted() || (destructor.isDefaulted() && !destructor.isUserProvided() && !destructor.isVirtual())) return;
  unit.report(destructor.getLocation(), Check::Destructor);
}

void variable(const VarDecl& variable, Unit& unit) {
  const QualType type = variable.getType();
  if (type->isDependentType() || isa<ParmVarDecl>(variable)) return;
  const bool constant = variable.isConstexpr() || type.isConstQualified();
  if (variable.isStaticLocal() && !constant) unit.report(variable.getLocation(), Check::MutableStatic, quoted(variable));
  const bool by_compiler = variable.isConstexpr() || variable.hasAttr<ConstInitAttr>() || (constant && variable.hasInit() && variable.hasConstantInitialization());
  const bool elsewhere = variable.isThisDeclarationADefinition() == VarDecl::DeclarationOnly;
  if (variable.hasGlobalStorage() && !variable.isStaticLocal() && !elsewhere && !by_compiler) unit.report(variable.getLocation(), Check::MutableGlobal, quoted(variable));
  if (variable.isStaticLocal() && constant && !by_compiler) unit.report(variable.getLocation(), Check::MutableGlobal, quoted(variable));
}

bool is_local_capsule(QualType type) {
  const CXXRecordDecl* record = type->isReferenceType() ? nullptr : class_of(type);
  return record != nullptr && top_namespace(record) == "capsules" && is_capsule_object(record);
}
/// In an optional or variant a capsule's life has an end.
bool may_end(QualType type) {
  const auto* holder = dyn_cast_or_null<ClassTemplateSpecializationDecl>(class_of(type));
  if (holder == nullptr || !in_library(holder) || (holder->getName() != "optional" && holder->getName() != "expected")) return false;
  const TemplateArgument& argument = holder->getTemplateArgs()[0];
  return argument.getKind() == TemplateArgument::Type && is_local_capsule(argument.getAsType());
}
}  // namespace

void check_life(const Decl& declaration, Unit& unit) {
  if (const auto* each = dyn_cast<CXXDestructorDecl>(&declaration)) return destructor(*each, unit);
  if (const auto* each = dyn_cast<VarDecl>(&declaration)) {
    variable(*each, unit);
    if (each->hasLocalStorage() && is_local_capsule(each->getType())) unit.report(each->getLocation(), Check::LocalCapsule, quoted(*each));
  }
  if (const auto* alias = dyn_cast<TypedefNameDecl>(&declaration); alias != nullptr && allocates(alias->getUnderlyingType())) unit.report(alias->getLocation(), Check::AllocatingContainer, quoted(*alias));
  if (const auto* field = dyn_cast<FieldDecl>(&declaration); field != nullptr && may_end(field->getType())) unit.report(field->getLocation(), Check::LocalCapsule, quoted(*field));
  const auto* value = dyn_cast<ValueDecl>(&declaration);
  if (value == nullptr) return;
  const auto* function = dyn_cast<FunctionDecl>(value);
  const QualType type = function == nullptr ? value->getType() : function->getReturnType();
  if (!type.isNull() && allocates(type)) unit.report(declaration.getLocation(), Check::AllocatingContainer, quoted(*value));
}

void check_life(const Stmt& statement, Unit& unit) {
  if (!isa<CXXTemporaryObjectExpr, CXXFunctionalCastExpr>(statement)) return;
  const auto& made = cast<Expr>(statement);
  if (is_local_capsule(made.getType())) unit.report(made.getBeginLoc(), Check::LocalCapsule, quoted(made.getType()));
  if (allocates(made.getType())) unit.report(made.getBeginLoc(), Check::AllocatingContainer, quoted(made.getType()));
}

}  // namespace capsule_check
