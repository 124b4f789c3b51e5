// tests/attacks/map_executed.cpp - the whole address space is jumped to, page by page where there is anything: open is what memop tells, no more.
//
// row: 10
// contained: fault
// lives: several
// boot: alone
#include "tests/attacks/map_walk.hpp"

using namespace attack;

int main() { walk_everything(Walk::Executing); }
