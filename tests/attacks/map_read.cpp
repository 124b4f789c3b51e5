// tests/attacks/map_read.cpp - the whole address space is read, page by page where there is anything: open is what memop tells, no more.
//
// row: 10
// contained: fault
// lives: several
// boot: alone
#include "tests/attacks/map_walk.hpp"

using namespace attack;

int main() { walk_everything(Walk::Reading); }
