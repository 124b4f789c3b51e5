// tools/capsule_check/values.cpp - rules S1, S8 and S9: bit_cast of what is more than its bits, and variants past visit().
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
/// Asks about the type and everything that lies in it, the library's members too.
bool any_within(QualType type, llvm::function_ref<bool(QualType)> asks, unsigned depth = 0) {
  if (type.isNull() || depth > 6) return false;
  if (asks(type)) return true;
  if (const auto* array = type->getAsArrayTypeUnsafe()) return any_within(array->getElementType(), asks, depth + 1);
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr || !record->hasDefinition()) return false;
  const CXXRecordDecl* whole = record->getDefinition();
  return llvm::any_of(whole->bases(), [&](const CXXBaseSpecifier& base) { return any_within(base.getType(), asks, depth + 1); }) ||
         llvm::any_of(whole->fields(), [&](const FieldDecl* field) { return any_within(field->getType(), asks, depth + 1); });
}

void reinterpreted(QualType from, QualType to, SourceLocation at, Unit& unit) {
  if (from->isDependentType() || to->isDependentType()) return;
  const auto refers = [](QualType each) { return each->isPointerType() || each->isReferenceType() || each->isMemberPointerType(); };
  for (const QualType type : {from, to})
    if (any_within(type, refers)) unit.report(at, Check::BitCast, quoted(type));
  if (any_within(to, [](QualType each) { return each->isBooleanType() || each->isEnumeralType(); })) unit.report(at, Check::BoolPun, quoted(to));
  if (from->isRecordType() && !any_within(from, [](QualType each) { return each->isFloatingType(); }) && !unit.context.hasUniqueObjectRepresentations(from)) unit.report(at, Check::Padding, quoted(from));
}

bool is_variant(QualType type) { return is_library_class(type, "variant"); }

void library_call(const CallExpr& call, const FunctionDecl& callee, Unit& unit) {
  if (callee.getIdentifier() == nullptr || !in_library(&callee) || call.getNumArgs() == 0) return;
  if (callee.getName() == "bit_cast") reinterpreted(call.getArg(0)->getType().getNonReferenceType(), call.getType(), call.getExprLoc(), unit);
  if (callee.getName() == "get" && is_variant(call.getArg(0)->getType())) unit.report(call.getExprLoc(), Check::VariantGet, "std::get");
}
}  // namespace

void check_values(const Stmt& statement, Unit& unit) {
  if (const auto* cast = dyn_cast<BuiltinBitCastExpr>(&statement)) return reinterpreted(cast->getSubExpr()->getType(), cast->getType(), cast->getExprLoc(), unit);
  if (const FunctionDecl* callee = callee_of(&statement)) library_call(cast<CallExpr>(statement), *callee, unit);
}

}  // namespace capsule_check
