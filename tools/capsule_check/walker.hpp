// tools/capsule_check/walker.hpp - goes once over the tree of checked files and asks every rule about every node.
#pragma once
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {

class Walker : public clang::RecursiveASTVisitor<Walker> {
  using Base = clang::RecursiveASTVisitor<Walker>;

 public:
  explicit Walker(Unit& unit) : m_unit{unit} {}
  void walk(clang::Decl* declaration) { TraverseDecl(declaration); }
  /// What can only be judged when everything was seen.
  void finish();

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool TraverseDecl(clang::Decl* declaration);
  bool TraverseStmt(clang::Stmt* statement);
  bool TraverseInitListExpr(clang::InitListExpr* list);
  bool TraverseParmVarDecl(clang::ParmVarDecl* parameter);
  bool TraverseLambdaExpr(clang::LambdaExpr* lambda);
  bool VisitDecl(clang::Decl* declaration);
  bool VisitStmt(clang::Stmt* statement);
  bool VisitTypeLoc(clang::TypeLoc type);

 private:
  bool enter_function(clang::FunctionDecl* function, llvm::function_ref<bool()> goes_on);

  Unit& m_unit;
};

}  // namespace capsule_check
