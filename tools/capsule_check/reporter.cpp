// tools/capsule_check/reporter.cpp - one custom diagnostic a check.
#include "tools/capsule_check/reporter.hpp"

namespace capsule_check {

bool Reporter::holds(clang::SourceLocation location, Check check) const {
  if (!check_is_on(check) || location.isInvalid()) return false;
  const Zone zone = m_zones.of(location);
  // Only what capsules are given is looked at where they are wired up.
  if (check == Check::Wiring) return zone == Zone::Wiring || zone == Zone::Capsules;
  return zone == Zone::Capsules || (zone == Zone::Kernel && text_of(check).reach == Reach::Kernel);
}

void Reporter::report(clang::SourceLocation location, Check check, llvm::StringRef about) {
  if (!holds(location, check)) return;
  const clang::SourceLocation place = m_zones.sources().getFileLoc(location);
  if (!m_said.insert({place.getRawEncoding(), static_cast<unsigned>(check)}).second) return;
  if (m_holds) m_held.push_back({place, check, about.str()});
  else say(place, check, about);
}

void Reporter::tell() {
  m_holds = false;
  for (const Finding& each : m_held) say(each.location, each.check, each.about);
  m_held.clear();
}

void Reporter::say(clang::SourceLocation location, Check check, llvm::StringRef about) {
  const CheckText& text = text_of(check);
  const std::string name = tells_names() ? std::string{" (check "} + text.name + ")" : std::string{};
  const std::string format = std::string{"["} + text.rule + "] " + text.text + name;
  const unsigned id = m_diagnostics.getDiagnosticIDs()->getCustomDiagID(clang::DiagnosticIDs::Error, format);
  m_diagnostics.Report(location, id) << about;
}

}  // namespace capsule_check
