// tools/capsule_check/casts.cpp - rules S1 and S9: casts that reinterpret, and numbers that become values of an enum.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool reinterprets(CastKind kind) {
  switch (kind) {
    case CK_BitCast: case CK_LValueBitCast: case CK_LValueToRValueBitCast: case CK_IntegralToPointer: case CK_PointerToIntegral: case CK_ReinterpretMemberPointer:
      return true;
    default: return false;
  }
}
bool goes_down(CastKind kind) { return kind == CK_BaseToDerived || kind == CK_DerivedToBaseMemberPointer; }

/// `class Derived : public Base<Derived>`: the cast of *this within Base is right, if Derived really is what it says.
bool is_crtp(const CastExpr& cast, Unit& unit) {
  const auto* target = cast.getType().getNonReferenceType()->getAsCXXRecordDecl();
  const auto* method = dyn_cast_or_null<CXXMethodDecl>(unit.function());
  if (target == nullptr || method == nullptr) return false;
  const auto* self = dyn_cast<UnaryOperator>(bare(cast.getSubExpr()));
  if (self == nullptr || self->getOpcode() != UO_Deref || !isa<CXXThisExpr>(bare(self->getSubExpr()))) return false;
  const auto* base = dyn_cast<ClassTemplateSpecializationDecl>(method->getParent());
  if (base == nullptr || base->getTemplateArgs().size() == 0 || base->getTemplateArgs()[0].getKind() != TemplateArgument::Type) return false;
  if (base->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl() != target || !target->isDerivedFrom(base)) return false;
  unit.downcasts.push_back({base->getCanonicalDecl(), target->getCanonicalDecl(), cast.getExprLoc()});
  return true;
}

/// A switch decides for every value, also for those that have no name.
bool is_switched_on(Unit& unit) {
  for (unsigned distance = 1; const Stmt* around = unit.parent(distance); ++distance) {
    if (const auto* decision = dyn_cast<SwitchStmt>(around)) return decision->getCond() == unit.parent(distance - 1);
    if (!isa<ParenExpr, ImplicitCastExpr, FullExpr>(around)) return false;
  }
  return false;
}

/// The last statement of a function that returns something: a number without a name falls out of it.
bool is_unanswered(Unit& unit) {
  for (unsigned distance = 1; const Stmt* around = unit.parent(distance); ++distance) {
    const auto* decision = dyn_cast<SwitchStmt>(around);
    if (decision == nullptr) continue;
    const auto* block = dyn_cast_or_null<CompoundStmt>(unit.parent(distance + 1));
    if (block == nullptr || unit.function() == nullptr || block != unit.function()->getBody() || block->body_back() != decision || unit.function()->getReturnType()->isVoidType()) return false;
    for (const SwitchCase* each = decision->getSwitchCaseList(); each != nullptr; each = each->getNextSwitchCase())
      if (isa<DefaultStmt>(each)) return false;
    return true;
  }
  return false;
}

void to_enum(const CastExpr& cast, Unit& unit) {
  const auto* target = cast.getType()->getAs<EnumType>();
  if (target == nullptr || cast.getCastKind() != CK_IntegralCast) return;
  const QualType source = cast.getSubExpr()->getType();
  if (source->isEnumeralType() && source.getCanonicalType() == cast.getType().getCanonicalType()) return;
  const Expr* operand = bare(cast.getSubExpr());
  if (operand->getType()->isEnumeralType() && operand->getType().getCanonicalType().getUnqualifiedType() == cast.getType().getCanonicalType().getUnqualifiedType()) return;
  if (!is_switched_on(unit) || is_unanswered(unit)) unit.report(cast.getExprLoc(), Check::EnumCast, quoted(cast.getType()));
}

void explicit_cast(const ExplicitCastExpr& cast, Unit& unit) {
  const SourceLocation at = cast.getExprLoc();
  if (isa<CXXReinterpretCastExpr, BuiltinBitCastExpr>(cast)) {
    if (isa<CXXReinterpretCastExpr>(cast)) unit.report(at, Check::ReinterpretCast);
    return;
  }
  if (isa<CXXConstCastExpr>(cast)) return unit.report(at, Check::ConstCast);
  if (const auto* c = dyn_cast<CStyleCastExpr>(&cast); c != nullptr && !cast.getTypeAsWritten()->isVoidType()) unit.report(at, Check::CStyleCast);
  else if (reinterprets(cast.getCastKind())) unit.report(at, isa<CXXStaticCastExpr>(cast) ? Check::ReinterpretCast : Check::FunctionalCast);
}
}  // namespace

void note_derivation(const Decl& declaration, Unit& unit) {
  const auto* record = dyn_cast<CXXRecordDecl>(&declaration);
  if (record == nullptr || !record->isThisDeclarationADefinition()) return;
  for (const CXXBaseSpecifier& base : record->bases())
    if (const CXXRecordDecl* type = base.getType()->getAsCXXRecordDecl()) unit.derivations.push_back({record->getCanonicalDecl(), type->getCanonicalDecl()});
}

void check_downcasts(Unit& unit) {
  for (const Downcast& cast : unit.downcasts)
    for (const auto& [record, base] : unit.derivations)
      if (base == cast.base && record != cast.self) unit.report(cast.location, Check::Downcast);
}

void check_cast(const Stmt& statement, Unit& unit) {
  const auto* cast = dyn_cast<CastExpr>(&statement);
  if (cast == nullptr || cast->getType()->isDependentType()) return;
  if (const auto* written = dyn_cast<ExplicitCastExpr>(cast)) explicit_cast(*written, unit);
  if (goes_down(cast->getCastKind()) && !is_crtp(*cast, unit)) unit.report(cast->getExprLoc(), Check::Downcast);
  to_enum(*cast, unit);
}

}  // namespace capsule_check
