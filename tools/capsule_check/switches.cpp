// tools/capsule_check/switches.cpp - of the mutation test's plugin alone: single checks can be switched off.
#include <bitset>
#include <cstring>

#include "tools/capsule_check/checks.hpp"

namespace capsule_check {
namespace {
std::bitset<kChecks> off;
}  // namespace

bool switch_off(const char* name) {
  for (unsigned i = 0; i < kChecks; ++i)
    if (std::strcmp(text_of(static_cast<Check>(i)).name, name) == 0) return off.set(i), true;
  return false;
}
bool is_switched_off(Check check) { return off[static_cast<unsigned>(check)]; }

bool tells_names() { return true; }

}  // namespace capsule_check
