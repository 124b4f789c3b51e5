// tests/attacks/upcall_flood.cpp - hundreds of upcalls are asked for without one being taken; the others must get theirs.
//
// row: 63
// contained: ignored
// late: 60
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  static Recorder recorder;
  subscribe_written(recorder);
  for (u32 round = 0; round < 50; ++round) {
    for (u32 i = 0; i < 100; ++i) queue_written_upcall();
    u32 ran = 0;
    while (user::yield_no_wait()) ++ran;
    require(ran <= 10, "more upcalls than may wait");
  }
  require(recorder.runs != 0, "no upcall came at all");
  contained();
}
