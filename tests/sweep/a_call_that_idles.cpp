// tests/sweep/a_call_that_idles.cpp - a call that waits while nobody else wants the processor: it sleeps in the kernel.
#include "tests/sweep/waiting.hpp"

int main() { sweep::sweep(sweep::Waiting<sweep::Alone>{}); }
