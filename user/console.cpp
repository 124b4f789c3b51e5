// user/console.cpp - share the buffer, start, wait, take the buffer back.
#include "user/console.hpp"

#include "contract/console.hpp"
#include "user/system_call.hpp"

namespace user::console {
namespace {
using namespace contract::console;

u32 number(auto value) { return static_cast<u32>(value); }
}  // namespace

core::Result<> print(std::string_view text) {
  if (text.empty()) return {};
  // UNSAFE(text): u8 may alias any byte.
  const std::span bytes{reinterpret_cast<const u8*>(text.data()), text.size()};
  TRY(allow_read_only(kDriver, number(ReadOnlyAllow::Write), bytes).result());
  const auto started = command(kDriver, number(Command::Write), static_cast<u32>(bytes.size()), 0).result();
  if (started) (void)yield_wait_for(kDriver, number(Upcall::Written));
  (void)allow_read_only(kDriver, number(ReadOnlyAllow::Write), {});
  return started;
}

core::Result<> read(std::span<u8> to) {
  TRY(allow_read_write(kDriver, number(ReadWriteAllow::Read), to).result());
  const auto started = command(kDriver, number(Command::Read), static_cast<u32>(to.size()), 0).result();
  const u32 status = started ? yield_wait_for(kDriver, number(Upcall::Read)).argument0 : 0;
  (void)allow_read_write(kDriver, number(ReadWriteAllow::Read), {});
  if (!started) return started;
  if (status != 0) return core::fail(static_cast<core::ErrorCode>(status));
  return {};
}

}  // namespace user::console
