// tools/capsule_check/memory_declarations.cpp - rule S1 in types and declarations.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
/// Arrays are std::array: C's lose their length, and have no checked index.
bool has_c_array(QualType type) { return type.getNonReferenceType()->isArrayType(); }

/// A pointer to a member is taken from a name, and passed down: kept it could be anything, null as well.
bool is_stored(const NamedDecl& named) {
  const auto* variable = dyn_cast<VarDecl>(&named);
  return isa<FieldDecl, FunctionDecl>(named) || (variable != nullptr && !isa<ParmVarDecl>(variable) && !variable->isConstexpr());
}

void check_type(QualType type, SourceLocation at, const NamedDecl& named, Unit& unit) {
  if (type.isNull()) return;
  const bool array = has_c_array(type);
  if (array) unit.report(at, Check::ArrayType, quoted(named));
  if (!array && has_pointer(type)) unit.report(at, Check::PointerType, quoted(named));
  if (has_volatile(type)) unit.report(at, Check::Volatile, quoted(named));
  if (type.getNonReferenceType()->isMemberPointerType() && is_stored(named)) unit.report(at, Check::MemberPointer, quoted(named));
  if (type.getNonReferenceType()->isVectorType()) unit.report(at, Check::VectorType, quoted(named));
  if (is_iterator(type)) unit.report(at, Check::IteratorType, quoted(named));
}

void function(const FunctionDecl& function, Unit& unit) {
  if (function.isVariadic()) unit.report(function.getLocation(), Check::CVariadic);
  if (const auto* method = dyn_cast<CXXMethodDecl>(&function)) {
    if (method->getParent()->isLambda() && !method->getTrailingRequiresClause()) {
      if (has_pointer(function.getReturnType())) unit.report(function.getLocation(), Check::PointerType, "what the lambda returns");
      return;
    }
    if (method->isVolatile()) unit.report(function.getLocation(), Check::Volatile, quoted(function));
  }
  if (isa<CXXDestructorDecl, CXXConstructorDecl>(function)) return;
  check_type(function.getReturnType(), function.getLocation(), function, unit);
}

/// What is defined in no file that is included: declared by hand to reach past the headers.
bool is_defined_elsewhere(const Decl& declaration) {
  if (const auto* function = dyn_cast<FunctionDecl>(&declaration)) {
    if (isa<CXXMethodDecl>(function) || function->isDeleted() || function->isDefined() || function->getDescribedFunctionTemplate() != nullptr || function->isTemplateInstantiation()) return false;
    return function->getStorageClass() != SC_Static && !function->isInAnonymousNamespace() && top_namespace(function) != "capsules";
  }
  const auto* variable = dyn_cast<VarDecl>(&declaration);
  return variable != nullptr && variable->hasExternalStorage() && variable->getDefinition() == nullptr;
}

void variable(const VarDecl& variable, Unit& unit) {
  if (variable.getTLSKind() != VarDecl::TLS_None) unit.report(variable.getLocation(), Check::ThreadLocal);
  check_type(variable.getType(), variable.getLocation(), variable, unit);
}
}  // namespace

void check_memory_declaration(const Decl& declaration, Unit& unit) {
  const SourceLocation at = declaration.getLocation();
  if (is_defined_elsewhere(declaration)) unit.report(at, Check::ForeignDeclaration, quoted(cast<NamedDecl>(declaration)));
  if (const auto* each = dyn_cast<FunctionDecl>(&declaration)) return function(*each, unit);
  if (const auto* each = dyn_cast<VarDecl>(&declaration)) return variable(*each, unit);
  if (const auto* each = dyn_cast<FieldDecl>(&declaration)) return check_type(each->getType(), at, *each, unit);
  if (const auto* each = dyn_cast<BindingDecl>(&declaration)) return check_type(each->getType(), at, *each, unit);
  if (const auto* each = dyn_cast<TypedefNameDecl>(&declaration)) return check_type(each->getUnderlyingType(), at, *each, unit);
  if (const auto* each = dyn_cast<RecordDecl>(&declaration); each != nullptr && each->isUnion()) return unit.report(at, Check::Union);
  if (isa<FileScopeAsmDecl>(declaration)) return unit.report(at, Check::Assembly);
  if (isa<LinkageSpecDecl>(declaration)) return unit.report(at, Check::ExternC);
  if (isa<LabelDecl>(declaration)) return unit.report(at, Check::Goto);
}

/// What is spelled, wherever it stands: in a cast, an alias, a template argument.
void check_memory_type(TypeLoc type, Unit& unit) {
  const SourceLocation at = type.getBeginLoc();
  if (type.getAs<PointerTypeLoc>()) unit.report(at, Check::PointerType, quoted(type.getType()));
  if (type.getAs<ArrayTypeLoc>()) unit.report(at, Check::ArrayType, quoted(type.getType()));
  if (const auto attributed = type.getAs<AttributedTypeLoc>(); attributed && attributed.getAttr() != nullptr && attributed.getAttr()->getKind() != attr::LifetimeBound)
    unit.report(at, Check::Attribute, attributed.getAttr()->getSpelling());
  if (type.getType().isLocalVolatileQualified()) unit.report(at, Check::Volatile, quoted(type.getType()));
  if (type.getType()->isVectorType()) unit.report(at, Check::VectorType, quoted(type.getType()));
}

}  // namespace capsule_check
