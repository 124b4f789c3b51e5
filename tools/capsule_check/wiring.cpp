// tools/capsule_check/wiring.cpp - rule S3: what a capsule is made with and keeps a reference to is of static storage. Boards are looked at as well.
#include "tools/capsule_check/origin.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool is_keeper(const CXXRecordDecl* record) { return is_named(record, "core", "Lender") || is_named(record, "core", "OptionalRef"); }
bool is_keeper(QualType type) { return is_keeper(class_of(type)); }
bool is_kept_type(QualType type) { return type->isReferenceType() || is_keeper(type); }

/// Whether the expression uses the parameter anywhere but as a value of its own.
bool mentions(const Stmt* statement, const ParmVarDecl& parameter) {
  if (statement == nullptr) return false;
  if (const auto* name = dyn_cast<DeclRefExpr>(statement)) return name->getDecl() == &parameter;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return mentions(child, parameter); });
}

bool keeps(const CXXConstructorDecl& constructor, unsigned place, unsigned depth = 0);

/// A part is made with the parameter, and keeps it in turn.
bool passes_on(const Expr* init, const ParmVarDecl& parameter, unsigned depth) {
  const auto* made = dyn_cast_or_null<CXXConstructExpr>(bare(init));
  if (made == nullptr) return false;
  for (unsigned i = 0; i < made->getNumArgs(); ++i)
    if (mentions(made->getArg(i), parameter) && keeps(*made->getConstructor(), i, depth + 1)) return true;
  return false;
}

/// `m_client = client;` in the body.
bool assigns(const Stmt* statement, const ParmVarDecl& parameter) {
  if (statement == nullptr) return false;
  const auto* call = dyn_cast<CXXOperatorCallExpr>(statement);
  if (call != nullptr && call->getOperator() == OO_Equal && is_keeper(call->getArg(0)->getType()) && mentions(call->getArg(1), parameter)) return true;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return assigns(child, parameter); });
}

bool keeps(const CXXConstructorDecl& constructor, unsigned place, unsigned depth) {
  const FunctionDecl* definition = nullptr;
  if (depth > 8 || !constructor.hasBody(definition) || place >= definition->getNumParams()) return false;
  if (in_library(&constructor) || constructor.isCopyOrMoveConstructor()) return false;
  const ParmVarDecl& parameter = *definition->getParamDecl(place);
  if (!parameter.getType()->isReferenceType() && !is_borrow(parameter.getType())) return false;
  if (is_keeper(constructor.getParent())) return true;
  if (assigns(definition->getBody(), parameter)) return true;
  for (const CXXCtorInitializer* init : cast<CXXConstructorDecl>(definition)->inits()) {
    if (!mentions(init->getInit(), parameter)) continue;
    if (init->isMemberInitializer() && is_kept_type(init->getMember()->getType())) return true;
    if (passes_on(init->getInit(), parameter, depth)) return true;
  }
  return false;
}

bool lives_for_ever(const Expr* argument, const FunctionDecl* function) {
  const Origin origin{Until::ForEver, function};
  const QualType type = bare(argument)->getType();
  return is_borrow(type) ? origin.value_lives(argument) : origin.object_lives(argument);
}

void judge(const Expr* argument, const NamedDecl& parameter, SourceLocation at, Unit& unit) {
  if (argument->isTypeDependent() || isa<CXXDefaultArgExpr>(argument)) return;
  if (!lives_for_ever(argument, unit.function())) unit.report(at, Check::Wiring, quoted(parameter));
}

void constructed(const CXXConstructExpr& made, Unit& unit) {
  const CXXConstructorDecl& constructor = *made.getConstructor();
  if (constructor.isCopyOrMoveConstructor() || in_library(&constructor)) return;
  const bool lender = is_keeper(made.getType());
  for (unsigned i = 0; i < made.getNumArgs() && i < constructor.getNumParams(); ++i)
    if (lender ? !made.getArg(i)->getType()->isNullPtrType() && !is_library_class(made.getArg(i)->getType(), "nullopt_t") : keeps(constructor, i))
      judge(made.getArg(i), *constructor.getParamDecl(i), made.getBeginLoc(), unit);
}

/// A plain struct is given its references one by one.
void listed(const InitListExpr& list, Unit& unit) {
  const CXXRecordDecl* record = class_of(list.getType());
  if (record == nullptr || in_library(record) || !record->hasDefinition()) return;
  unsigned place = record->getNumBases();
  for (const FieldDecl* field : record->fields()) {
    if (place >= list.getNumInits()) return;
    const Expr* init = list.getInit(place++);
    if (init != nullptr && field->getType()->isReferenceType()) judge(init, *field, list.getBeginLoc(), unit);
  }
}
}  // namespace

void check_wiring(const Stmt& statement, Unit& unit) {
  if (!unit.reporter.holds(statement.getBeginLoc(), Check::Wiring)) return;
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement); made != nullptr && !made->isTypeDependent()) constructed(*made, unit);
  if (const auto* call = dyn_cast<CXXMemberCallExpr>(&statement); call != nullptr && call->getMethodDecl() != nullptr && call->getMethodDecl()->getNameAsString() == "write_to" && top_namespace(call->getMethodDecl()) == "core")
    judge(call->getArg(0), *call->getMethodDecl()->getParamDecl(0), call->getExprLoc(), unit);
  if (const auto* list = dyn_cast<InitListExpr>(&statement); list != nullptr && !list->isTypeDependent()) listed(*list, unit);
}

}  // namespace capsule_check
