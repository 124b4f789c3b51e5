// user/c/process_info.cpp - other processes' states, for C.
#include "bulkhead/process_info.h"

#include "user/c/code.hpp"
#include "user/process_info.hpp"

using namespace user;

static_assert(BULKHEAD_BOOT == std::to_underlying(process_info::Action::Boot) && BULKHEAD_RESUME == std::to_underlying(process_info::Action::Resume));
static_assert(BULKHEAD_TERMINATED == std::to_underlying(process_info::State::Terminated));

extern "C" {
int bulkhead_process_count(uint32_t* count) { return code(process_info::count(), count); }
int bulkhead_process_ids(uint32_t* to, size_t room, uint32_t* count) { return code(process_info::ids(std::span<uint32_t>{to, room}), count); }
int bulkhead_process_short_ids(uint32_t* to, size_t room, uint32_t* count) { return code(process_info::short_ids({to, room}), count); }
int bulkhead_process_name(uint32_t id, char* to, size_t room, size_t* size) {
  const auto name = process_info::name(process_info::Id{id}, {to, room});
  if (name) *size = name->size();
  return code(name);
}
int bulkhead_process_facts(uint32_t id, struct bulkhead_process_facts* to) {
  const auto facts = process_info::facts(process_info::Id{id});
  if (facts) *to = {facts->slices, facts->system_calls, facts->restarts, static_cast<bulkhead_process_state>(facts->state)};
  return code(facts);
}
int bulkhead_process_act(uint32_t id, bulkhead_process_action action) {
  return code(process_info::act(process_info::Id{id}, static_cast<process_info::Action>(action)));
}
}
