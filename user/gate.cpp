// user/gate.cpp - the system calls over the architecture's gate.
#include "port_gate.hpp"

namespace user {
namespace {
using contract::SystemCallClass;
using contract::YieldVariant;

template <SystemCallClass Class>
Return call(u32 a, u32 b, u32 c, u32 d) { return port::call<static_cast<u32>(Class)>(a, b, c, d); }

// UNSAFE(address): addresses are 32 bits on every board; the kernel checks what it is given.
u32 address_of(const volatile void* pointer) { return reinterpret_cast<std::uintptr_t>(pointer); }
}  // namespace

bool yield_no_wait() {
  u8 ran = 0;
  (void)port::yield(static_cast<u32>(YieldVariant::NoWait), address_of(&ran), 0);
  return ran != 0;
}

void yield_wait() { (void)port::yield(static_cast<u32>(YieldVariant::Wait), 0, 0); }

UpcallArguments yield_wait_for(u32 driver, u32 subscribe_number) {
  const Return result = port::yield(static_cast<u32>(YieldVariant::WaitFor), driver, subscribe_number);
  return {result.tag, result.value0, result.value1};
}

Return subscribe(u32 driver, u32 number, UpcallFunction function, void* appdata) {
  // UNSAFE(address): a function's address is 32 bits on every board.
  return call<SystemCallClass::Subscribe>(driver, number, reinterpret_cast<std::uintptr_t>(function), address_of(appdata));
}

Return command(u32 driver, u32 number, u32 argument0, u32 argument1) {
  return call<SystemCallClass::Command>(driver, number, argument0, argument1);
}

Return allow_read_write(u32 driver, u32 number, std::span<u8> buffer) {
  return call<SystemCallClass::ReadWriteAllow>(driver, number, address_of(buffer.data()), buffer.size());
}

Return allow_read_only(u32 driver, u32 number, std::span<const u8> buffer) {
  return call<SystemCallClass::ReadOnlyAllow>(driver, number, address_of(buffer.data()), buffer.size());
}

Return allow_userspace_readable(u32 driver, u32 number, std::span<u8> buffer) {
  return call<SystemCallClass::UserspaceReadableAllow>(driver, number, address_of(buffer.data()), buffer.size());
}

Return memop(u32 operation, u32 argument) { return call<SystemCallClass::Memop>(operation, argument, 0, 0); }

void exit_terminate(u32 completion_code) {
  for (;;) (void)call<SystemCallClass::Exit>(static_cast<u32>(contract::ExitVariant::Terminate), completion_code, 0, 0);
}

void exit_restart(u32 completion_code) {
  for (;;) (void)call<SystemCallClass::Exit>(static_cast<u32>(contract::ExitVariant::Restart), completion_code, 0, 0);
}

}  // namespace user
