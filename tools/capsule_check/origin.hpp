// tools/capsule_check/origin.hpp - what an expression refers to, and whether that is still there later.
#pragma once
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {

/// Until when what is referred to has to live.
enum class Until : unsigned char {
  Return,   // beyond the function's end: static storage, or what a parameter marked [[clang::lifetimebound]] refers to
  ForEver,  // static storage, or a member of a capsule, which is of static storage itself
};

class Origin {
 public:
  Origin(Until until, const clang::FunctionDecl* function) : m_until{until}, m_function{function} {}

  /// The object that a glvalue names.
  bool object_lives(const clang::Expr* expression, unsigned depth = 0) const;
  /// What a view, closure or struct of them refers to.
  bool value_lives(const clang::Expr* expression, unsigned depth = 0) const;

 private:
  bool variable_lives(const clang::ValueDecl& variable, bool as_value, unsigned depth) const;
  bool parameter_lives(const clang::ParmVarDecl& parameter) const;
  bool this_lives() const;
  bool member_lives(const clang::MemberExpr& member, bool as_value, unsigned depth) const;
  bool call_lives(const clang::CallExpr& call, unsigned depth) const;
  bool argument_lives(const clang::Expr* argument, unsigned depth) const;
  bool closure_lives(const clang::LambdaExpr& closure, unsigned depth) const;

  Until m_until;
  const clang::FunctionDecl* m_function;
};

bool is_lifetime_bound(const clang::FunctionDecl& function);
/// Whether what the expression refers to is a temporary of its own statement.
bool refers_to_temporary(const clang::Expr* expression, unsigned depth = 0);

}  // namespace capsule_check
