// tests/attacks/buffers_that_overlap.cpp - one piece of memory is shared with several drivers at once, to read and to write.
//
// row: 23, R20, R24
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  static InfoAnswer answer;
  answer.share();
  const Address same = address_of(answer.words.data());
  check(raw_allow_read_write(kConsole, 1, same + 2, 30).ok(), "a second one over the first");
  check(raw_allow_read_only(kConsole, 1, same + 1, 17).ok(), "a third one");
  check(told(ask(InfoCommand::Ids), 1), "the driver fills it");
  check(user::command(kConsole, 1, 17, 0).ok(), "and another reads it");
  (void)ask(InfoCommand::Ids);
  require(user::yield_wait_for(kConsole, 1).argument0 <= 17, "more than was shared");
  require(answer.words[1] == InfoAnswer::kUntouched, "bytes behind the answer");
  say("");  // ends the line that it left open
  contained();
}
