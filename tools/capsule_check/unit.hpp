// tools/capsule_check/unit.hpp - what every rule gets: the translation unit, where the walk is, and whom to tell. And the rules.
#pragma once
#include "tools/capsule_check/reporter.hpp"
#include "tools/capsule_check/types.hpp"

namespace capsule_check {

/// A call in checked code, or the place where a closure is made, which somebody will call.
struct Call {
  const clang::FunctionDecl* caller = nullptr;
  const clang::FunctionDecl* callee = nullptr;
  clang::SourceLocation location{};
  bool is_exact = true;  // else an override may be what is called
};

/// `static_cast<Self&>(*this)` in a base that is given its derived class: right if nobody else derives from it.
struct Downcast {
  const clang::CXXRecordDecl* base = nullptr;
  const clang::CXXRecordDecl* self = nullptr;
  clang::SourceLocation location{};
};

struct Unit {
  clang::ASTContext& context;
  Reporter& reporter;
  std::vector<Call> calls{};
  bool in_default_argument = false;  // evaluated by whoever calls, not where it stands
  std::vector<Downcast> downcasts{};
  std::vector<std::pair<const clang::CXXRecordDecl*, const clang::CXXRecordDecl*>> derivations{};  // class, base
  llvm::DenseMap<const clang::FunctionDecl*, llvm::SmallVector<const clang::FunctionDecl*, 2>> overriders{};
  llvm::DenseMap<const clang::CXXRecordDecl*, const clang::ValueDecl*> visited{};  // a closure that std::visit calls, and the variant
  std::vector<const clang::Stmt*> path{};               // from the function's body to the node; the node itself is last
  std::vector<const clang::FunctionDecl*> functions{};  // innermost last; a lambda's is its call operator

  void report(clang::SourceLocation location, Check check, llvm::StringRef about = {}) { reporter.report(location, check, about); }
  /// The statement around the node, `distance` up; null at the end.
  const clang::Stmt* parent(unsigned distance = 1) const { return path.size() > distance ? path[path.size() - 1 - distance] : nullptr; }
  /// The nearest one around the node that is no parenthesis and no implicit cast.
  const clang::Stmt* meaning_parent() const;
  const clang::FunctionDecl* function() const { return functions.empty() ? nullptr : functions.back(); }
  /// The function outside of all lambdas.
  const clang::FunctionDecl* outer_function() const;
};

inline std::string quoted(const clang::NamedDecl& declaration) { return "'" + declaration.getNameAsString() + "'"; }
inline std::string quoted(clang::QualType type) { return "'" + type.getAsString() + "'"; }
/// Without parentheses, implicit casts, temporaries and single-element braces around it.
const clang::Expr* bare(const clang::Expr* expression);
/// Without parentheses and implicit casts, but with the temporary around it.
const clang::Expr* uncast(const clang::Expr* expression);
/// The variable or member that is named, if the expression does nothing else.
const clang::ValueDecl* named_by(const clang::Expr* expression);
/// Whether `name` is called, as a member or free; the callee.
const clang::FunctionDecl* callee_of(const clang::Stmt* statement);

/// Whether the name stands anywhere below.
bool mentions_variable(const clang::Stmt* statement, const clang::ValueDecl& variable);

// The rules, by what they look at. Each file of that name has one.
void check_memory_expression(const clang::Stmt& statement, Unit& unit);
void check_memory_declaration(const clang::Decl& declaration, Unit& unit);
void check_memory_type(clang::TypeLoc type, Unit& unit);
void note_derivation(const clang::Decl& declaration, Unit& unit);
void check_downcasts(Unit& unit);
void check_cast(const clang::Stmt& statement, Unit& unit);
void check_attributes(const clang::Decl& declaration, Unit& unit);
void check_attributes(const clang::Stmt& statement, Unit& unit);
void check_bounds(const clang::Stmt& statement, Unit& unit);
void check_library_name(const clang::Stmt& statement, Unit& unit);
void check_narrowing(const clang::Stmt& statement, Unit& unit);
void check_borrow_storage(const clang::Decl& declaration, Unit& unit);
void check_borrow_escape(const clang::Stmt& statement, Unit& unit);
void check_local_view(const clang::Decl& declaration, Unit& unit);
void check_local_view(const clang::Stmt& statement, Unit& unit);
void check_wiring(const clang::Stmt& statement, Unit& unit);
void check_life(const clang::Decl& declaration, Unit& unit);
void check_life(const clang::Stmt& statement, Unit& unit);
void check_grant(const clang::Decl& declaration, Unit& unit);
void check_grant(const clang::Stmt& statement, Unit& unit);
void check_initialisation(const clang::Decl& declaration, Unit& unit);
void check_flow(const clang::FunctionDecl& function, Unit& unit);
void check_handed_payload(const clang::Stmt& statement, Unit& unit);
void note_visit(const clang::Stmt& statement, Unit& unit);
void check_lease(const clang::Decl& declaration, Unit& unit);
void check_lease(const clang::Stmt& statement, Unit& unit);
void check_values(const clang::Stmt& statement, Unit& unit);
void check_concurrency(const clang::Decl& declaration, Unit& unit);
void check_concurrency(const clang::Stmt& statement, Unit& unit);
void check_authority(const clang::Decl& declaration, Unit& unit);
void check_authority(const clang::Stmt& statement, Unit& unit);
void check_loop(const clang::Stmt& statement, Unit& unit);
void note_call(const clang::Stmt& statement, Unit& unit);
void note_function(const clang::FunctionDecl& function, Unit& unit);
void check_recursion(Unit& unit);

}  // namespace capsule_check
