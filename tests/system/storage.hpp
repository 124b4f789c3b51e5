// tests/system/storage.hpp - one write and one read of non-volatile storage, and what came of each.
#pragma once
#include "contract/nonvolatile_storage.hpp"
#include "tests/system/check.hpp"

namespace test {

enum class Status { Done, Refused };

inline Status outcome(contract::nonvolatile_storage::Upcall upcall) {
  const auto answer = user::yield_wait_for(contract::nonvolatile_storage::kDriver, static_cast<u32>(upcall));
  if (answer.argument0 == 4 && answer.argument1 == 0) return Status::Done;
  check(answer.argument0 == 0 && answer.argument1 == static_cast<u32>(ErrorCode::NoSupport), "refused for want of permission");
  return Status::Refused;
}

inline Status write_some() {
  using namespace contract::nonvolatile_storage;
  static constexpr std::array<u8, 4> kBytes{1, 2, 3, 4};
  (void)user::allow_read_only(kDriver, 0, kBytes);
  check(user::command(kDriver, static_cast<u32>(Command::Write), 0, kBytes.size()).ok(), "asked to write");
  return outcome(Upcall::Written);
}
inline Status read_some() {
  using namespace contract::nonvolatile_storage;
  static std::array<u8, 4> bytes{};
  (void)user::allow_read_write(kDriver, 0, bytes);
  check(user::command(kDriver, static_cast<u32>(Command::Read), 0, bytes.size()).ok(), "asked to read");
  return outcome(Upcall::Read);
}

}  // namespace test
