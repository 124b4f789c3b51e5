// tests/negative/switch_incomplete.cpp - a switch over an enumeration names every value.
// Expected  not explicitly handled in switch
#include "core/types.hpp"

enum class State : u8 { Idle, Busy, Failed };
u32 number(State state) {
  switch (state) {
    case State::Idle: return 0;
    case State::Busy: return 1;
#ifdef CORRECT
    case State::Failed: return 2;
#else
    default: return 2;
#endif
  }
  return 3;
}
