// tests/sweep/a_call_that_waits.cpp - a call that hands the processor to a neighbour and gets it back when what it waits for has come.
#include "tests/sweep/waiting.hpp"

int main() { sweep::sweep(sweep::Waiting<sweep::Beside>{}); }
