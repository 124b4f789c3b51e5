// tools/capsule_check/origin.cpp - follows an expression to what it refers to. What it does not know is taken for gone.
#include "tools/capsule_check/origin.hpp"

namespace capsule_check {
using namespace clang;
namespace {
constexpr unsigned kDeepest = 24;

bool is_optional_ref(QualType type) { return is_named(type, "core", "OptionalRef"); }
/// Says that there is nothing, or a number: refers to nothing, however it is passed.
bool is_plain(QualType type) { return type->isScalarType() || is_library_class(type, "unexpected") || is_library_class(type, "nullopt_t") || is_library_class(type, "in_place_t"); }
bool refers(QualType parameter) { return parameter->isReferenceType() || is_borrow(parameter); }
bool marks_its_parameters(const FunctionDecl& function) {
  return is_lifetime_bound(function) || llvm::any_of(function.parameters(), [](const ParmVarDecl* each) { return each->hasAttr<LifetimeBoundAttr>(); });
}
/// Functions of capsules are checked themselves: what they return refers to what they mark.
bool is_checked(const FunctionDecl& function) { return top_namespace(&function) == "capsules" || marks_its_parameters(function); }
}  // namespace

bool is_lifetime_bound(const FunctionDecl& function) {
  const TypeSourceInfo* info = function.getTypeSourceInfo();
  if (info == nullptr) return false;
  AttributedTypeLoc attributed;
  for (TypeLoc type = info->getTypeLoc(); (attributed = type.getAsAdjusted<AttributedTypeLoc>()); type = attributed.getModifiedLoc())
    if (attributed.getAttrAs<LifetimeBoundAttr>() != nullptr) return true;
  return false;
}

bool Origin::this_lives() const {
  return m_until == Until::ForEver || (m_function != nullptr && is_lifetime_bound(*m_function));
}

/// The parameters of a constructor are in turn checked where it is called; what the compiler itself evaluates can only refer to what
/// is there for ever.
bool Origin::parameter_lives(const ParmVarDecl& parameter) const {
  if (m_until == Until::ForEver) return m_function != nullptr && (isa<CXXConstructorDecl>(m_function) || m_function->isConsteval());
  return parameter.hasAttr<LifetimeBoundAttr>();
}

bool Origin::variable_lives(const ValueDecl& declaration, bool as_value, unsigned depth) const {
  if (const auto* binding = dyn_cast<BindingDecl>(&declaration))
    return binding->getDecomposedDecl() != nullptr && variable_lives(*cast<VarDecl>(binding->getDecomposedDecl()), as_value, depth + 1);
  const auto* variable = dyn_cast<VarDecl>(&declaration);
  if (variable == nullptr) return isa<TemplateParamObjectDecl, FunctionDecl, EnumConstantDecl>(declaration);
  if (variable->hasGlobalStorage()) return true;
  const bool reference = variable->getType()->isReferenceType();
  if (const auto* parameter = dyn_cast<ParmVarDecl>(variable)) return (reference || as_value) && parameter_lives(*parameter);
  if (!reference && !as_value) return false;
  if (variable->getInit() == nullptr) return as_value;
  return reference ? object_lives(variable->getInit(), depth + 1) && (!as_value || value_lives(variable->getInit(), depth + 1)) : value_lives(variable->getInit(), depth + 1);
}

/// A reference member is bound to a service for ever, by the rule of its own.
bool Origin::member_lives(const MemberExpr& member, bool as_value, unsigned depth) const {
  const ValueDecl* declaration = member.getMemberDecl();
  if (const auto* variable = dyn_cast<VarDecl>(declaration)) return variable->hasGlobalStorage();
  if (declaration->getType()->isReferenceType()) return true;
  const Expr* base = member.getBase();
  if (isa<CXXThisExpr>(bare(base))) return !as_value && this_lives();
  if (member.isArrow()) return object_lives(base, depth + 1);
  return as_value && is_borrow(base->getType()) ? value_lives(base, depth + 1) : object_lives(base, depth + 1);
}

bool Origin::argument_lives(const Expr* argument, unsigned depth) const {
  const QualType type = bare(argument)->getType();
  if (is_borrow(type)) return value_lives(argument, depth + 1);
  if (isa<MaterializeTemporaryExpr>(uncast(argument)) && is_plain(type)) return true;
  if (argument->isGLValue() || type->isArrayType()) return object_lives(argument, depth + 1);
  return !bare(argument)->isGLValue() || !refers(argument->getType()) || object_lives(argument, depth + 1);
}

bool Origin::call_lives(const CallExpr& call, unsigned depth) const {
  const FunctionDecl* callee = call.getDirectCallee();
  if (callee == nullptr) return false;
  const auto* method = dyn_cast<CXXMethodDecl>(callee);
  const bool is_operator = isa<CXXOperatorCallExpr>(call) && method != nullptr;
  const Expr* object = is_operator ? call.getArg(0) : isa<CXXMemberCallExpr>(call) ? cast<CXXMemberCallExpr>(call).getImplicitObjectArgument() : nullptr;
  if (object != nullptr && is_optional_ref(object->getType())) return true;
  const bool checked = is_checked(*callee);
  if (object != nullptr && (!checked || is_lifetime_bound(*callee)) && !argument_lives(object, depth)) return false;
  for (unsigned i = 0; i < callee->getNumParams(); ++i) {
    const unsigned place = i + (is_operator ? 1 : 0);
    const ParmVarDecl* parameter = callee->getParamDecl(i);
    const bool counts = checked ? parameter->hasAttr<LifetimeBoundAttr>() : refers(parameter->getType());
    if (counts && place < call.getNumArgs() && !argument_lives(call.getArg(place), depth)) return false;
  }
  return true;
}

bool Origin::closure_lives(const LambdaExpr& closure, unsigned depth) const {
  unsigned place = 0;
  for (const LambdaCapture& capture : closure.captures()) {
    const Expr* init = closure.capture_init_begin()[place++];
    if (capture.capturesThis() && (capture.getCaptureKind() != LCK_StarThis) && !(m_until == Until::Return && this_lives())) return false;
    if (!capture.capturesVariable()) continue;
    if (capture.getCaptureKind() == LCK_ByRef && !object_lives(init, depth + 1)) return false;
    if (capture.getCaptureKind() == LCK_ByCopy && is_borrow(init->getType()) && !value_lives(init, depth + 1)) return false;
  }
  return true;
}

bool Origin::object_lives(const Expr* expression, unsigned depth) const {
  if (depth > kDeepest || expression == nullptr) return false;
  if (isa<MaterializeTemporaryExpr>(uncast(expression))) return false;
  expression = bare(expression);
  if (isa<StringLiteral, PredefinedExpr>(expression)) return true;
  if (isa<CXXThisExpr>(expression)) return this_lives();
  if (const auto* name = dyn_cast<DeclRefExpr>(expression)) return variable_lives(*name->getDecl(), false, depth);
  if (const auto* member = dyn_cast<MemberExpr>(expression)) return member_lives(*member, false, depth);
  if (const auto* call = dyn_cast<CallExpr>(expression)) return call_lives(*call, depth);
  if (const auto* choice = dyn_cast<AbstractConditionalOperator>(expression)) return object_lives(choice->getTrueExpr(), depth + 1) && object_lives(choice->getFalseExpr(), depth + 1);
  if (const auto* subscript = dyn_cast<ArraySubscriptExpr>(expression)) return object_lives(subscript->getBase(), depth + 1);
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(expression)) return object_lives(cast->getSubExpr(), depth + 1);
  if (const auto* operation = dyn_cast<UnaryOperator>(expression)) {
    if (operation->getOpcode() == UO_Deref && m_until == Until::ForEver && isa<CXXThisExpr>(bare(operation->getSubExpr()))) return false;
    return object_lives(operation->getSubExpr(), depth + 1);
  }
  if (const auto* operation = dyn_cast<BinaryOperator>(expression)) return object_lives(operation->isCommaOp() ? operation->getRHS() : operation->getLHS(), depth + 1);
  return false;
}

bool Origin::value_lives(const Expr* expression, unsigned depth) const {
  if (depth > kDeepest || expression == nullptr) return false;
  expression = bare(expression);
  const bool refers_at_all = is_borrow(expression->getType());
  if (!refers_at_all && !expression->isGLValue()) return true;
  if (!refers_at_all) return object_lives(expression, depth + 1);
  if (const auto* name = dyn_cast<DeclRefExpr>(expression)) return variable_lives(*name->getDecl(), true, depth);
  if (const auto* member = dyn_cast<MemberExpr>(expression)) return member_lives(*member, true, depth);
  if (const auto* call = dyn_cast<CallExpr>(expression)) return call_lives(*call, depth);
  if (const auto* closure = dyn_cast<LambdaExpr>(expression)) return closure_lives(*closure, depth);
  if (const auto* choice = dyn_cast<AbstractConditionalOperator>(expression)) return value_lives(choice->getTrueExpr(), depth + 1) && value_lives(choice->getFalseExpr(), depth + 1);
  if (const auto* operation = dyn_cast<BinaryOperator>(expression)) return value_lives(operation->isCommaOp() ? operation->getRHS() : operation->getLHS(), depth + 1);
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(expression)) return value_lives(cast->getSubExpr(), depth + 1);
  if (const auto* made = dyn_cast<CXXConstructExpr>(expression)) return llvm::all_of(made->arguments(), [&](const Expr* each) { return argument_lives(each, depth); });
  if (const auto* list = dyn_cast<InitListExpr>(expression)) return llvm::all_of(list->inits(), [&](const Expr* each) { return argument_lives(each, depth); });
  return isa<ImplicitValueInitExpr, CXXScalarValueInitExpr>(expression);
}

namespace {
bool is_temporary_object(const Expr* expression) {
  const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(uncast(expression));
  const CXXRecordDecl* record = temporary == nullptr ? nullptr : class_of(temporary->getType());
  if (record != nullptr && record->hasDefinition() && (record->isEmpty() || record->getNameAsString().starts_with("__"))) return false;  // there is nothing in it to refer to
  return temporary != nullptr && !is_borrow(bare(temporary->getSubExpr())->getType()) && !isa<LambdaExpr>(bare(temporary->getSubExpr()));
}
bool from_temporary(const Expr* argument, unsigned depth) { return is_temporary_object(argument) || refers_to_temporary(argument, depth + 1); }
}  // namespace

bool refers_to_temporary(const Expr* expression, unsigned depth) {
  if (depth > kDeepest || expression == nullptr) return false;
  const Expr* inner = bare(expression);
  if (!is_borrow(inner->getType()) && !inner->isGLValue()) return false;
  if (const auto* choice = dyn_cast<AbstractConditionalOperator>(inner)) return refers_to_temporary(choice->getTrueExpr(), depth + 1) || refers_to_temporary(choice->getFalseExpr(), depth + 1);
  if (const auto* operation = dyn_cast<BinaryOperator>(inner)) return refers_to_temporary(operation->getRHS(), depth + 1);
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(inner)) return refers_to_temporary(cast->getSubExpr(), depth + 1);
  if (const auto* member = dyn_cast<MemberExpr>(inner)) return !isa<VarDecl>(member->getMemberDecl()) && from_temporary(member->getBase(), depth);
  if (const auto* made = dyn_cast<CXXConstructExpr>(inner)) return llvm::any_of(made->arguments(), [&](const Expr* each) { return from_temporary(each, depth); });
  if (const auto* list = dyn_cast<InitListExpr>(inner)) return llvm::any_of(list->inits(), [&](const Expr* each) { return from_temporary(each, depth); });
  const auto* call = dyn_cast<CallExpr>(inner);
  const FunctionDecl* callee = call == nullptr ? nullptr : call->getDirectCallee();
  if (callee == nullptr) return false;
  const bool checked = is_checked(*callee);
  const bool is_operator = isa<CXXOperatorCallExpr>(call) && isa<CXXMethodDecl>(callee);
  const Expr* object = is_operator ? call->getArg(0) : isa<CXXMemberCallExpr>(call) ? cast<CXXMemberCallExpr>(call)->getImplicitObjectArgument() : nullptr;
  if (object != nullptr && is_optional_ref(object->getType())) return false;
  if (object != nullptr && (!checked || is_lifetime_bound(*callee)) && from_temporary(object, depth)) return true;
  for (unsigned i = 0; i < callee->getNumParams(); ++i) {
    const unsigned place = i + (is_operator ? 1 : 0);
    const bool counts = checked ? callee->getParamDecl(i)->hasAttr<LifetimeBoundAttr>() : refers(callee->getParamDecl(i)->getType());
    if (counts && place < call->getNumArgs() && from_temporary(call->getArg(place), depth)) return true;
  }
  return false;
}

}  // namespace capsule_check
