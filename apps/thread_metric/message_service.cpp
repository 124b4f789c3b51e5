// apps/thread_metric/message_service.cpp - takes a message of 16 bytes, and sends it back with all bits inverted.
//
// It is copied to the service's own memory and back, as a queue of messages would do.
#include "apps/thread_metric/neighbours.hpp"

namespace {
using namespace thread_metric;

void on_message(u32 client, u32 length, u32 address, void*) {
  if (length != sizeof(Shared)) return;
  auto& words = shared_at(address).words;
  std::array<u32, 4> message{};
  std::copy_n(words.begin(), message.size(), message.begin());
  for (u32& word : message) word = ~word;
  std::ranges::copy(message, words.begin());
  (void)ipc(contract::ipc::Command::NotifyClient, client);
}
}  // namespace

int main() {
  listen(slot_of("thread_metric_message_service"), &on_message);
  for (;;) user::yield_wait();
}
