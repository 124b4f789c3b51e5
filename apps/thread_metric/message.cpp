// apps/thread_metric/message.cpp - sends a message of 16 bytes to a service, and gets it back with all bits inverted.
#include "apps/thread_metric/neighbours.hpp"

namespace {
using namespace thread_metric;
using Message = std::array<u32, 4>;

constinit Shared shared{};
constinit u32 answers = 0;
void on_answer(u32, u32, u32, void*) { ++answers; }

Message message_number(u32 count) { return {count, count * 3, count ^ 0x5555'5555, count << 7}; }
Message inverted(const Message& message) { return {~message[0], ~message[1], ~message[2], ~message[3]}; }
bool received(const Message& message) { return std::ranges::equal(message, std::span{shared.words}.first<4>()); }

bool round_trip(u32 service, const Message& message) {
  const u32 before = answers;
  std::ranges::copy(message, shared.words.begin());
  if (!ipc(contract::ipc::Command::NotifyService, service).ok()) return false;
  while (answers == before) user::yield_wait();
  return answers == before + 1 && received(inverted(message));
}
}  // namespace

int main() {
  const u32 service = slot_of("thread_metric_message_service");
  listen(service, &on_answer);
  share(service, shared);
  wait_for_the_others();
  Period period{"message"};
  bool right = true;
  for (u32 iterations = 0;;) {
    right = round_trip(service, message_number(++iterations)) && right;
    if (!period.over(iterations)) continue;
    period.end(iterations, right ? "" : "an answer was not that to its message");
    iterations = 0;
  }
}
