// tests/attacks/victims/canary_below.cpp - the neighbour whose memory lies below that of all attackers.
#include "tests/attacks/victims/canary.hpp"

int main() { canary::watch(); }
