// tools/capsule_check/memory_expressions.cpp - rule S1 in expressions and statements: pointers made and followed, and what else leaves the safe subset.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
const llvm::StringSet<> kCFunctions{
    "memcpy", "memmove", "memset", "memcmp", "memchr", "memccpy", "mempcpy", "bcopy", "bzero", "strlen", "strnlen", "strcpy", "strncpy", "strcat", "strncat", "strcmp", "strncmp", "strchr", "strrchr",
    "strstr", "strtok", "strdup", "sprintf", "snprintf", "vsprintf", "vsnprintf", "printf", "fprintf", "sscanf", "scanf", "malloc", "calloc", "realloc", "free", "aligned_alloc", "alloca", "atoi",
    "atol", "strtol", "strtoul", "qsort", "bsearch", "setjmp", "longjmp", "abort", "exit"};

bool is_raw(QualType type) { return !type.isNull() && (type->isPointerType() || type->isArrayType()); }

/// &Class::member names a member and no address.
void unary(const UnaryOperator& operation, Unit& unit) {
  const QualType operand = operation.getSubExpr()->getType();
  switch (operation.getOpcode()) {
    case UO_AddrOf:
      if (operation.getType()->isMemberPointerType()) return;
      return unit.report(operation.getOperatorLoc(), Check::AddressOf);
    case UO_Deref:
      if (isa<CXXThisExpr>(bare(operation.getSubExpr())) || operand->isDependentType()) return;
      return unit.report(operation.getOperatorLoc(), Check::Dereference);
    case UO_PreInc: case UO_PreDec: case UO_PostInc: case UO_PostDec:
      if (operand->isPointerType()) unit.report(operation.getOperatorLoc(), Check::PointerArithmetic);
      return;
    default: return;
  }
}

void binary(const BinaryOperator& operation, Unit& unit) {
  if (operation.isPtrMemOp()) return;
  const bool raw = operation.getLHS()->getType()->isPointerType() || operation.getRHS()->getType()->isPointerType();
  const bool moves = operation.getOpcode() == BO_AddAssign || operation.getOpcode() == BO_SubAssign;
  if (!raw || (!moves && (operation.isCommaOp() || operation.isAssignmentOp() || operation.isEqualityOp() || operation.isLogicalOp()))) return;
  unit.report(operation.getOperatorLoc(), Check::PointerArithmetic);
}

/// What x->y calls by itself: an operator of a class that checks.
bool is_arrow_of_class(const Expr* base) {
  const auto* call = dyn_cast<CXXOperatorCallExpr>(bare(base));
  return call != nullptr && call->getOperator() == OO_Arrow;
}
void arrow(const MemberExpr& member, Unit& unit) {
  if (!member.isArrow() || member.isImplicitAccess()) return;
  const Expr* base = bare(member.getBase());
  if (isa<CXXThisExpr>(base) || is_arrow_of_class(base) || base->getType()->isDependentType()) return;
  unit.report(member.getOperatorLoc(), Check::Arrow);
}

void this_value(const CXXThisExpr& self, Unit& unit) {
  if (self.isImplicit()) return;
  const Stmt* around = unit.meaning_parent();
  if (isa_and_nonnull<MemberExpr, CXXDependentScopeMemberExpr, UnresolvedMemberExpr, LambdaExpr>(around)) return;
  if (const auto* operation = dyn_cast_or_null<UnaryOperator>(around); operation != nullptr && operation->getOpcode() == UO_Deref) return;
  unit.report(self.getLocation(), Check::ThisPointer);
}

/// Nobody takes the result: an algorithm's iterator that says how far it came.
bool is_unused(Unit& unit) {
  for (unsigned distance = 1; const Stmt* around = unit.parent(distance); ++distance) {
    const auto* cast = dyn_cast<ExplicitCastExpr>(around);
    if (isa<ParenExpr, ImplicitCastExpr, FullExpr>(around) || (cast != nullptr && cast->getType()->isVoidType())) continue;
    return !isa<Expr, DeclStmt, ReturnStmt>(around);
  }
  return true;
}

void call(const CallExpr& call, Unit& unit) {
  if (isa<CXXDependentScopeMemberExpr, UnresolvedLookupExpr, UnresolvedMemberExpr>(call.getCallee()->IgnoreParens()) || call.isTypeDependent()) return;
  const FunctionDecl* callee = call.getDirectCallee();
  if (callee == nullptr) {
    const QualType type = call.getCallee()->IgnoreParenImpCasts()->getType();
    if (type->isPointerType() || type->isFunctionType()) unit.report(call.getExprLoc(), Check::PointerCall);
    if (isa<BinaryOperator>(call.getCallee()->IgnoreParens()) && has_pointer(call.getType())) unit.report(call.getExprLoc(), Check::IteratorCall, "this call");
    return;
  }
  const auto* operation = dyn_cast<CXXOperatorCallExpr>(&call);
  if (operation != nullptr && operation->getOperator() == OO_Arrow) return;
  if (callee->getIdentifier() != nullptr && callee->isExternC() && kCFunctions.contains(callee->getName())) return unit.report(call.getExprLoc(), Check::CFunction, quoted(*callee));
  if (in_library(callee) && is_unused(unit)) return;
  if (has_pointer(call.getType().getNonReferenceType())) unit.report(call.getExprLoc(), Check::PointerCall);
}

/// A function is named to be called, or to become a pointer.
void function_value(const ImplicitCastExpr& cast, Unit& unit) {
  const auto* compared = dyn_cast_or_null<BinaryOperator>(unit.meaning_parent());
  if (cast.getCastKind() == CK_NullToMemberPointer && compared == nullptr) return unit.report(cast.getExprLoc(), Check::MemberPointer, "this");
  if (cast.getCastKind() != CK_FunctionToPointerDecay) return;
  const auto* call = dyn_cast_or_null<CallExpr>(unit.meaning_parent());
  if (call == nullptr || bare(call->getCallee()) != bare(&cast)) unit.report(cast.getExprLoc(), Check::PointerCall);
}
bool is_destructor_call(const Stmt& statement) {
  const auto* member = dyn_cast<MemberExpr>(&statement);
  return member != nullptr && isa<CXXDestructorDecl>(member->getMemberDecl());
}
}  // namespace

void check_memory_expression(const Stmt& statement, Unit& unit) {
  const SourceLocation at = statement.getBeginLoc();
  if (const auto* each = dyn_cast<UnaryOperator>(&statement)) return unary(*each, unit);
  if (const auto* each = dyn_cast<BinaryOperator>(&statement)) return binary(*each, unit);
  if (const auto* each = dyn_cast<ArraySubscriptExpr>(&statement)) {
    if (!each->isTypeDependent() && is_raw(each->getBase()->IgnoreImpCasts()->getType())) unit.report(each->getExprLoc(), Check::Subscript);
    else if (each->getBase()->getType()->isVectorType()) unit.report(each->getExprLoc(), Check::VectorType);
    return;
  }
  if (const auto* each = dyn_cast<MemberExpr>(&statement); each != nullptr && !is_destructor_call(statement)) return arrow(*each, unit);
  if (const auto* each = dyn_cast<CXXThisExpr>(&statement)) return this_value(*each, unit);
  if (const auto* each = dyn_cast<CallExpr>(&statement)) return call(*each, unit);
  if (const auto* each = dyn_cast<ImplicitCastExpr>(&statement)) return function_value(*each, unit);
  if (isa<CXXNewExpr, CXXDeleteExpr>(statement)) return unit.report(at, Check::NewDelete);
  if (isa<AsmStmt>(statement)) return unit.report(at, Check::Assembly);
  if (isa<GotoStmt, IndirectGotoStmt, AddrLabelExpr>(statement)) return unit.report(at, Check::Goto);
  if (isa<StmtExpr>(statement)) return unit.report(at, Check::StatementExpression);
  if (isa<CXXTypeidExpr, CXXDynamicCastExpr>(statement)) return unit.report(at, Check::Rtti);
  if (isa<CoroutineBodyStmt>(statement) && unit.function() != nullptr) return unit.report(unit.function()->getLocation(), Check::Coroutine);
  if (isa<CoreturnStmt, CoroutineSuspendExpr, DependentCoawaitExpr>(statement)) return unit.report(at, Check::Coroutine);
  if (isa<VAArgExpr>(statement)) return unit.report(at, Check::CVariadic);
  if (isa<OffsetOfExpr>(statement)) return unit.report(at, Check::Offset);
  if (isa<CXXPseudoDestructorExpr>(statement) || is_destructor_call(statement)) return unit.report(at, Check::DestructorCall);
}

}  // namespace capsule_check
