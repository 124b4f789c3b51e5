// tools/capsule_check/recursion.cpp - rule S12: the graph of calls has no cycle; a virtual call may reach every override that is seen.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
using Function = const FunctionDecl*;

Function key_of(const FunctionDecl& function) { return function.getCanonicalDecl(); }

/// Which functions can be reached from which: found once a strongly connected part (Tarjan).
class Cycles {
 public:
  explicit Cycles(const Unit& unit) : m_unit{unit} {
    for (const Call& call : unit.calls) targets(call, [&](Function target) { m_next[call.caller].push_back(target); return false; });
    for (const Call& call : unit.calls)
      if (!m_number.contains(call.caller)) visit(call.caller);
  }
  /// The call leads back to where it stands.
  bool closes(const Call& call) const {
    return targets(call, [&](Function target) {
      const auto from = m_part.find(call.caller), to = m_part.find(target);
      return from != m_part.end() && to != m_part.end() && from->second == to->second;
    });
  }

 private:
  bool any_target(Function callee, llvm::function_ref<bool(Function)> asks) const {
    if (asks(callee)) return true;
    const auto found = m_unit.overriders.find(callee);
    return found != m_unit.overriders.end() && llvm::any_of(found->second, [&](Function each) { return each != callee && any_target(each, asks); });
  }

  bool targets(const Call& call, llvm::function_ref<bool(Function)> asks) const { return call.is_exact ? asks(call.callee) : any_target(call.callee, asks); }

  void visit(Function function) {
    m_number[function] = m_low[function] = ++m_count;
    m_stack.push_back(function);
    m_on_stack.insert(function);
    const llvm::SmallVector<Function, 4> next = m_next[function];
    for (Function callee : next) follow(function, callee);
    if (m_low[function] != m_number[function]) return;
    for (Function each = nullptr; each != function;) {
      each = m_stack.pop_back_val();
      m_on_stack.erase(each);
      m_part[each] = m_number[function];
    }
  }
  void follow(Function from, Function to) {
    if (!m_number.contains(to)) {
      visit(to);
      m_low[from] = std::min(m_low[from], m_low[to]);
    } else if (m_on_stack.contains(to)) {
      m_low[from] = std::min(m_low[from], m_number[to]);
    }
  }

  const Unit& m_unit;
  llvm::DenseMap<Function, llvm::SmallVector<Function, 4>> m_next;
  llvm::DenseMap<Function, unsigned> m_number, m_low, m_part;
  llvm::DenseSet<Function> m_on_stack;
  llvm::SmallVector<Function, 32> m_stack;
  unsigned m_count = 0;
};

/// `Base::function()` calls just that.
bool is_virtual_call(const Stmt& statement) {
  const auto* call = dyn_cast<CXXMemberCallExpr>(&statement);
  const auto* member = call == nullptr ? nullptr : dyn_cast<MemberExpr>(call->getCallee()->IgnoreParens());
  return member != nullptr && !member->hasQualifier() && call->getMethodDecl() != nullptr && call->getMethodDecl()->isVirtual();
}

void add(const FunctionDecl* callee, SourceLocation at, bool is_exact, Unit& unit) {
  if (callee == nullptr || unit.function() == nullptr || unit.reporter.zones().of(at) == Zone::Free) return;
  unit.calls.push_back({key_of(*unit.function()), key_of(*callee), at, is_exact});
}
}  // namespace

void note_function(const FunctionDecl& function, Unit& unit) {
  if (const auto* method = dyn_cast<CXXMethodDecl>(&function))
    for (const CXXMethodDecl* base : method->overridden_methods()) unit.overriders[key_of(*base)].push_back(key_of(*method));
  // Whoever makes a closure has it called.
  if (unit.functions.size() < 2) return;
  const FunctionDecl* around = unit.functions[unit.functions.size() - 2];
  unit.calls.push_back({key_of(*around), key_of(function), {}});
}

namespace {
/// `(object.*kFunction)()` with a constant: what it was taken from.
const FunctionDecl* behind_member_pointer(const Stmt& statement) {
  const auto* call = dyn_cast<CallExpr>(&statement);
  const auto* chosen = call == nullptr ? nullptr : dyn_cast<BinaryOperator>(call->getCallee()->IgnoreParens());
  if (chosen == nullptr || !chosen->isPtrMemOp()) return nullptr;
  const auto* variable = dyn_cast_or_null<VarDecl>(named_by(chosen->getRHS()));
  const Expr* value = variable != nullptr && variable->hasInit() ? bare(variable->getInit()) : bare(chosen->getRHS());
  const auto* taken = dyn_cast<UnaryOperator>(value);
  return taken == nullptr ? nullptr : dyn_cast_or_null<FunctionDecl>(named_by(taken->getSubExpr()));
}

/// Calls in a default argument are made by whoever uses it.
void note_calls_below(const Stmt* statement, SourceLocation at, Unit& unit) {
  if (statement == nullptr) return;
  add(callee_of(statement), at, !is_virtual_call(*statement), unit);
  for (const Stmt* child : statement->children()) note_calls_below(child, at, unit);
}

/// A member's default value is computed by whoever makes the object; both places are part of a cycle.
void note_default_value(const CXXDefaultInitExpr& value, Unit& unit) {
  note_calls_below(value.getExpr(), value.getExpr()->getExprLoc(), unit);
  note_calls_below(value.getExpr(), value.getUsedLocation(), unit);
}

/// Algorithms compare the elements of what they are given.
void note_comparisons(const Expr& argument, SourceLocation at, Unit& unit) {
  const auto* range = dyn_cast_or_null<ClassTemplateSpecializationDecl>(class_of(bare(&argument)->getType()));
  if (range == nullptr || !in_library(range) || range->getTemplateArgs()[0].getKind() != TemplateArgument::Type) return;
  const CXXRecordDecl* element = class_of(range->getTemplateArgs()[0].getAsType());
  if (element == nullptr || top_namespace(element) != "capsules") return;
  for (const OverloadedOperatorKind kind : {OO_EqualEqual, OO_Less, OO_Spaceship})
    for (const DeclContext* context : {static_cast<const DeclContext*>(element), element->getDeclContext()})
      for (const NamedDecl* each : context->lookup(unit.context.DeclarationNames.getCXXOperatorName(kind))) add(dyn_cast<FunctionDecl>(each), at, true, unit);
}

/// An object with operator() that is passed on will be called.
void note_function_object(const Expr& argument, SourceLocation at, Unit& unit) {
  const CXXRecordDecl* record = class_of(bare(&argument)->getType());
  if (record == nullptr || record->isLambda() || top_namespace(record) != "capsules" || !record->hasDefinition()) return;
  for (const CXXMethodDecl* method : record->getDefinition()->methods())
    if (method->getOverloadedOperator() == OO_Call) add(method, at, true, unit);
}
}  // namespace

void note_call(const Stmt& statement, Unit& unit) {
  if (unit.in_default_argument) return;
  if (const auto* name = dyn_cast<DeclRefExpr>(&statement); name != nullptr && isa<FunctionDecl>(name->getDecl()) && !isa_and_nonnull<CallExpr>(unit.meaning_parent())) return add(cast<FunctionDecl>(name->getDecl()), name->getLocation(), true, unit);
  if (const auto* value = dyn_cast<CXXDefaultInitExpr>(&statement)) return note_default_value(*value, unit);
  if (const auto* loop = dyn_cast<CXXForRangeStmt>(&statement)) return note_calls_below(loop->getBeginStmt(), loop->getForLoc(), unit);
  if (const auto* call = dyn_cast<CallExpr>(&statement))
    for (const Expr* argument : call->arguments()) {
      note_function_object(*argument, call->getExprLoc(), unit);
      if (const FunctionDecl* callee = call->getDirectCallee(); callee != nullptr && in_library(callee)) note_comparisons(*argument, call->getExprLoc(), unit);
    }
  if (const auto* used = dyn_cast<CXXDefaultArgExpr>(&statement)) return note_calls_below(used->getExpr(), used->getUsedLocation(), unit);
  if (const FunctionDecl* callee = behind_member_pointer(statement)) return add(callee, cast<CallExpr>(statement).getExprLoc(), true, unit);
  if (const FunctionDecl* callee = callee_of(&statement)) return add(callee, cast<CallExpr>(statement).getExprLoc(), !is_virtual_call(statement), unit);
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement)) add(made->getConstructor(), made->getExprLoc(), true, unit);
}

void check_recursion(Unit& unit) {
  const Cycles cycles{unit};
  for (const Call& call : unit.calls)
    if (call.location.isValid() && cycles.closes(call)) unit.report(call.location, Check::Recursion, quoted(*call.callee));
}

}  // namespace capsule_check
