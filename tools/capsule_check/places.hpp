// tools/capsule_check/places.hpp - which variable or member an expression reaches into, and how.
#pragma once
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {

/// A local, a parameter or a member of *this; of a local struct perhaps one member.
struct Place {
  const clang::ValueDecl* base = nullptr;
  const clang::ValueDecl* field = nullptr;
  explicit operator bool() const { return base != nullptr; }
  auto operator<=>(const Place&) const = default;
  bool is_part_of(const Place& whole) const { return base == whole.base && (whole.field == nullptr || field == nullptr || whole.field == field); }
};

/// What a reference or view was made of.
struct Root {
  Place place{};
  bool retaggable = false;  // through an optional, expected or variant: gone when that changes
  bool interior = false;    // through an index: another thing when the object changes
};

/// The place itself: what could be moved or assigned.
Place place_of(const clang::Expr* expression);
/// What lies behind the reference or view; an empty place if that is not known.
Root root_of(const clang::Expr* expression, unsigned depth = 0);
/// All of them, where the one or the other is meant.
void roots_of(const clang::Expr* expression, llvm::SmallVectorImpl<Root>& roots);
/// The place, or that of which the expression is an element or payload.
Place reached_by(const clang::Expr* expression);
bool is_retaggable(clang::QualType type);
/// A virtual call through an interface that was passed in.
bool calls_client(const clang::Stmt& statement);

}  // namespace capsule_check
