// tests/attacks/victims/canary_above.cpp - the neighbour whose memory lies above that of all attackers.
#include "tests/attacks/victims/canary.hpp"

int main() { canary::watch(); }
