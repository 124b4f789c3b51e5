// tools/capsule_check/grants.cpp - rules S5 and S6: what refers into a process's memory stays within the call of enter().
//
// The body of an enter() is known by its parameter, a kernel::GrantAccess&, wherever the closure is written.
#include "tools/capsule_check/places.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool is_access(QualType type) { return is_named(type, "kernel", "GrantAccess"); }
bool is_grant_body(const FunctionDecl& function) { return llvm::any_of(function.parameters(), [](const ParmVarDecl* each) { return is_access(each->getType()); }); }

const CXXMemberCallExpr* as_enter(const Stmt* statement) {
  const auto* call = dyn_cast_or_null<CXXMemberCallExpr>(statement);
  const CXXMethodDecl* method = call == nullptr ? nullptr : call->getMethodDecl();
  if (method == nullptr || method->getIdentifier() == nullptr || !is_named(bare(call->getImplicitObjectArgument())->getType(), "kernel", "Grant")) return nullptr;
  const llvm::StringRef name = method->getName();
  return name == "enter" || name == "enter_existing" || name == "each" || name == "each_from" ? call : nullptr;
}

/// A local reference is the object that it was bound to.
const ValueDecl* resolved(const ValueDecl* name) {
  const auto* variable = dyn_cast_or_null<VarDecl>(name);
  if (variable == nullptr || !variable->getType()->isReferenceType() || !variable->hasInit()) return name;
  const ValueDecl* bound = named_by(variable->getInit());
  return bound == nullptr ? name : bound;
}
const ValueDecl* grant_of(const CXXMemberCallExpr& enter) { return resolved(named_by(enter.getImplicitObjectArgument())); }

/// Looks at everything below, into closures and checked functions that are called.
class Search {
 public:
  using Finds = llvm::function_ref<bool(const Stmt&)>;
  explicit Search(Finds finds) : m_finds{finds} {}
  /// The outermost place below which it is found: for what is found in a called function, the call.
  const Stmt* in(const Stmt* statement) {
    if (statement == nullptr) return nullptr;
    if (m_finds(*statement)) return statement;
    if (const FunctionDecl* callee = callee_of(statement); callee != nullptr && is_inside(*callee)) return statement;
    for (const Stmt* child : statement->children())
      if (const Stmt* found = in(child)) return found;
    return nullptr;
  }

 private:
  bool is_inside(const FunctionDecl& callee) {
    const FunctionDecl* definition = nullptr;
    if (top_namespace(&callee) != "capsules" || !callee.hasBody(definition) || !m_seen.insert(definition).second) return false;
    return in(definition->getBody()) != nullptr;
  }
  Finds m_finds;
  llvm::DenseSet<const FunctionDecl*> m_seen;
};

const Stmt* body_of(const Expr* argument) {
  const Expr* inner = bare(argument);
  if (const auto* name = dyn_cast_or_null<DeclRefExpr>(inner))
    if (const auto* variable = dyn_cast<VarDecl>(name->getDecl()); variable != nullptr && variable->hasInit()) inner = bare(variable->getInit());
  if (const auto* made = dyn_cast_or_null<CXXConstructExpr>(inner); made != nullptr && made->getNumArgs() == 1) inner = bare(made->getArg(0));
  const auto* closure = dyn_cast_or_null<LambdaExpr>(inner);
  return closure == nullptr ? nullptr : closure->getBody();
}

/// The same grant entered once more, directly or by a function of the capsule's.
void nested(const CXXMemberCallExpr& enter, Unit& unit) {
  const ValueDecl* grant = grant_of(enter);
  for (const Expr* argument : enter.arguments()) {
    const Stmt* body = body_of(argument);
    if (body == nullptr || grant == nullptr) continue;
    Search search{[&](const Stmt& each) { const auto* inner = as_enter(&each); return inner != nullptr && grant_of(*inner) == grant; }};
    if (const Stmt* found = search.in(body)) unit.report(cast<CallExpr>(found)->getExprLoc(), Check::GrantNested);
  }
}

bool leaves(QualType type) { return type->isReferenceType() || is_borrow(type) || has_optional_ref(type); }

bool is_declared_in(const ValueDecl* name, const FunctionDecl& body) {
  const auto* variable = dyn_cast_or_null<VarDecl>(name);
  if (variable == nullptr) return false;
  for (const DeclContext* context = variable->getDeclContext(); context != nullptr; context = context->getParent())
    if (context == &body) return !isa<ParmVarDecl>(variable) || !variable->getType()->isReferenceType();
  return false;
}

void outward(const Stmt& statement, const FunctionDecl& body, Unit& unit) {
  const Expr* target = nullptr;
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(&statement); call != nullptr && call->getOperator() == OO_Equal) target = call->getArg(0);
  if (const auto* call = dyn_cast<CXXMemberCallExpr>(&statement); call != nullptr && call->getMethodDecl() != nullptr && call->getMethodDecl()->getIdentifier() != nullptr &&
      (call->getMethodDecl()->getName() == "emplace" || call->getMethodDecl()->getName() == "swap"))
    target = call->getImplicitObjectArgument();
  if (target == nullptr || is_declared_in(named_by(target), body)) return;
  const QualType type = target->getType();
  if (has_share(type)) unit.report(cast<Expr>(statement).getExprLoc(), Check::ShareOutside);
  if (leaves(type) || has_share(type)) unit.report(cast<Expr>(statement).getExprLoc(), Check::GrantEscape);
}

void look_for_escapes(const Stmt* statement, const FunctionDecl& body, Unit& unit) {
  if (statement == nullptr) return;
  outward(*statement, body, unit);
  if (const auto* give = dyn_cast<ReturnStmt>(statement); give != nullptr && give->getRetValue() != nullptr) {
    const QualType type = body.getReturnType();
    if (has_share(type)) unit.report(give->getReturnLoc(), Check::ShareOutside);
    if (leaves(type) || has_share(type)) unit.report(give->getReturnLoc(), Check::GrantEscape);
  }
  if (isa<LambdaExpr>(statement)) return;
  for (const Stmt* child : statement->children()) look_for_escapes(child, body, unit);
}

void grant_body(const FunctionDecl& body, Unit& unit) {
  look_for_escapes(body.getBody(), body, unit);
  Search search{[](const Stmt& each) { return calls_client(each); }};
  if (const Stmt* found = search.in(body.getBody())) unit.report(cast<Expr>(found)->getExprLoc(), Check::GrantCallOut);
}
}  // namespace

void check_grant(const Decl& declaration, Unit& unit) {
  if (const auto* field = dyn_cast<FieldDecl>(&declaration)) {
    const auto* owner = dyn_cast<CXXRecordDecl>(field->getParent());
    if (has_share(field->getType()) && (owner == nullptr || !owner->isLambda())) unit.report(field->getLocation(), Check::ShareOutside);
  }
  if (const auto* variable = dyn_cast<VarDecl>(&declaration); variable != nullptr && variable->hasGlobalStorage() && has_share(variable->getType())) unit.report(variable->getLocation(), Check::ShareOutside);
  if (const auto* function = dyn_cast<FunctionDecl>(&declaration); function != nullptr && function->doesThisDeclarationHaveABody() && !function->isDependentContext() && is_grant_body(*function))
    grant_body(*function, unit);
}

void check_grant(const Stmt& statement, Unit& unit) {
  if (const auto* enter = as_enter(&statement)) nested(*enter, unit);
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement); made != nullptr && is_share(made->getType()) && !made->getConstructor()->isCopyOrMoveConstructor())
    unit.report(made->getExprLoc(), Check::ShareOutside);
}

}  // namespace capsule_check
