// tests/attacks/attack.hpp - what the attack applications share: when to begin, how to end, and a life for each attempt.
//
// An attack that got through says LEAKED; one that was held off says `contained`, unless a fault ends it.
#pragma once
#include "memory_map.hpp"
#include "port_attack.hpp"
#include "tests/system/ipc.hpp"
#include "tests/system/process_info.hpp"

namespace attack {

using namespace test;
using core::Address;

/// Given by the build: the application's name, with which the kernel begins what it says of it.
inline constexpr std::string_view kName = ATTACK_NAME;

inline void announce(std::string_view word, std::string_view what) {
  say(core::Line<>{}.text(kName).text(": ").text(word).text(what.empty() ? "" : " ").text(what).view());
}
[[noreturn]] inline void contained() {
  announce("contained", "");
  user::exit_terminate(0);
}
[[noreturn]] inline void leaked(std::string_view what) {
  announce("LEAKED", what);
  user::exit_terminate(1);
}
/// What has to hold for the attack to be held off; the sentence says what it got otherwise.
inline void require(bool condition, std::string_view otherwise) {
  if (!condition) leaked(otherwise);
}
inline void refused(bool made, std::string_view what) { require(!made, what); }

/// Every attack begins when the victims are at work.
inline void begin() { sleep_for(60); }

/// How often the application has begun anew: all that lasts from life to life.
inline u32 lives_before() {
  InfoAnswer answer;
  answer.share();
  (void)ask(InfoCommand::Ids);
  (void)ask(InfoCommand::Facts, answer.words[0]);
  const u32 restarts = answer.words[2];
  (void)raw_allow_read_write(kProcessInfo, 0, 0, 0);
  return restarts;
}

/// For attacks with `lives: several`: each attempt has to end its life, and the next one makes the next attempt.
void one_life_each(u32 attempts, auto attempt) {
  const u32 life = lives_before();
  if (life == 0) begin();
  if (life >= attempts) contained();
  attempt(life);
  leaked(core::Line<>{}.text("in attempt ").decimal(life).view());
}

enum class Access : u32 { Read8, Read16, Read32, Write8, Write16, Write32 };
inline constexpr u32 kAccesses = 6;

/// Volatile, so that each access is made, as wide as it says.
inline void touch(Address address, Access access) {
  switch (access) {
    case Access::Read8: (void)+at<u8>(address); break;
    case Access::Read16: (void)+at<u16>(address); break;
    case Access::Read32: (void)+at<u32>(address); break;
    case Access::Write8: at<u8>(address) = 0xA5; break;
    case Access::Write16: at<u16>(address) = 0xA5A5; break;
    case Access::Write32: at<u32>(address) = 0xA5A5'A5A5; break;
  }
}
inline void read(Address address) { touch(address, Access::Read32); }
inline void write(Address address) { touch(address, Access::Write32); }

/// A jump to `address` as an instruction of this processor's.
inline void execute(Address address) { reinterpret_cast<void (*)()>(address + port::kCodeBit)(); }

/// Every access to every address, in lives of their own.
template <std::size_t N>
void touch_all(const std::array<Address, N>& addresses) {
  one_life_each(N * kAccesses, [&](u32 life) { touch(addresses[life / kAccesses], static_cast<Access>(life % kAccesses)); });
}
template <std::size_t N>
void write_all(const std::array<Address, N>& addresses) {
  one_life_each(N * 3, [&](u32 life) { touch(addresses[life / 3], static_cast<Access>(3 + life % 3)); });
}
template <std::size_t N>
void execute_all(const std::array<Address, N>& addresses) {
  one_life_each(N, [&](u32 life) { execute(addresses[life]); });
}

inline Address ram_start() { return memop(Memop::RamStart, 0); }
inline Address ram_end() { return memop(Memop::RamEnd, 0); }
inline Address flash_start() { return memop(Memop::FlashStart, 0); }
inline Address flash_end() { return memop(Memop::FlashEnd, 0); }
/// The first byte that the hardware does not open for the break as it is.
inline Address first_closed() { return port::accessible_end({ram_start(), ram_end()}, current_break()); }
inline Address grant_start() { return memop(Memop::GrantStart, 0); }

}  // namespace attack
