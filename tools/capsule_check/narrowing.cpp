// tools/capsule_check/narrowing.cpp - rule S2: conversions that lose digits or the sign without a word.
//
// What an expression can become is bounded from its parts, so that `byte & 0xf` is four bits wide and not thirty-two.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
/// Bits that a value needs, the sign not counted.
struct Width {
  unsigned bits = 0;
  bool negative = false;
};

Width of_type(QualType type, const ASTContext& context) {
  if (type->isBooleanType()) return {1, false};
  const bool is_signed = type->isSignedIntegerOrEnumerationType();
  return {context.getIntWidth(type) - (is_signed ? 1 : 0), is_signed};
}
Width of_value(const llvm::APSInt& value) {
  if (value.isNegative()) return {static_cast<unsigned>(value.getSignificantBits() - 1), true};
  return {value.getActiveBits(), false};
}
Width smaller(Width a, Width b) { return a.bits <= b.bits && !(a.negative && !b.negative) ? a : b; }
Width larger(Width a, Width b) { return {std::max(a.bits, b.bits), a.negative || b.negative}; }

class Bounds {
 public:
  explicit Bounds(const ASTContext& context) : m_context{context} {}

  Width of(const Expr* expression, unsigned depth = 0) const {
    expression = expression->IgnoreParens();
    const QualType type = expression->getType();
    if (!type->isIntegralOrEnumerationType()) return {~0u, true};
    if (!expression->isValueDependent())
      if (const auto value = expression->getIntegerConstantExpr(m_context)) return of_value(*value);
    const Width whole = of_type(type, m_context);
    return depth > 12 ? whole : smaller(inner(expression, whole, depth + 1), whole);
  }

 private:
  Width inner(const Expr* expression, Width whole, unsigned depth) const {
    if (const auto* cast = dyn_cast<CastExpr>(expression)) {
      const Expr* from = cast->getSubExpr();
      if (cast->getCastKind() == CK_IntegralCast || cast->getCastKind() == CK_LValueToRValue || cast->getCastKind() == CK_NoOp) {
        const Width source = of(from, depth);
        return source.negative && !whole.negative ? whole : source;
      }
      return whole;
    }
    if (const auto* choice = dyn_cast<AbstractConditionalOperator>(expression)) return larger(of(choice->getTrueExpr(), depth), of(choice->getFalseExpr(), depth));
    if (const FieldDecl* field = expression->getSourceBitField()) return {field->getBitWidthValue() - (field->getType()->isSignedIntegerType() ? 1 : 0), field->getType()->isSignedIntegerType()};
    if (const auto* operation = dyn_cast<BinaryOperator>(expression)) return of_operation(*operation, whole, depth);
    return whole;
  }

  Width of_operation(const BinaryOperator& operation, Width whole, unsigned depth) const {
    const Width left = of(operation.getLHS(), depth), right = of(operation.getRHS(), depth);
    switch (operation.getOpcode()) {
      case BO_And: return !left.negative && !right.negative ? (left.bits < right.bits ? left : right) : !left.negative ? left : !right.negative ? right : larger(left, right);
      case BO_Or: case BO_Xor: return larger(left, right);
      case BO_Rem: return {std::min(left.bits, right.bits), left.negative};
      case BO_Div: return {left.bits + (right.negative ? 1 : 0), left.negative || right.negative};
      case BO_Add: return {std::max(left.bits, right.bits) + 1, left.negative || right.negative};
      case BO_Mul: return {left.bits + right.bits, left.negative || right.negative};
      case BO_Sub: return {std::max(left.bits, right.bits) + (left.negative || right.negative ? 1 : 0), true};
      case BO_Shr: return shifted_right(operation, left);
      case BO_Comma: return right;
      default: return whole;
    }
  }
  Width shifted_right(const BinaryOperator& operation, Width left) const {
    const auto by = operation.getRHS()->isValueDependent() ? std::nullopt : operation.getRHS()->getIntegerConstantExpr(m_context);
    if (!by || by->isNegative()) return left;
    const unsigned count = static_cast<unsigned>(by->getLimitedValue(1024));
    return {left.bits > count ? left.bits - count : 0, left.negative};
  }

  const ASTContext& m_context;
};

/// A difference of unsigned numbers wraps in its own type; only what is narrower than it, or signed, is lost.
bool fits(const Expr* from, QualType to, const ASTContext& context) {
  const Width value = Bounds{context}.of(from), room = of_type(to, context);
  if (value.negative && !room.negative) return false;
  return value.bits <= room.bits;
}

std::string from_to(QualType from, QualType to) { return quoted(from.getUnqualifiedType()) + " becomes " + quoted(to.getUnqualifiedType()); }

bool is_lossy(CastKind kind, const Expr* from, QualType to, const ASTContext& context) {
  switch (kind) {
    case CK_IntegralCast: return to->isIntegralOrEnumerationType() && !to->isEnumeralType() && !to->isBooleanType() && !fits(from, to, context);
    case CK_FloatingToIntegral: return true;
    case CK_IntegralToFloating: return Bounds{context}.of(from).bits > llvm::APFloat::semanticsPrecision(context.getFloatTypeSemantics(to));
    case CK_FloatingCast: return context.getFloatingTypeOrder(to, from->getType()) < 0 && !from->isCXX11ConstantExpr(context);
    default: return false;
  }
}

/// The sum of x += y is made in a wider type and put back into x.
void compound(const CompoundAssignOperator& operation, Unit& unit) {
  const QualType target = operation.getLHS()->getType(), made = operation.getComputationResultType();
  if (target->isDependentType() || made.isNull() || made->isDependentType() || !target->isIntegerType()) return;
  if (made->isFloatingType()) return unit.report(operation.getOperatorLoc(), Check::Narrowing, from_to(made, target));
  if (!made->isIntegerType() || operation.isShiftAssignOp() || operation.getOpcode() == BO_DivAssign || operation.getOpcode() == BO_RemAssign || operation.getOpcode() == BO_AndAssign) return;
  if (!fits(operation.getRHS(), target, unit.context)) unit.report(operation.getOperatorLoc(), Check::Narrowing, from_to(operation.getRHS()->getType(), target));
}

void into_bit_field(const BinaryOperator& assignment, Unit& unit) {
  const FieldDecl* field = assignment.getLHS()->getSourceBitField();
  if (field == nullptr || assignment.getOpcode() != BO_Assign || assignment.getRHS()->isValueDependent()) return;
  const Width value = Bounds{unit.context}.of(assignment.getRHS());
  if (value.bits > field->getBitWidthValue()) unit.report(assignment.getOperatorLoc(), Check::Narrowing, quoted(assignment.getRHS()->getType()) + " is put into a bit-field");
}

/// std::optional<u8>{word}: the conversion is inside of the library, which does not mind.
void into_holder(const CXXConstructExpr& made, Unit& unit) {
  const auto* holder = dyn_cast<ClassTemplateSpecializationDecl>(made.getConstructor()->getParent());
  if (holder == nullptr || made.getNumArgs() != 1 || !(in_library(holder) || top_namespace(holder) == "core") || holder->getTemplateArgs().size() == 0) return;
  const TemplateArgument& held = holder->getTemplateArgs()[0];
  const Expr* from = bare(made.getArg(0));
  if (held.getKind() != TemplateArgument::Type || !held.getAsType()->isIntegerType() || !from->getType()->isIntegerType() || from->isValueDependent()) return;
  const QualType to = held.getAsType();
  if (!to->isEnumeralType() && !to->isBooleanType() && !fits(from, to, unit.context)) unit.report(made.getExprLoc(), Check::Narrowing, from_to(from->getType(), to));
}
}  // namespace

namespace {
void narrowed(const Expr* from, QualType to, SourceLocation at, Unit& unit) {
  from = bare(from);
  if (from->isTypeDependent() || from->isValueDependent() || !from->getType()->isIntegerType() || !to->isIntegerType() || to->isBooleanType() || to->isEnumeralType()) return;
  if (!fits(from, to, unit.context)) unit.report(at, Check::Narrowing, from_to(from->getType(), to));
}
QualType first_argument(QualType type) {
  const auto* special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(class_of(type));
  if (special == nullptr || special->getTemplateArgs().size() == 0 || special->getTemplateArgs()[0].getKind() != TemplateArgument::Type) return {};
  return special->getTemplateArgs()[0].getAsType();
}

/// Conversions inside of the library, which does not mind.
void by_library(const CallExpr& call, Unit& unit) {
  const auto* operation = dyn_cast<CXXOperatorCallExpr>(&call);
  const FunctionDecl* callee = call.getDirectCallee();
  if (operation != nullptr && operation->getOperator() == OO_Call && operation->getNumArgs() >= 2) {
    const ValueDecl* object = named_by(operation->getArg(0));
    if (object == nullptr || !in_library(object) || object->getIdentifier() == nullptr) return;
    const llvm::StringRef name = object->getName();
    if (name == "fill" && operation->getNumArgs() == 3 && !first_argument(operation->getArg(1)->getType()).isNull()) narrowed(operation->getArg(2), first_argument(operation->getArg(1)->getType()), call.getExprLoc(), unit);
    if (name == "iota" && operation->getNumArgs() == 3 && !fits(bare(operation->getArg(2)), operation->getArg(1)->getType().getNonReferenceType(), unit.context)) unit.report(call.getExprLoc(), Check::UncountedFor);
    if (name == "take" || name == "drop")
      for (unsigned i = 1; i < operation->getNumArgs(); ++i) narrowed(operation->getArg(i), unit.context.getSizeType(), call.getExprLoc(), unit);
    return;
  }
  if (callee == nullptr || callee->getIdentifier() == nullptr || !in_library(callee)) return;
  if (callee->getName() == "exchange" && call.getNumArgs() == 2) narrowed(call.getArg(1), call.getArg(0)->getType(), call.getExprLoc(), unit);
  if (const auto* member = dyn_cast<CXXMemberCallExpr>(&call); member != nullptr && callee->getName() == "value_or" && call.getNumArgs() == 1) {
    const QualType held = first_argument(bare(member->getImplicitObjectArgument())->getType());
    if (!held.isNull()) narrowed(call.getArg(0), held, call.getExprLoc(), unit);
  }
}

void into_pair(const CXXConstructExpr& made, Unit& unit) {
  const auto* pair = dyn_cast<ClassTemplateSpecializationDecl>(made.getConstructor()->getParent());
  if (pair == nullptr || !in_library(pair) || pair->getName() != "pair" || made.getNumArgs() != 2) return;
  for (unsigned i = 0; i < 2; ++i) narrowed(made.getArg(i), pair->getTemplateArgs()[i].getAsType(), made.getExprLoc(), unit);
}
}  // namespace

void check_narrowing(const Stmt& statement, Unit& unit) {
  if (const auto* call = dyn_cast<CallExpr>(&statement)) by_library(*call, unit);
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement)) into_pair(*made, unit);
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement)) return into_holder(*made, unit);
  if (const auto* assignment = dyn_cast<BinaryOperator>(&statement)) into_bit_field(*assignment, unit);
  if (const auto* operation = dyn_cast<CompoundAssignOperator>(&statement)) return compound(*operation, unit);
  const auto* cast = dyn_cast<ImplicitCastExpr>(&statement);
  if (cast == nullptr || cast->isPartOfExplicitCast()) return;
  const Expr* from = cast->getSubExpr();
  if (from->isTypeDependent() || from->isValueDependent() || cast->getType()->isDependentType()) return;
  if (is_lossy(cast->getCastKind(), from, cast->getType(), unit.context)) unit.report(cast->getExprLoc(), Check::Narrowing, from_to(from->getType(), cast->getType()));
}

}  // namespace capsule_check
