// kernel/ports/user_context.hpp - the registers of a process that does not run, and how the kernel writes them.
//
// port_user_context.hpp (one per architecture, one for the host) defines, in kernel::ports:
//   struct UserContext          saved registers; zero-initialised by default
//   kInitialAppBytes            bytes of RAM that must be accessible at the first instruction
//   call_class(context)         the class of the system call the process is in
//   arguments(context)          the four argument registers of the system call the process is in
//   set_results(context, values, count)   the first `count` result registers, nothing else
//   enter_upcall(context, call) the process continues in call.function and returns to where it yielded
//   start(context, state)       registers of a first instruction (all others zero)
//   stack_in(context, ram)      whether the kernel may write the saved frame (always true where none is in RAM)
//   program_counter(context), stack_pointer(context), link_register(context)
// Context  kernel loop. stack_in() is checked before call_class(), arguments(), set_results() and enter_upcall().
#pragma once
#include <array>
#include <concepts>

#include "core/types.hpp"

namespace kernel::ports {

using Registers = std::array<u32, 4>;

struct UpcallEntry {
  core::Address function = 0;
  Registers arguments{};  // three from the driver, then the subscription's appdata
};

struct StartState {
  core::Address entry = 0;      // first instruction
  Registers arguments{};        // app start, memory start, memory bytes, app break
  core::AddressRange ram{};     // accessible RAM: the stack pointer starts as the ABI says
};

}  // namespace kernel::ports

#include "port_user_context.hpp"

namespace kernel::ports {

static_assert(requires(UserContext& context, const UserContext& saved, Registers values, u32 count,
                       UpcallEntry upcall, StartState state, core::AddressRange ram) {
  { kInitialAppBytes } -> std::convertible_to<u32>;
  { call_class(saved) } -> std::same_as<u32>;
  { arguments(saved) } -> std::same_as<Registers>;
  { set_results(context, values, count) } -> std::same_as<void>;
  { enter_upcall(context, upcall) } -> std::same_as<void>;
  { start(context, state) } -> std::same_as<void>;
  { stack_in(saved, ram) } -> std::same_as<bool>;
  { program_counter(saved) } -> std::same_as<core::Address>;
  { stack_pointer(saved) } -> std::same_as<core::Address>;
  { link_register(saved) } -> std::same_as<core::Address>;
});

}  // namespace kernel::ports
