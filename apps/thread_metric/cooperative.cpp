// apps/thread_metric/cooperative.cpp - one of five applications that count and hand the processor to the next, round and round.
//
// What hands it on is to notify the next one and then to wait for a notification oneself. A yield alone does not: one that does
// not wait goes on at once if nothing is queued, and runs an upcall in the same process if one is. Exactly one of the five can
// run at any time, so a cooperative kernel and a preemptive one, whatever their order, execute the same sequence.
//
// At the end of a period the first member sends the counts round instead, in a buffer that each lends the next.
#include <utility>

#include "apps/thread_metric/neighbours.hpp"

namespace {
using namespace thread_metric;
using contract::ipc::Command;

constexpr u32 kMember = THREAD_METRIC_MEMBER, kMembers = 5;
constexpr std::array<std::string_view, kMembers> kNames{"thread_metric_cooperative_0", "thread_metric_cooperative_1", "thread_metric_cooperative_2",
                                                        "thread_metric_cooperative_3", "thread_metric_cooperative_4"};
constinit u32 next = 0;
constinit u32 count = 0;
constinit Shared counts{};
constinit bool lends_counts = false;

void hand_on() {
  if (std::exchange(lends_counts, false)) unshare(next);
  ++count;
  (void)ipc(Command::NotifyService, next);
}

void send_counts() {
  counts.words[kMember] = count;
  share(next, counts);
  lends_counts = true;
  (void)ipc(Command::NotifyService, next);
}

/// Counts are sent round where a hand-over would have been: all have counted equally often by then.
void report(Period& period) {
  static u32 total = 0;
  const auto all = std::span{counts.words}.first<kMembers>();
  const auto [least, most] = std::ranges::minmax(all);
  u32 sum = 0;
  for (const u32 each : all) sum += each;
  period.end(sum - std::exchange(total, sum), least == most ? "" : "one application had more turns than another");
}

void on_turn_of_the_first(u32, u32 length, u32 address, void*) {
  static Period period{"cooperative"};
  if (length != 0) {
    counts = shared_at(address);
    report(period);
  }
  if (length == 0 && period.over(count * kMembers)) send_counts();
  else hand_on();
}

void on_turn(u32, u32 length, u32 address, void*) {
  if (length == 0) return hand_on();
  counts = shared_at(address);
  send_counts();
}
}  // namespace

int main() {
  next = slot_of(kNames[(kMember + 1) % kMembers]);
  listen(slot_of(kNames[kMember]), kMember == 0 ? &on_turn_of_the_first : &on_turn);
  if (kMember == 0) {
    wait_for_the_others();
    hand_on();
  }
  for (;;) user::yield_wait();
}
