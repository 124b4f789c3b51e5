// tests/attacks/neighbour_executed.cpp - a neighbour's code and RAM are jumped into.
//
// row: 2
// contained: fault
// fault: executed
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() { execute_all(std::array{board::kAppFlash.start + 128, board::kAppRam.start}); }
