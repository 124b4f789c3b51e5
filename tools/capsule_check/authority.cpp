// tools/capsule_check/authority.cpp - rules S10 and S11: a capsule uses what it was given, and changes nobody else's code.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
const llvm::StringSet<> kAuthorities{"GrantSlot", "Grant", "DeferredCall", "Key", "ProcessManagement", "ApplicationFlash", "GrantAccess", "OpenGrant", "StorageAccess"};

bool is_authority(QualType type) {
  const CXXRecordDecl* record = class_of(type);
  return record != nullptr && record->getIdentifier() != nullptr && top_namespace(record) == "kernel" && kAuthorities.contains(record->getName());
}
bool is_foreign(const Decl* declaration) { return top_namespace(declaration) != "capsules"; }

bool is_in_ports(const Decl* declaration) {
  for (const DeclContext* context = declaration->getDeclContext(); context != nullptr; context = context->getParent())
    if (const auto* space = dyn_cast<NamespaceDecl>(context); space != nullptr && space->getName() == "ports" && top_namespace(space) == "kernel") return true;
  return false;
}

/// What is a service and has no state of its own: a member or base of the type is the authority itself.
const llvm::StringSet<> kServices{"ProcessManagement", "ApplicationFlash"};
bool is_service_of_kernel(QualType type) {
  const CXXRecordDecl* record = type->isReferenceType() ? nullptr : class_of(type);
  return record != nullptr && record->getIdentifier() != nullptr && top_namespace(record) == "kernel" && kServices.contains(record->getName());
}

/// The library makes the object, out of sight: in_place, emplace, the elements of a tuple.
bool is_made_by_library(const CXXConstructExpr& made) {
  const auto* holder = dyn_cast<ClassTemplateSpecializationDecl>(made.getConstructor()->getParent());
  if (holder == nullptr || !in_library(holder) || holder->getTemplateArgs().size() == 0) return false;
  const TemplateArgument& first = holder->getTemplateArgs()[0];
  const bool pack = first.getKind() == TemplateArgument::Pack && first.pack_size() > 0;
  const TemplateArgument& held = pack ? *first.pack_begin() : first;
  if (held.getKind() != TemplateArgument::Type || !is_authority(held.getAsType())) return false;
  if (holder->getName() == "optional") return llvm::any_of(made.arguments(), [](const Expr* each) { return is_library_class(each->getType(), "in_place_t"); });
  return made.getNumArgs() == 0;
}

void befriended(const FriendDecl& declaration, Unit& unit) {
  if (const TypeSourceInfo* type = declaration.getFriendType()) {
    const CXXRecordDecl* record = class_of(type->getType());
    if (record != nullptr && is_foreign(record)) unit.report(declaration.getFriendLoc(), Check::ForeignFriend);
  } else if (const NamedDecl* named = declaration.getFriendDecl()) {
    if (is_foreign(named)) unit.report(declaration.getFriendLoc(), Check::ForeignFriend);
  }
}

bool is_instantiated_by_hand(TemplateSpecializationKind kind) { return kind == TSK_ExplicitInstantiationDefinition || kind == TSK_ExplicitInstantiationDeclaration; }

void specialised(const Decl& declaration, Unit& unit) {
  if (const auto* type = dyn_cast<ClassTemplateSpecializationDecl>(&declaration)) {
    if (is_instantiated_by_hand(type->getSpecializationKind())) unit.report(type->getLocation(), Check::ForeignSpecialisation);
    if (type->isExplicitSpecialization() && is_foreign(type)) unit.report(type->getLocation(), Check::ForeignSpecialisation);
  } else if (const auto* variable = dyn_cast<VarTemplateSpecializationDecl>(&declaration)) {
    if (variable->isExplicitSpecialization() && is_foreign(variable)) unit.report(variable->getLocation(), Check::ForeignSpecialisation);
  } else if (const auto* function = dyn_cast<FunctionDecl>(&declaration)) {
    if (function->getTemplateSpecializationKind() == TSK_ExplicitSpecialization && is_foreign(function)) unit.report(function->getLocation(), Check::ForeignSpecialisation);
  }
}

void opened(const NamespaceDecl& space, Unit& unit) {
  const bool outermost = top_namespace(&space).empty();
  if (outermost && !space.isAnonymousNamespace() && space.getName() != "capsules") unit.report(space.getLocation(), Check::ForeignNamespace, quoted(space));
}

bool names_ports(const NamedDecl* target) { return target != nullptr && (is_in_ports(target) || (isa<NamespaceDecl>(target) && target->getName() == "ports" && top_namespace(target) == "kernel")); }

void named(const NamedDecl& target, SourceLocation at, Unit& unit) {
  if (target.getIdentifier() == nullptr) return;
  if (target.getName() == "through_gate" && top_namespace(&target) == "kernel") return unit.report(at, Check::InterruptControl, quoted(target));
  if (top_namespace(&target) == "kernel" && (target.getName() == "take_deferred_call" || target.getName() == "deferred_calls_pending")) unit.report(at, Check::Capability, quoted(target));
  if (is_in_ports(&target)) unit.report(at, Check::Capability, quoted(target));
  if (in_library(&target) && target.getName().starts_with("atomic_")) unit.report(at, Check::ConcurrencyType, quoted(target));
}
}  // namespace

void check_authority(const Decl& declaration, Unit& unit) {
  if (const auto* field = dyn_cast<FieldDecl>(&declaration); field != nullptr && is_service_of_kernel(field->getType())) unit.report(field->getLocation(), Check::Capability, quoted(*field));
  if (const auto* record = dyn_cast<CXXRecordDecl>(&declaration); record != nullptr && record->isThisDeclarationADefinition())
    for (const CXXBaseSpecifier& base : record->bases())
      if (is_authority(base.getType())) unit.report(base.getBaseTypeLoc(), Check::Capability, quoted(base.getType()));
  if (const auto* each = dyn_cast<FriendDecl>(&declaration)) return befriended(*each, unit);
  if (const auto* each = dyn_cast<NamespaceDecl>(&declaration)) return opened(*each, unit);
  if (const auto* each = dyn_cast<NamespaceAliasDecl>(&declaration)) {
    if (names_ports(each->getNamespace())) unit.report(each->getLocation(), Check::Capability, quoted(*each));
  } else if (const auto* each = dyn_cast<UsingDirectiveDecl>(&declaration)) {
    if (names_ports(each->getNominatedNamespace())) unit.report(each->getLocation(), Check::Capability, "kernel::ports");
  } else if (const auto* each = dyn_cast<UsingDecl>(&declaration)) {
    for (const UsingShadowDecl* shadow : each->shadows())
      if (names_ports(shadow->getTargetDecl())) unit.report(each->getLocation(), Check::Capability, quoted(*each));
  } else {
    specialised(declaration, unit);
  }
}

void check_authority(const Stmt& statement, Unit& unit) {
  if (const auto* call = dyn_cast<CXXMemberCallExpr>(&statement); call != nullptr && call->getMethodDecl() != nullptr && call->getMethodDecl()->getNameAsString() == "emplace") {
    const auto* holder = dyn_cast_or_null<ClassTemplateSpecializationDecl>(class_of(bare(call->getImplicitObjectArgument())->getType()));
    if (holder != nullptr && holder->getTemplateArgs()[0].getKind() == TemplateArgument::Type && is_authority(holder->getTemplateArgs()[0].getAsType())) unit.report(call->getExprLoc(), Check::Capability, "what emplace makes");
  }
  if (const FunctionDecl* callee = callee_of(&statement); callee != nullptr && in_library(callee) && callee->getIdentifier() != nullptr && callee->getName() == "bit_cast" && is_authority(cast<CallExpr>(statement).getType()))
    unit.report(cast<CallExpr>(statement).getExprLoc(), Check::Capability, quoted(cast<CallExpr>(statement).getType()));
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement)) {
    if (is_made_by_library(*made)) unit.report(made->getExprLoc(), Check::Capability, quoted(made->getType()));
    if (is_authority(made->getType()) && !made->getConstructor()->isCopyOrMoveConstructor()) unit.report(made->getExprLoc(), Check::Capability, quoted(made->getType()));
  } else if (const auto* list = dyn_cast<InitListExpr>(&statement)) {
    if (is_authority(list->getType()) && !list->isTransparent()) unit.report(list->getExprLoc(), Check::Capability, quoted(list->getType()));
  } else if (const auto* name = dyn_cast<DeclRefExpr>(&statement)) {
    named(*name->getDecl(), name->getLocation(), unit);
  } else if (const auto* overloads = dyn_cast<OverloadExpr>(&statement)) {
    for (const NamedDecl* each : overloads->decls()) named(*each->getUnderlyingDecl(), overloads->getNameLoc(), unit);
  }
}

void check_concurrency(const Decl& declaration, Unit& unit) {
  const auto* value = dyn_cast<ValueDecl>(&declaration);
  if (value == nullptr || isa<FunctionDecl>(value) || value->getType().isNull()) return;
  if (is_for_threads(value->getType())) unit.report(value->getLocation(), Check::ConcurrencyType, quoted(*value));
  const CXXRecordDecl* record = class_of(value->getType());
  if (record != nullptr && is_in_ports(record)) unit.report(value->getLocation(), Check::InterruptControl, quoted(value->getType()));
}

void check_concurrency(const Stmt& statement, Unit& unit) {
  if (isa<AtomicExpr>(statement)) unit.report(statement.getBeginLoc(), Check::ConcurrencyType, "an atomic builtin");
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement); made != nullptr && is_for_threads(made->getType())) unit.report(made->getExprLoc(), Check::ConcurrencyType, quoted(made->getType()));
}

}  // namespace capsule_check
