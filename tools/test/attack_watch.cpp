// tools/test/attack_watch.cpp - lines of victims, of attackers, and of the kernel about attackers.
#include "tools/test/attack_watch.hpp"

namespace tools::test {
namespace {
constexpr u32 kBeatsAfter = 3;
constexpr u32 kLongestAfter = 200;
constexpr u32 kLongest = 6000;  // beats of all victims together, 40 s, after which an attacker does not end any more
constexpr std::string_view kLate = ", late ", kFault = "fault: ", kLeak = "LEAKED ", kContained = "contained";
}  // namespace

AttackWatch::AttackWatch(AttackBoot& boot, const std::vector<const Attack*>& attacks)
    : m_boot{boot}, m_beats{{"canary_below", 0}, {"canary_above", 0}, {"client", 0}} {
  for (const Attack* attack : attacks) m_boot.attackers[attack->name];
}

void AttackWatch::see(const std::string& line) {
  if (line.contains("KERNEL PANIC")) m_boot.panic = line;
  if (line.starts_with("TEST FAILED")) m_boot.silent = line;  // an attacker could not even begin
  const std::size_t colon = line.find(": ");
  if (colon == std::string::npos) return;
  const std::string who = line.substr(0, colon), what = line.substr(colon + 2);
  if (const auto victim = m_beats.find(who); victim != m_beats.end()) see_victim(victim->second, line, what);
  if (const auto attacker = m_boot.attackers.find(who); attacker != m_boot.attackers.end()) see_attacker(attacker->second, what);
  if (who == "counting_service" && what.starts_with(kFault)) m_boot.disturbed = line;
}

void AttackWatch::see_victim(u32& beats, const std::string& line, const std::string& what) {
  if (what.starts_with("DISTURBED") || what.starts_with(kFault)) m_boot.disturbed = line;
  if (const std::size_t at = what.find(kLate); at != std::string::npos)
    m_boot.late = std::max<u32>(m_boot.late, std::stoul(what.substr(at + kLate.size())));
  const bool attacked = !attackers_over();
  if (!attacked) ++beats;
  if (++(attacked ? m_during : m_after) > (attacked ? kLongest : kLongestAfter)) m_boot.silent = missing();
}

void AttackWatch::see_attacker(Seen& seen, const std::string& what) {
  if (what.starts_with(kLeak)) seen.leak = what.substr(kLeak.size());
  if (what == kContained) seen.contained = true;
  if (!what.starts_with(kFault)) return;
  seen.faults.push_back(what.substr(kFault.size()));
  seen.stopped = what.ends_with("; stopped");
}

bool AttackWatch::over() const {
  return attackers_over() && std::ranges::all_of(m_beats, [](const auto& entry) { return entry.second >= kBeatsAfter; });
}

std::string AttackWatch::missing() const {
  std::string names;
  for (const auto& [name, seen] : m_boot.attackers)
    if (!seen.over()) names += name + " did not end; ";
  for (const auto& [name, beats] : m_beats)
    if (attackers_over() && beats < kBeatsAfter) names += name + " did not go on; ";
  return names;
}

}  // namespace tools::test
