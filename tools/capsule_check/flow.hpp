// tools/capsule_check/flow.hpp - what is dead at a point of a function: moved away, or referring to what has changed.
#pragma once
#include <map>
#include <set>

#include "tools/capsule_check/places.hpp"

namespace capsule_check {

/// Along one path: places that were moved from, and references whose object is not what it was.
struct Dead {
  std::set<Place> moved{};
  std::map<const clang::VarDecl*, Check> stale{};
  /// Whether anything was added.
  bool join(const Dead& other);
  void revive(const Place& place);
  bool is_moved(const Place& place) const;
};

/// Goes over the statements of a function in the order in which they are executed.
class Flow {
 public:
  Flow(const clang::FunctionDecl& function, Unit& unit);
  void run();

 private:
  void collect(const clang::Stmt* statement);
  void note_reference(const clang::VarDecl& variable, llvm::ArrayRef<Root> roots);
  void step(const clang::Stmt& statement, Dead& dead, bool reports);
  void use(const clang::Expr& expression, Dead& dead, bool reports);
  void call(const clang::CallExpr& call, Dead& dead, bool reports);
  void closure_called(const clang::CXXOperatorCallExpr& call, Dead& dead, bool reports);
  /// What is done in a function or closure that is called here; `here` says what its names are called in this function.
  void apply(const clang::Stmt* body, llvm::function_ref<Place(Place)> here, bool moves, Dead& dead, unsigned depth = 0);
  void client_called(Dead& dead);
  void move(const clang::Expr* expression, Dead& dead);
  void assign(const clang::Expr* target, Dead& dead);
  /// References into the place, if `concerns` them, are stale from here on.
  void change(const Place& place, Check check, llvm::function_ref<bool(const Root&)> concerns, Dead& dead);

  const clang::FunctionDecl& m_function;
  Unit& m_unit;
  bool m_worth = false;  // something moves or refers: most functions are not looked at further
  std::map<const clang::VarDecl*, std::vector<Root>> m_references;
  llvm::DenseSet<const clang::Stmt*> m_targets;  // names that are assigned to, not used
};

}  // namespace capsule_check
