// user/system_call.hpp - the eight system calls over the architecture's gate.
//
// Everything of the user library goes through these functions. They are inline: a call through memory would cost more than the
// instructions that it saves.
// Errors   core::ErrorCode from the kernel or the driver.
#pragma once
#include <span>

#include "port_gate.hpp"
#include "user/return.hpp"

namespace user {

namespace gate {
using contract::SystemCallClass;
using contract::YieldVariant;

template <SystemCallClass Class>
Return call(u32 a, u32 b, port::Word c, port::Word d) { return port::call<static_cast<u32>(Class)>(a, b, c, d); }

// UNSAFE(address): the system-call interface takes addresses as numbers; the kernel checks what it is given.
inline port::Word address_of(const volatile void* pointer) { return reinterpret_cast<port::Word>(pointer); }
}  // namespace gate

inline bool yield_no_wait() {
  u8 ran = 0;
  (void)port::yield(static_cast<u32>(gate::YieldVariant::NoWait), gate::address_of(&ran), 0);
  return ran != 0;
}

inline void yield_wait() { (void)port::yield(static_cast<u32>(gate::YieldVariant::Wait), 0, 0); }

inline UpcallArguments yield_wait_for(u32 driver, u32 subscribe_number) {
  const Return result = port::yield(static_cast<u32>(gate::YieldVariant::WaitFor), driver, subscribe_number);
  return {result.tag, result.value0, result.value1};
}

inline Return subscribe(u32 driver, u32 number, UpcallFunction function, void* appdata) {
  // UNSAFE(address): a function's address, as above.
  return gate::call<gate::SystemCallClass::Subscribe>(driver, number, reinterpret_cast<port::Word>(function), gate::address_of(appdata));
}

inline Return command(u32 driver, u32 number, u32 argument0, u32 argument1) {
  return gate::call<gate::SystemCallClass::Command>(driver, number, argument0, argument1);
}

inline Return allow_read_write(u32 driver, u32 number, std::span<u8> buffer) {
  return gate::call<gate::SystemCallClass::ReadWriteAllow>(driver, number, gate::address_of(buffer.data()), buffer.size());
}

inline Return allow_read_only(u32 driver, u32 number, std::span<const u8> buffer) {
  return gate::call<gate::SystemCallClass::ReadOnlyAllow>(driver, number, gate::address_of(buffer.data()), buffer.size());
}

/// The kernel writes, the program may read meanwhile.
inline Return allow_userspace_readable(u32 driver, u32 number, std::span<u8> buffer) {
  return gate::call<gate::SystemCallClass::UserspaceReadableAllow>(driver, number, gate::address_of(buffer.data()), buffer.size());
}

inline Return memop(u32 operation, u32 argument) { return gate::call<gate::SystemCallClass::Memop>(operation, argument, 0, 0); }

[[noreturn]] inline void exit_terminate(u32 completion_code) {
  for (;;) (void)gate::call<gate::SystemCallClass::Exit>(static_cast<u32>(contract::ExitVariant::Terminate), completion_code, 0, 0);
}

[[noreturn]] inline void exit_restart(u32 completion_code) {
  for (;;) (void)gate::call<gate::SystemCallClass::Exit>(static_cast<u32>(contract::ExitVariant::Restart), completion_code, 0, 0);
}

}  // namespace user
