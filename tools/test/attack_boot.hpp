// tools/test/attack_boot.hpp - boots attackers together with the victims, and keeps what became of each.
#pragma once
#include <map>

#include "tools/run/boards.hpp"
#include "tools/test/attack.hpp"

namespace tools::test {

/// What one attacker was seen to do.
struct Seen {
  std::vector<std::string> faults;  // what the kernel said
  std::string leak;                 // what it said it got; empty: nothing
  bool stopped = false;             // after a fault, for good
  bool contained = false;           // it said so
  bool over() const { return stopped || contained || !leak.empty(); }
};

struct AttackBoot {
  std::map<std::string, Seen> attackers;
  std::string panic;      // the kernel's line; empty: none
  std::string disturbed;  // the victim's line, or what of the images changed; empty: nothing
  std::string silent;     // who did not go on; empty: all did
  u32 late = 0;           // milliseconds, the latest beat of a canary
  std::string console;

  bool undisturbed() const { return panic.empty() && disturbed.empty() && silent.empty(); }
};

AttackBoot boot_attacks(const EmulatedBoard& board, const std::vector<const Attack*>& attacks);

/// An application of tests/attacks or its victims.
std::filesystem::path attack_app(const EmulatedBoard& board, const std::string& name);
inline constexpr const char* kAttackKernel = "kernel-attacks.elf";

}  // namespace tools::test
