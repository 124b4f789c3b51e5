// tools/capsule_check/bounds.cpp - rule S2: iterators, views of a place and a length, and functions of the library whose bounds nobody checks.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
/// Names by which containers hand out iterators and pointers, whatever their class.
const llvm::StringSet<> kIteratorNames{"data", "begin", "end", "cbegin", "cend", "rbegin", "rend", "crbegin", "crend", "c_str", "base", "cdata"};
/// Functions of the library that check, or have nothing to check.
const llvm::StringSet<> kFunctions{
    "min", "max", "minmax", "clamp", "move", "forward", "forward_like", "as_const", "exchange", "swap", "to_underlying", "abs", "popcount", "countl_zero", "countl_one", "countr_zero", "countr_one", "bit_width", "bit_ceil",
    "bit_floor", "has_single_bit", "byteswap", "rotl", "rotr", "bit_cast", "get", "tie", "make_pair", "make_tuple", "tuple_cat", "forward_as_tuple", "apply", "invoke", "visit", "holds_alternative", "in_range", "cmp_equal",
    "cmp_not_equal", "cmp_less", "cmp_greater", "cmp_less_equal", "cmp_greater_equal", "midpoint", "gcd", "lcm", "add_sat", "sub_sat", "mul_sat", "div_sat", "saturate_cast", "declval", "is_constant_evaluated", "to_array",
    "ref", "cref", "size", "ssize", "empty", "all_of", "any_of", "none_of", "contains", "contains_subrange", "count", "count_if", "equal", "fill", "for_each", "sort", "stable_sort", "reverse", "starts_with", "ends_with",
    "is_sorted", "lexicographical_compare", "fold_left", "iota", "includes", "is_permutation", "replace", "replace_if", "generate", "is_eq", "is_neq", "is_lt", "is_lteq", "is_gt", "is_gteq", "to_integer", "make_optional",
    "accumulate", "unexpect", "in_place", "nullopt", "ignore", "strong_order", "identity", "views", "reverse_view", "drop", "take", "filter", "transform", "values", "keys", "elements", "enumerate", "zip", "take_while", "drop_while",
    "join", "split", "adjacent", "chunk", "slide", "stride", "all", "single", "iota_view", "common", "monostate", "byte", "numeric_limits", "not_fn", "bind_front"};
const llvm::StringSet<> kCheckedSubscripts{"array", "span", "basic_string_view", "bitset"};
/// Of the classes that the library checks, what it does not.
const llvm::StringSet<> kUncheckedMembers{"copy", "to_string", "to_ullong"};

bool is_library(const NamedDecl& name) { return in_library(&name); }

void name_used(const NamedDecl& name, SourceLocation at, Unit& unit) {
  if (name.getIdentifier() == nullptr) return;
  const llvm::StringRef text = name.getName();
  const bool library = is_library(name);
  if (const auto* function = dyn_cast<FunctionDecl>(&name); function != nullptr && function->getBuiltinID() != 0 && (text.starts_with("__") || !library)) {
    const bool memory = text.contains("mem") || text.contains("str") || text.contains("alloc") || text.contains("addressof") || text == "__builtin_free";
    if (memory) unit.report(at, Check::CFunction, quoted(name));
    else unit.report(at, text.contains("assume") || text.contains("unreachable") ? Check::Assume : Check::Builtin, quoted(name));
    return;
  }
  if (!library) return;
  if (kIteratorNames.contains(text)) return unit.report(at, Check::IteratorCall, quoted(name));
  if (text.starts_with("_")) return unit.report(at, Check::LibraryInternal, quoted(name));
  if (isa<CXXMethodDecl, FieldDecl>(name)) {
    if (kUncheckedMembers.contains(text)) unit.report(at, Check::LibraryFunction, quoted(name));
    return;
  }
  if (text == "addressof" || text == "launder" || text == "construct_at" || text == "destroy_at" || text == "destroy" || text == "start_lifetime_as") return unit.report(at, Check::CFunction, quoted(name));
  if (text == "unreachable" || text == "assume_aligned") return unit.report(at, Check::Assume);
  if (text == "get_if") return unit.report(at, Check::VariantGet, quoted(name));
  const auto* variable = dyn_cast<VarDecl>(&name);
  if (variable != nullptr && (isa<ParmVarDecl>(variable) || !variable->getType()->isRecordType())) return;  // a trait or a number
  if (text.starts_with("atomic") || text.starts_with("memory_order")) return;  // of rule S10
  if (isa<FunctionDecl, VarDecl>(name) && !kFunctions.contains(text)) unit.report(at, Check::LibraryFunction, "'std::" + text.str() + "'");
}

/// In a template nobody knows the class yet, but the name is telling.
void dependent_name(DeclarationName name, SourceLocation at, Unit& unit) {
  if (name.isIdentifier() && kIteratorNames.contains(name.getAsIdentifierInfo()->getName())) unit.report(at, Check::IteratorCall, "'" + name.getAsString() + "'");
}

/// begin(bytes) begins something, begin() is where a range begins.
bool has_arguments(const Stmt* around) {
  const auto* call = dyn_cast_or_null<CallExpr>(around);
  return call != nullptr && call->getNumArgs() != 0;
}

bool is_literal_text(const Expr* argument) {
  const Expr* inner = bare(argument);
  if (const auto* choice = dyn_cast<AbstractConditionalOperator>(inner)) return is_literal_text(choice->getTrueExpr()) && is_literal_text(choice->getFalseExpr());
  return isa<StringLiteral, PredefinedExpr>(inner);
}

void construct(const CXXConstructExpr& made, Unit& unit) {
  const unsigned count = made.getNumArgs() - static_cast<unsigned>(llvm::count_if(made.arguments(), [](const Expr* each) { return isa<CXXDefaultArgExpr>(each); }));
  const CXXRecordDecl* type = made.getConstructor()->getParent();
  if (!in_library(type) || type->getIdentifier() == nullptr) return;
  if (type->getName() == "span" && count >= 2) unit.report(made.getExprLoc(), Check::SpanPair);
  if (type->getName() == "subrange" && count >= 2) unit.report(made.getExprLoc(), Check::SpanPair);
  if (type->getName() != "basic_string_view") return;
  if (count >= 2) unit.report(made.getExprLoc(), Check::TextPair);
  else if (count == 1 && made.getArg(0)->getType()->isPointerType() && !is_literal_text(made.getArg(0))) unit.report(made.getExprLoc(), Check::TextPair);
}

void subscript(const CXXOperatorCallExpr& call, Unit& unit) {
  if (call.getNumArgs() > 0 && is_iterator(bare(call.getArg(0))->getType())) unit.report(call.getExprLoc(), Check::IteratorType, "what this goes through");
  const auto* method = dyn_cast_or_null<CXXMethodDecl>(call.getDirectCallee());
  if (call.getOperator() != OO_Subscript || method == nullptr || !in_library(method)) return;
  const CXXRecordDecl* type = method->getParent();
  if (type->getIdentifier() == nullptr || !kCheckedSubscripts.contains(type->getName())) unit.report(call.getExprLoc(), Check::LibrarySubscript);
}

/// A function that takes a range and gives back its largest has none for an empty one.
void extreme_of_range(const CallExpr& call, Unit& unit) {
  const auto* operation = dyn_cast<CXXOperatorCallExpr>(&call);
  if (operation == nullptr || operation->getOperator() != OO_Call) return;
  const auto* object = dyn_cast<DeclRefExpr>(bare(operation->getArg(0)));
  if (object == nullptr || !in_library(object->getDecl()) || object->getDecl()->getIdentifier() == nullptr) return;
  const llvm::StringRef name = object->getDecl()->getName();
  if ((name != "min" && name != "max" && name != "minmax") || operation->getNumArgs() < 2) return;
  const CXXRecordDecl* first = class_of(operation->getArg(1)->getType());
  const FunctionDecl* callee = call.getDirectCallee();
  const bool takes_range = callee != nullptr && callee->getNumParams() > 0 && (callee->getNumParams() == 1 || !operation->getArg(2)->getType()->isArithmeticType()) && first != nullptr &&
                           !is_library_class(operation->getArg(1)->getType(), "initializer_list") && !is_library_class(operation->getArg(1)->getType(), "array") && in_library(first);
  if (takes_range) unit.report(call.getExprLoc(), Check::LibraryFunction, "'std::ranges::" + name.str() + "' of a range, which may be empty,");
}
}  // namespace

void check_library_name(const Stmt& statement, Unit& unit) {
  if (const auto* each = dyn_cast<DeclRefExpr>(&statement)) name_used(*each->getDecl(), each->getLocation(), unit);
  else if (const auto* member = dyn_cast<MemberExpr>(&statement)) name_used(*member->getMemberDecl(), member->getMemberLoc(), unit);
  else if (const auto* dependent = dyn_cast<CXXDependentScopeMemberExpr>(&statement); dependent != nullptr && !has_arguments(unit.parent())) dependent_name(dependent->getMember(), dependent->getMemberLoc(), unit);
  else if (const auto* overloads = dyn_cast<OverloadExpr>(&statement)) dependent_name(overloads->getName(), overloads->getNameLoc(), unit);
}

void check_bounds(const Stmt& statement, Unit& unit) {
  if (const auto* made = dyn_cast<CXXConstructExpr>(&statement)) return construct(*made, unit);
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(&statement)) subscript(*call, unit);
  if (const auto* call = dyn_cast<CallExpr>(&statement)) extreme_of_range(*call, unit);
  if (isa<ShuffleVectorExpr, ConvertVectorExpr, ChooseExpr>(statement)) unit.report(statement.getBeginLoc(), Check::Builtin, "this builtin");
}

}  // namespace capsule_check
