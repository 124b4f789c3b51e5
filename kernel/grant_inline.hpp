// kernel/grant_inline.hpp - the templates of kernel/grant.hpp.
#pragma once
#include "kernel/grant.hpp"
#include "kernel/ports/board.hpp"
#include "kernel/ports/memory.hpp"

namespace kernel {

template <GrantState State, u8 Upcalls, u8 ReadOnlyAllows, u8 ReadWriteAllows, u8 UserspaceReadableAllows>
template <class Body>
auto Grant<State, Upcalls, ReadOnlyAllows, ReadWriteAllows, UserspaceReadableAllows>::run_in(const core::Result<core::OptionalRef<Process>>& opened, Body& body)
    -> core::Result<std::invoke_result_t<Body, State&, GrantAccess&>> {
  if (!opened) return core::fail(opened.error());
  const OpenGrant open{**opened, m_slot};
  GrantAccess access{**opened, m_slot, kShape};
  State& state = ports::object_at<State>(open.state(kShape));
  if constexpr (std::is_void_v<std::invoke_result_t<Body, State&, GrantAccess&>>) {
    body(state, access);
    return {};
  } else {
    return body(state, access);
  }
}

template <GrantState State, u8 Upcalls, u8 ReadOnlyAllows, u8 ReadWriteAllows, u8 UserspaceReadableAllows>
template <class Body>
void Grant<State, Upcalls, ReadOnlyAllows, ReadWriteAllows, UserspaceReadableAllows>::each_from(u8 first_slot, Body body) {
  const u8 slots = process_slots();
  u8 slot = first_slot < slots ? first_slot : 0;
  for (u32 step = 0; step < slots; ++step) {
    const auto more = enter_in_slot(slot, body);
    if (more && !*more) return;
    slot = slot + 1 < slots ? static_cast<u8>(slot + 1) : 0;
  }
}

}  // namespace kernel
