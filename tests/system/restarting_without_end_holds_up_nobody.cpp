// tests/system/restarting_without_end_holds_up_nobody.cpp - an application that begins anew again and again has no more of the
// processor than its share.
//
// row: 1.10
// with: heartbeat
// expect: ^heartbeat: 5$
#include "tests/system/check.hpp"

int main() { user::exit_restart(0); }
