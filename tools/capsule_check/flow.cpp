// tools/capsule_check/flow.cpp - rules S7, S9 and S10: a forward analysis over the compiler's control-flow graph.
#include "tools/capsule_check/flow.hpp"

#include <clang/Analysis/AnalysisDeclContext.h>

namespace capsule_check {
using namespace clang;

bool Dead::join(const Dead& other) {
  const size_t before = moved.size() + stale.size();
  moved.insert(other.moved.begin(), other.moved.end());
  stale.insert(other.stale.begin(), other.stale.end());
  return moved.size() + stale.size() != before;
}
void Dead::revive(const Place& place) {
  std::erase_if(moved, [&](const Place& each) { return each.is_part_of(place); });
}
bool Dead::is_moved(const Place& place) const {
  for (const Place& each : moved)
    if (each.base == place.base && (each.field == nullptr || each.field == place.field)) return true;
  return false;
}

Flow::Flow(const FunctionDecl& function, Unit& unit) : m_function{function}, m_unit{unit} {
  for (const ParmVarDecl* parameter : function.parameters())
    if (const auto* method = dyn_cast<CXXMethodDecl>(&function); method != nullptr && parameter->getType()->isReferenceType())
      if (const auto visited = unit.visited.find(method->getParent()); visited != unit.visited.end())
        note_reference(*parameter, Root{.place = {visited->second, nullptr}, .retaggable = true});
  collect(function.getBody());
}

namespace {
bool moves_something(const Stmt* statement) {
  if (statement == nullptr) return false;
  const auto* value = dyn_cast<Expr>(statement);
  return (value != nullptr && value->isXValue()) || llvm::any_of(statement->children(), moves_something);
}
}  // namespace

void Flow::note_reference(const VarDecl& variable, llvm::ArrayRef<Root> roots) {
  if (roots.empty()) return;
  m_references[&variable].assign(roots.begin(), roots.end());
  m_worth = true;
}

/// References with what they refer to, and names that are only assigned to.
void Flow::collect(const Stmt* statement) {
  if (statement == nullptr) return;
  if (const auto* closure = dyn_cast<LambdaExpr>(statement)) {
    m_worth |= moves_something(closure->getBody());
    for (const Expr* init : closure->capture_inits()) collect(init);
    return;
  }
  if (const auto* declared = dyn_cast<DeclStmt>(statement))
    for (const Decl* each : declared->decls())
      if (const auto* variable = dyn_cast<VarDecl>(each); variable != nullptr && variable->hasInit() && !variable->isImplicit() && !variable->getType()->isDependentType() && is_borrow(variable->getType())) {
        llvm::SmallVector<Root, 2> roots;
        roots_of(variable->getInit(), roots);
        note_reference(*variable, roots);
      }
  if (const auto* operation = dyn_cast<BinaryOperator>(statement); operation != nullptr && operation->getOpcode() == BO_Assign) m_targets.insert(bare(operation->getLHS()));
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(statement); call != nullptr && call->getOperator() == OO_Equal) m_targets.insert(bare(call->getArg(0)));
  if (const auto* value = dyn_cast<Expr>(statement); value != nullptr && value->isXValue()) m_worth = true;
  for (const Stmt* child : statement->children()) collect(child);
}

void Flow::run() {
  if (!m_worth) return;
  CFG::BuildOptions options;
  options.setAllAlwaysAdd();
  const std::unique_ptr<CFG> graph = CFG::buildCFG(&m_function, m_function.getBody(), &m_unit.context, options);
  if (graph == nullptr) return;
  std::map<const CFGBlock*, Dead> at_entry;
  std::set<const CFGBlock*> waiting;
  for (const CFGBlock* block : *graph) waiting.insert(block);
  for (unsigned round = 0; !waiting.empty() && round < 100'000; ++round) {
    const CFGBlock* block = *waiting.begin();
    waiting.erase(waiting.begin());
    Dead dead = at_entry[block];
    for (const CFGElement& element : *block)
      if (const auto statement = element.getAs<CFGStmt>()) step(*statement->getStmt(), dead, false);
    for (const CFGBlock* next : block->succs())
      if (next != nullptr && at_entry[next].join(dead)) waiting.insert(next);
  }
  for (const CFGBlock* block : *graph) {
    Dead dead = at_entry[block];
    for (const CFGElement& element : *block)
      if (const auto statement = element.getAs<CFGStmt>()) step(*statement->getStmt(), dead, true);
  }
}

void Flow::step(const Stmt& statement, Dead& dead, bool reports) {
  if (const auto* declared = dyn_cast<DeclStmt>(&statement)) {
    for (const Decl* each : declared->decls())
      if (const auto* variable = dyn_cast<VarDecl>(each)) dead.revive({variable, nullptr}), dead.stale.erase(variable);
  } else if (isa<DeclRefExpr, MemberExpr>(statement)) {
    use(cast<Expr>(statement), dead, reports);
  } else if (const auto* operation = dyn_cast<BinaryOperator>(&statement)) {
    if (operation->getOpcode() == BO_Assign) assign(operation->getLHS(), dead);
  } else if (const auto* called = dyn_cast<CallExpr>(&statement)) {
    call(*called, dead, reports);
  } else if (const auto* cast = dyn_cast<CXXStaticCastExpr>(&statement); cast != nullptr && cast->isXValue()) {
    move(cast->getSubExpr(), dead);
  }
}

void Flow::use(const Expr& expression, Dead& dead, bool reports) {
  if (!reports) return;
  const Place place = place_of(&expression);
  if (place && !m_targets.contains(&expression) && dead.is_moved(place)) m_unit.report(expression.getExprLoc(), Check::UseAfterMove, quoted(*(place.field != nullptr ? place.field : place.base)));
  const auto* name = dyn_cast<DeclRefExpr>(&expression);
  if (name == nullptr) return;
  const ValueDecl* whole = name->getDecl();
  if (const auto* binding = dyn_cast<BindingDecl>(whole); binding != nullptr && binding->getDecomposedDecl() != nullptr) whole = binding->getDecomposedDecl();
  const auto stale = dead.stale.find(dyn_cast<VarDecl>(whole));
  if (stale != dead.stale.end()) m_unit.report(expression.getExprLoc(), stale->second, quoted(*name->getDecl()));
}

void Flow::move(const Expr* expression, Dead& dead) {
  const Place place = place_of(expression);
  if (!place) return;
  dead.moved.insert(place);
  change(place, Check::UseAfterMove, [](const Root&) { return true; }, dead);
}

void Flow::assign(const Expr* target, Dead& dead) {
  if (const Place place = place_of(target)) dead.revive(place);
  if (const Place place = reached_by(target)) change(place, Check::PayloadRetagged, [](const Root& root) { return root.retaggable; }, dead);
}

void Flow::change(const Place& place, Check check, llvm::function_ref<bool(const Root&)> concerns, Dead& dead) {
  for (const auto& [variable, roots] : m_references)
    for (const Root& root : roots)
      if (root.place.is_part_of(place) && concerns(root)) dead.stale.insert({variable, check});
}

void Flow::client_called(Dead& dead) {
  for (const auto& [variable, roots] : m_references)
    for (const Root& root : roots)
      if (isa<FieldDecl>(root.place.base) && (root.interior || root.retaggable)) dead.stale.insert({variable, Check::InteriorAcrossCall});
}

namespace {
/// `x = `, x.reset(), x.emplace(): what is given another value.
const Expr* retagged_by(const Stmt& statement) {
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(&statement); call != nullptr && call->getOperator() == OO_Equal && is_retaggable(bare(call->getArg(0))->getType())) return call->getArg(0);
  const auto* member = dyn_cast<CXXMemberCallExpr>(&statement);
  if (member == nullptr || member->getMethodDecl() == nullptr || member->getMethodDecl()->getIdentifier() == nullptr || !is_retaggable(bare(member->getImplicitObjectArgument())->getType())) return nullptr;
  const llvm::StringRef name = member->getMethodDecl()->getName();
  return name == "reset" || name == "emplace" || name == "swap" ? member->getImplicitObjectArgument() : nullptr;
}
const Expr* lent_by(const Stmt& statement) {
  const auto* member = dyn_cast<CXXMemberCallExpr>(&statement);
  if (member == nullptr || member->getMethodDecl() == nullptr || member->getMethodDecl()->getNameAsString() != "lend") return nullptr;
  return is_named(bare(member->getImplicitObjectArgument())->getType(), "core", "Lender") ? member->getImplicitObjectArgument() : nullptr;
}
const Expr* moved_by(const Stmt& statement) {
  const FunctionDecl* callee = callee_of(&statement);
  const auto* call = dyn_cast<CallExpr>(&statement);
  return callee != nullptr && callee->getIdentifier() != nullptr && in_library(callee) && callee->getName() == "move" && call->getNumArgs() == 1 ? call->getArg(0) : nullptr;
}
}  // namespace

void Flow::apply(const Stmt* body, llvm::function_ref<Place(Place)> here, bool moves, Dead& dead, unsigned depth) {
  if (body == nullptr || depth > 4) return;
  const auto any = [](const Root&) { return true; };
  if (const Expr* target = retagged_by(*body))
    if (const Place place = here(reached_by(target))) change(place, Check::PayloadRetagged, [](const Root& root) { return root.retaggable; }, dead);
  if (const Expr* target = lent_by(*body))
    if (const Place place = here(reached_by(target))) change(place, Check::UseAfterMove, any, dead);
  if (const Expr* target = moved_by(*body))
    if (const Place place = here(place_of(target))) {
      if (moves) dead.moved.insert(place);
      change(place, Check::UseAfterMove, any, dead);
    }
  if (calls_client(*body)) client_called(dead);
  const FunctionDecl* definition = nullptr;
  if (const auto* own = dyn_cast<CXXMemberCallExpr>(body); own != nullptr && own->getDirectCallee() != nullptr && isa<CXXThisExpr>(bare(own->getImplicitObjectArgument())) && own->getDirectCallee()->hasBody(definition))
    apply(definition->getBody(), [&](Place place) { return place && isa<FieldDecl>(place.base) ? here(place) : Place{}; }, false, dead, depth + 1);
  for (const Stmt* child : body->children()) apply(child, here, moves, dead, depth);
}

void Flow::call(const CallExpr& call, Dead& dead, bool reports) {
  if (const auto* operation = dyn_cast<CXXOperatorCallExpr>(&call)) {
    if (operation->getOperator() == OO_Equal) assign(operation->getArg(0), dead);
    if (operation->getOperator() == OO_Call) closure_called(*operation, dead, reports);
    return;
  }
  if (calls_client(call)) client_called(dead);
  for (const Expr* argument : call.arguments())
    if (const auto* closure = dyn_cast<LambdaExpr>(bare(argument))) apply(closure->getBody(), [](Place place) { return place; }, true, dead);
  const FunctionDecl* definition = nullptr;
  if (const FunctionDecl* called = call.getDirectCallee(); called != nullptr && top_namespace(called) == "capsules" && called->hasBody(definition)) {
    const auto* member = dyn_cast<CXXMemberCallExpr>(&call);
    const bool own = member != nullptr && isa<CXXThisExpr>(bare(member->getImplicitObjectArgument()));
    apply(definition->getBody(), [&](Place place) -> Place {
      if (!place || isa<FieldDecl>(place.base)) return own ? place : Place{};
      const auto* parameter = dyn_cast<ParmVarDecl>(place.base);
      const unsigned index = parameter == nullptr ? ~0u : parameter->getFunctionScopeIndex();
      return index < call.getNumArgs() && parameter->getType()->isReferenceType() ? place_of(call.getArg(index)) : Place{};
    }, false, dead);
  }
  const FunctionDecl* callee = call.getDirectCallee();
  if (callee == nullptr || callee->getIdentifier() == nullptr) return;
  const llvm::StringRef name = callee->getName();
  if (const auto* member = dyn_cast<CXXMemberCallExpr>(&call)) {
    const Expr* object = member->getImplicitObjectArgument();
    if (is_retaggable(bare(object)->getType()) && (name == "reset" || name == "emplace" || name == "swap")) assign(object, dead);
    if (is_named(bare(object)->getType(), "core", "Lender") && name == "lend") change(place_of(object), Check::UseAfterMove, [](const Root&) { return true; }, dead);
    return;
  }
  if (!in_library(callee) || call.getNumArgs() == 0) return;
  if ((name == "move" || name == "forward") && call.isXValue()) move(call.getArg(0), dead);
  if (name == "exchange" || name == "swap") assign(call.getArg(0), dead);
}

namespace {
/// What a closure does to the variables of its function when it is called.
void effects(const Stmt* statement, llvm::function_ref<void(const Expr&, bool)> tell) {
  if (statement == nullptr) return;
  if (const FunctionDecl* callee = callee_of(statement); callee != nullptr && callee->getIdentifier() != nullptr && in_library(callee) && callee->getName() == "move") {
    tell(*cast<CallExpr>(statement)->getArg(0), false);
    tell(*cast<CallExpr>(statement)->getArg(0), true);
    return;
  }
  if (const auto* name = dyn_cast<DeclRefExpr>(statement)) tell(*name, false);
  for (const Stmt* child : statement->children()) effects(child, tell);
}
}  // namespace

void Flow::closure_called(const CXXOperatorCallExpr& call, Dead& dead, bool reports) {
  const auto* name = dyn_cast<DeclRefExpr>(bare(call.getArg(0)));
  const auto* variable = name == nullptr ? nullptr : dyn_cast<VarDecl>(name->getDecl());
  const auto* closure = variable == nullptr || !variable->hasInit() ? nullptr : dyn_cast<LambdaExpr>(bare(variable->getInit()));
  if (closure == nullptr || closure->getCaptureDefault() == LCD_ByCopy) return;
  apply(closure->getBody(), [](Place place) { return place; }, false, dead);
  effects(closure->getBody(), [&](const Expr& used, bool moved) {
    const Place place = place_of(&used);
    if (!place) return;
    if (moved) return move(&used, dead);
    if (reports && dead.is_moved(place)) m_unit.report(call.getExprLoc(), Check::UseAfterMove, quoted(*place.base));
  });
}

namespace {
/// The function, or one of the capsule's that it calls, changes that member's alternative.
bool retags(const Stmt* statement, const ValueDecl& member, unsigned depth = 0) {
  if (statement == nullptr || depth > 4) return false;
  const Expr* target = nullptr;
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(statement); call != nullptr && call->getOperator() == OO_Equal) target = call->getArg(0);
  if (const auto* call = dyn_cast<CXXMemberCallExpr>(statement); call != nullptr && call->getMethodDecl() != nullptr && call->getMethodDecl()->getIdentifier() != nullptr &&
      (call->getMethodDecl()->getName() == "reset" || call->getMethodDecl()->getName() == "emplace"))
    target = call->getImplicitObjectArgument();
  if (target != nullptr && place_of(target).base == &member) return true;
  const FunctionDecl* definition = nullptr;
  if (const FunctionDecl* callee = callee_of(statement); callee != nullptr && top_namespace(callee) == "capsules" && callee->hasBody(definition) && retags(definition->getBody(), member, depth + 1)) return true;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return retags(child, member, depth); });
}
}  // namespace

namespace {
/// The body of a closure that is called by its name, or handed to the payload's own transform().
const Stmt* closure_body(const Expr* expression) {
  const Expr* inner = bare(expression);
  if (const auto* name = dyn_cast_or_null<DeclRefExpr>(inner))
    if (const auto* variable = dyn_cast<VarDecl>(name->getDecl()); variable != nullptr && variable->hasInit() && !isa<ParmVarDecl>(variable)) inner = bare(variable->getInit());
  const auto* closure = dyn_cast_or_null<LambdaExpr>(inner);
  return closure == nullptr ? nullptr : closure->getBody();
}

/// Whether the function that gets the payload as an argument changes what it is the payload of.
bool changes_whole(const CallExpr& call, const Root& root) {
  const FunctionDecl* callee = call.getDirectCallee();
  if (const auto* operation = dyn_cast<CXXOperatorCallExpr>(&call); operation != nullptr && operation->getOperator() == OO_Call) {
    const Stmt* body = closure_body(operation->getArg(0));
    return body != nullptr && retags(body, *root.place.base);
  }
  const FunctionDecl* definition = nullptr;
  if (callee == nullptr || top_namespace(callee) != "capsules" || !callee->hasBody(definition)) return false;
  if (isa<FieldDecl>(root.place.base)) return retags(definition->getBody(), *root.place.base);
  for (unsigned i = 0; i < call.getNumArgs() && i < definition->getNumParams(); ++i)
    if (place_of(call.getArg(i)) == root.place && retags(definition->getBody(), *definition->getParamDecl(i))) return true;
  return false;
}

void handed_to_client(const CallExpr& call, Unit& unit) {
  const FunctionDecl* callee = call.getDirectCallee();
  for (unsigned i = 0; callee != nullptr && i < call.getNumArgs() && i < callee->getNumParams(); ++i) {
    if (!callee->getParamDecl(i)->getType()->isReferenceType() || !call.getArg(i)->isGLValue()) continue;
    const Root root = root_of(call.getArg(i));
    if (root.place && isa<FieldDecl>(root.place.base) && (root.interior || root.retaggable)) unit.report(call.getExprLoc(), Check::InteriorAcrossCall, quoted(*root.place.base));
  }
}
}  // namespace

void check_handed_payload(const Stmt& statement, Unit& unit) {
  const auto* call = dyn_cast<CallExpr>(&statement);
  if (call == nullptr || call->isTypeDependent() || !unit.reporter.holds(call->getExprLoc(), Check::PayloadRetagged)) return;
  if (calls_client(statement)) return handed_to_client(*call, unit);
  for (const Expr* argument : call->arguments()) {
    if (!argument->isLValue()) continue;
    const Root root = root_of(argument);
    if (root.place && root.retaggable && changes_whole(*call, root)) unit.report(call->getExprLoc(), Check::PayloadRetagged, quoted(*root.place.base));
  }
  const auto* member = dyn_cast<CXXMemberCallExpr>(call);
  const Place object = member != nullptr && is_retaggable(bare(member->getImplicitObjectArgument())->getType()) ? place_of(member->getImplicitObjectArgument()) : Place{};
  for (const Expr* argument : call->arguments())
    if (const Stmt* body = closure_body(argument); object && body != nullptr && retags(body, *object.base)) unit.report(call->getExprLoc(), Check::PayloadRetagged, quoted(*object.base));
}

void note_visit(const Stmt& statement, Unit& unit) {
  const FunctionDecl* callee = callee_of(&statement);
  if (callee == nullptr || callee->getIdentifier() == nullptr || callee->getName() != "visit" || !in_library(callee)) return;
  const auto* call = cast<CallExpr>(&statement);
  if (call->getNumArgs() != 2) return;
  const CXXRecordDecl* closure = class_of(call->getArg(0)->getType());
  const Place place = place_of(call->getArg(1));
  if (closure != nullptr && closure->isLambda() && place) unit.visited[closure] = place.base;
}

void check_flow(const FunctionDecl& function, Unit& unit) {
  if (unit.reporter.zones().of(function.getLocation()) == Zone::Free) return;
  if (unit.reporter.zones().of(function.getLocation()) != Zone::Wiring && function.getBody() != nullptr) Flow{function, unit}.run();
}

}  // namespace capsule_check
