// tools/capsule_check/switches_none.cpp - of the plugin that products are compiled with: every check is on.
#include "tools/capsule_check/checks.hpp"

namespace capsule_check {

bool switch_off(const char*) { return false; }
bool is_switched_off(Check) { return false; }

bool tells_names() { return false; }

}  // namespace capsule_check
