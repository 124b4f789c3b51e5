// tools/capsule_check/loops.cpp - rule S12: loops end because they are counted, or go over a range that ends.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
/// The value is read, or the expression is of a template and says nothing yet.
bool is_read(const Stmt* around, const DeclRefExpr& name) {
  if (const auto* cast = dyn_cast_or_null<ImplicitCastExpr>(around)) return cast->getCastKind() == CK_LValueToRValue || cast->getType().isConstQualified();
  if (name.getType().isConstQualified() || isa_and_nonnull<MaterializeTemporaryExpr, UnaryExprOrTypeTraitExpr>(around)) return true;
  const auto* whole = dyn_cast_or_null<Expr>(around);
  if (const auto* operation = dyn_cast_or_null<UnaryOperator>(around); operation != nullptr && operation->isIncrementDecrementOp()) return false;
  if (const auto* operation = dyn_cast_or_null<BinaryOperator>(around)) return !operation->isAssignmentOp() || operation->getLHS()->IgnoreParens() != &name;
  return whole != nullptr && whole->isTypeDependent();
}

/// The library takes what it copies by reference; these change what they are given.
bool is_copied(const Stmt* around, const DeclRefExpr& name) {
  const auto* operation = dyn_cast_or_null<CXXOperatorCallExpr>(around);
  if (operation != nullptr && isa_and_nonnull<CXXMethodDecl>(operation->getDirectCallee()) && bare(operation->getArg(0)) == &name) return false;  // the object itself
  const FunctionDecl* callee = callee_of(around);
  if (const auto* made = dyn_cast_or_null<CXXConstructExpr>(around)) callee = made->getConstructor();
  if (callee == nullptr || !in_library(callee)) return false;
  static const llvm::StringSet<> kChanging{"swap", "exchange", "tie", "ref", "forward_as_tuple", "iter_swap"};
  return callee->getIdentifier() == nullptr || !kChanging.contains(callee->getName());
}

/// Whether anything below changes the variable or hands it out to somebody who may.
/// What is returned is the last that the loop does.
bool is_changed(const Stmt* statement, const ValueDecl& variable, const Stmt* around = nullptr, bool in_closure = false) {
  if (statement == nullptr || (isa<ReturnStmt>(statement) && !in_closure)) return false;
  if (const auto* name = dyn_cast<DeclRefExpr>(statement)) return name->getDecl() == &variable && !is_read(around, *name) && !is_copied(around, *name);
  if (const auto* closure = dyn_cast<LambdaExpr>(statement)) return is_changed(closure->getBody(), variable, nullptr, true);
  const auto* cast = dyn_cast<ImplicitCastExpr>(statement);
  const bool means_nothing = isa<ParenExpr>(statement) || (cast != nullptr && cast->getCastKind() == CK_NoOp && !cast->getType().isConstQualified());
  const Stmt* next = means_nothing ? around : statement;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return is_changed(child, variable, next, in_closure); });
}

/// Through the capsule's own functions as well.
bool is_member_changed(const Stmt* statement, const FieldDecl& field, const Stmt* around = nullptr, unsigned depth = 0) {
  if (statement == nullptr || depth > 4) return false;
  const auto* member = dyn_cast<MemberExpr>(statement);
  if (member != nullptr && member->getMemberDecl() == &field) {
    const auto* cast = dyn_cast_or_null<ImplicitCastExpr>(around);
    return member->getType().isConstQualified() ? false : cast == nullptr || cast->getCastKind() != CK_LValueToRValue;
  }
  const FunctionDecl* definition = nullptr;
  if (const auto* call = dyn_cast<CXXMemberCallExpr>(statement); call != nullptr && call->getDirectCallee() != nullptr && isa<CXXThisExpr>(bare(call->getImplicitObjectArgument())) && call->getDirectCallee()->hasBody(definition) &&
      is_member_changed(definition->getBody(), field, nullptr, depth + 1))
    return true;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return is_member_changed(child, field, isa<ParenExpr>(statement) ? around : statement, depth); });
}

bool any_name_changed(const Stmt* bound, const Stmt* body, bool whole = false) {
  if (bound == nullptr) return false;
  if (const auto* name = dyn_cast<DeclRefExpr>(bound)) {
    const auto* variable = dyn_cast<VarDecl>(name->getDecl());
    if (variable == nullptr || variable->isConstexpr()) return false;
    // A reference is another name, a closure whatever it captured.
    if ((variable->getType()->isReferenceType() || whole) && variable->hasInit() && !isa<ParmVarDecl>(variable) && any_name_changed(variable->getInit(), body)) return true;
    if (const auto* closure = variable->hasInit() && !isa<ParmVarDecl>(variable) ? dyn_cast<LambdaExpr>(bare(variable->getInit())) : nullptr; closure != nullptr && any_name_changed(closure->getBody(), body)) return true;
    const bool counts = whole || variable->getType().getNonReferenceType()->isArithmeticType();
    return counts && !variable->getType().isConstQualified() && is_changed(body, *variable);
  }
  if (const auto* member = dyn_cast<MemberExpr>(bound); member != nullptr && isa<CXXThisExpr>(bare(member->getBase())))
    if (const auto* field = dyn_cast<FieldDecl>(member->getMemberDecl()); field != nullptr && field->getType()->isArithmeticType()) return is_member_changed(body, *field);
  if (const auto* element = dyn_cast<CXXOperatorCallExpr>(bound); element != nullptr && element->getOperator() == OO_Subscript && any_name_changed(element->getArg(0)->IgnoreParenImpCasts(), body, true)) return true;
  return llvm::any_of(bound->children(), [&](const Stmt* child) { return any_name_changed(child, body); });
}

struct Comparison {
  const Expr* counter_side = nullptr;
  const Expr* bound = nullptr;
  BinaryOperatorKind kind = BO_LT;  // as if the counter stood on the left
};

/// The counter, perhaps with a constant or another bounded number added.
bool is_counter(const Expr* side, const VarDecl& counter) {
  side = side->IgnoreParenImpCasts();
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(side)) {
    const ASTContext& context = counter.getASTContext();
    const bool keeps = !cast->getType()->isDependentType() && cast->getType()->isIntegerType() && !counter.getType()->isDependentType() && context.getIntWidth(cast->getType()) >= context.getIntWidth(counter.getType());
    return (keeps || cast->getType()->isDependentType()) && is_counter(cast->getSubExpr(), counter);
  }
  if (const auto* sum = dyn_cast<BinaryOperator>(side); sum != nullptr && sum->getOpcode() == BO_Add)
    return is_counter(sum->getLHS(), counter) && !mentions_variable(sum->getRHS(), counter);
  const auto* name = dyn_cast<DeclRefExpr>(side);
  return name != nullptr && name->getDecl() == &counter;
}

std::optional<Comparison> comparison(const Expr* condition, const VarDecl& counter) {
  if (condition == nullptr) return std::nullopt;
  const auto* operation = dyn_cast<BinaryOperator>(condition->IgnoreParenImpCasts());
  if (operation == nullptr) return std::nullopt;
  if (operation->getOpcode() == BO_LAnd) {
    const auto left = comparison(operation->getLHS(), counter);
    return left ? left : comparison(operation->getRHS(), counter);
  }
  if (!operation->isRelationalOp() && operation->getOpcode() != BO_NE) return std::nullopt;
  const Expr *left = operation->getLHS(), *right = operation->getRHS();
  if (is_counter(left, counter) && !mentions_variable(right, counter)) return Comparison{left, right, operation->getOpcode()};
  if (!is_counter(right, counter) || mentions_variable(left, counter)) return std::nullopt;
  return Comparison{right, left, operation->getOpcode() == BO_NE ? BO_NE : BinaryOperator::reverseComparisonOp(operation->getOpcode())};
}

/// How far one round goes; 0: not by a constant.
int64_t step_of(const Expr* increment, const VarDecl& counter, const ASTContext& context) {
  if (increment == nullptr) return 0;
  increment = increment->IgnoreParenImpCasts();
  if (const auto* full = dyn_cast<FullExpr>(increment)) increment = full->getSubExpr();
  if (const auto* unary = dyn_cast<UnaryOperator>(increment)) {
    if (!unary->isIncrementDecrementOp() || named_by(unary->getSubExpr()) != &counter) return 0;
    return unary->isIncrementOp() ? 1 : -1;
  }
  const auto* operation = dyn_cast<BinaryOperator>(increment);
  if (operation == nullptr) return 0;
  if (operation->isCommaOp()) {
    const int64_t left = step_of(operation->getLHS(), counter, context), right = step_of(operation->getRHS(), counter, context);
    if (left != 0 && !is_changed(operation->getRHS(), counter)) return left;
    return is_changed(operation->getLHS(), counter) ? 0 : right;
  }
  if ((operation->getOpcode() != BO_AddAssign && operation->getOpcode() != BO_SubAssign) || named_by(operation->getLHS()) != &counter || operation->getRHS()->isValueDependent()) return operation->getRHS()->isValueDependent() ? 1 : 0;
  const auto by = operation->getRHS()->getIntegerConstantExpr(context);
  const int64_t size = by ? by->getExtValue() : 0;
  return operation->getOpcode() == BO_SubAssign ? -size : size;
}

class Counted {
 public:
  Counted(const ForStmt& loop, const ASTContext& context) : m_loop{loop}, m_context{context} {}

  bool holds() const {
    const auto* init = dyn_cast_or_null<DeclStmt>(m_loop.getInit());
    return init != nullptr && llvm::any_of(init->decls(), [&](const Decl* each) { return isa<VarDecl>(each) && counts(*cast<VarDecl>(each)); });
  }

 private:
  bool counts(const VarDecl& counter) const {
    const QualType type = counter.getType();
    if (!type->isDependentType() && (!type->isIntegerType() || type->isReferenceType())) return false;
    const auto compared = comparison(m_loop.getCond(), counter);
    if (!compared || is_changed(m_loop.getBody(), counter) || is_changed(m_loop.getCond(), counter) || is_changed(m_loop.getInit(), counter)) return false;
    if (any_name_changed(compared->bound, m_loop.getBody()) || any_name_changed(compared->counter_side, m_loop.getBody())) return false;
    const int64_t step = step_of(m_loop.getInc(), counter, m_context);
    return step != 0 && reaches(*compared, step) && (type->isDependentType() || has_room(*compared, type, step));
  }

  static bool reaches(const Comparison& compared, int64_t step) {
    switch (compared.kind) {
      case BO_LT: case BO_LE: return step > 0;
      case BO_GT: case BO_GE: return step < 0;
      default: return step == 1 || step == -1;
    }
  }

  /// The counter can pass its bound before it begins again.
  bool has_room(const Comparison& compared, QualType type, int64_t step) const {
    const Expr* bound = compared.bound->IgnoreParenImpCasts();
    if (bound->isTypeDependent() || bound->isValueDependent()) return true;
    const bool is_signed = type->isSignedIntegerType();
    const unsigned bits = m_context.getIntWidth(type) - (is_signed ? 1 : 0);
    if (const auto value = bound->getIntegerConstantExpr(m_context)) {
      if (compared.kind == BO_GE) return is_signed || value->isStrictlyPositive();
      llvm::APSInt most = llvm::APSInt::getMaxValue(m_context.getIntWidth(type), !is_signed);
      if (step > 1 && static_cast<uint64_t>(step) < most.getLimitedValue()) most = llvm::APSInt{llvm::APInt{most.getBitWidth(), most.getLimitedValue() - static_cast<uint64_t>(step - 1)}, most.isUnsigned()};
      return llvm::APSInt::compareValues(*value, most) < (compared.kind == BO_LT ? 1 : 0);
    }
    if (compared.kind == BO_GE) return is_signed;
    if (step < 0 || !bound->getType()->isIntegerType()) return true;
    const unsigned needs = m_context.getIntWidth(bound->getType()) - (bound->getType()->isSignedIntegerType() ? 1 : 0);
    return compared.kind == BO_LE ? needs < bits : needs <= bits;
  }

  const ForStmt& m_loop;
  const ASTContext& m_context;
};

bool waits(const Stmt* statement) {
  const FunctionDecl* callee = callee_of(statement);
  if (callee != nullptr && callee->getIdentifier() != nullptr && callee->getName() == "wait_for_interrupt" && top_namespace(callee) == "kernel") return true;
  return statement != nullptr && llvm::any_of(statement->children(), [](const Stmt* child) { return waits(child); });
}

/// The kernel's own loop waits for interrupts, and what never returns may loop.
bool may_go_on(const Stmt& loop, Unit& unit) {
  if (unit.reporter.zones().of(loop.getBeginLoc()) != Zone::Kernel) return false;
  return (unit.function() != nullptr && unit.function()->isNoReturn()) || waits(&loop);
}

bool is_endless(QualType type, unsigned depth = 0) {
  const auto* record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(class_of(type));
  if (record == nullptr || depth > 6) return false;
  return llvm::any_of(record->getTemplateArgs().asArray(), [&](const TemplateArgument& each) {
    return each.getKind() == TemplateArgument::Type && (is_library_class(each.getAsType(), "unreachable_sentinel_t") || is_endless(each.getAsType(), depth + 1));
  });
}
/// Of the library, of core or of the kernel: these have as many elements as they say.
bool has_end(QualType type) {
  const CXXRecordDecl* record = class_of(type);
  if (record == nullptr) return true;
  return !is_endless(type) && top_namespace(record) != "capsules";
}

void range(const CXXForRangeStmt& loop, Unit& unit) {
  const Expr* over = loop.getRangeInit();
  if (over != nullptr && !over->isTypeDependent() && !has_end(over->getType())) unit.report(loop.getForLoc(), Check::UncountedFor);
}
}  // namespace

void check_loop(const Stmt& statement, Unit& unit) {
  if (isa<WhileStmt, DoStmt>(statement)) {
    if (!may_go_on(statement, unit)) unit.report(statement.getBeginLoc(), Check::WhileLoop);
  } else if (const auto* loop = dyn_cast<ForStmt>(&statement)) {
    if (!unit.reporter.holds(loop->getForLoc(), Check::UncountedFor) || Counted{*loop, unit.context}.holds() || may_go_on(statement, unit)) return;
    unit.report(loop->getForLoc(), Check::UncountedFor);
  } else if (const auto* over = dyn_cast<CXXForRangeStmt>(&statement)) {
    range(*over, unit);
  } else if (const auto* call = dyn_cast<CallExpr>(&statement)) {
    for (const Expr* argument : call->arguments())
      if (const FunctionDecl* callee = call->getDirectCallee(); (callee == nullptr || in_library(callee)) && !argument->isTypeDependent() && is_endless(argument->getType()))
        unit.report(call->getExprLoc(), Check::UncountedFor);
  }
}

}  // namespace capsule_check
