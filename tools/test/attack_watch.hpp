// tools/test/attack_watch.hpp - reads the console of a boot with attackers: whose line it is, what it means, and when all is over.
#pragma once
#include <algorithm>

#include "tools/test/attack_boot.hpp"

namespace tools::test {

class AttackWatch {
 public:
  AttackWatch(AttackBoot& boot, const std::vector<const Attack*>& attacks);
  void see(const std::string& line);
  /// The last attacker has ended, and since then every victim has gone on.
  bool over() const;
  bool broken() const { return !m_boot.undisturbed(); }
  /// Who has not ended or has not gone on.
  std::string missing() const;

 private:
  void see_attacker(Seen& seen, const std::string& what);
  void see_victim(u32& beats, const std::string& line, const std::string& what);
  bool attackers_over() const { return std::ranges::all_of(m_boot.attackers, [](const auto& entry) { return entry.second.over(); }); }

  AttackBoot& m_boot;
  std::map<std::string, u32> m_beats;  // of each victim, since the last attacker ended
  u32 m_during = 0, m_after = 0;       // of all victims together, until then and since
};

}  // namespace tools::test
