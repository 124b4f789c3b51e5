// tools/capsule_check/attributes.cpp - rule S1: attributes that change what code means. Those that only tell, or only bind the author, may stay.
#include "tools/capsule_check/unit.hpp"

namespace capsule_check {
using namespace clang;
namespace {
bool is_harmless(const Attr& attribute) {
  switch (attribute.getKind()) {
    case attr::WarnUnusedResult: case attr::Unused: case attr::CXX11NoReturn: case attr::LifetimeBound: case attr::Final: case attr::Override: case attr::NoInline:
    case attr::AlwaysInline: case attr::NoUniqueAddress: case attr::Likely: case attr::Unlikely: case attr::FallThrough: case attr::Deprecated: case attr::ConstInit:
    case attr::Aligned: case attr::MustTail:
      return true;
    default: return false;
  }
}

void judge(const Attr& attribute, Unit& unit) {
  if (attribute.isImplicit() || attribute.isInherited()) return;
  const SourceLocation at = attribute.getLocation();
  if (isa<AsmLabelAttr>(attribute)) return unit.report(at, Check::Assembly);
  if (isa<CXXAssumeAttr>(attribute)) return unit.report(at, Check::Assume);
  if (!is_harmless(attribute)) unit.report(at, Check::Attribute, attribute.getSpelling());
}
}  // namespace

void check_attributes(const Decl& declaration, Unit& unit) {
  if (!declaration.hasAttrs()) return;
  for (const Attr* each : declaration.attrs()) judge(*each, unit);
}

void check_attributes(const Stmt& statement, Unit& unit) {
  if (const auto* attributed = dyn_cast<AttributedStmt>(&statement))
    for (const Attr* each : attributed->getAttrs()) judge(*each, unit);
}

}  // namespace capsule_check
