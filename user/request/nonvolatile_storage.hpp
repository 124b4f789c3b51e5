// user/request/nonvolatile_storage.hpp - one piece read from storage or written to it, as requests.
#pragma once
#include "contract/nonvolatile_storage.hpp"
#include "user/request.hpp"

namespace user::request {

/// (bytes, status) as the driver tells them; how many bytes there were.
inline Result<u32> storage_answer(const UpcallArguments& told) {
  if (told.argument1 != 0) return core::fail(Error{contract::nonvolatile_storage::kDriver, static_cast<Reason>(told.argument1)});
  return told.argument0;
}

struct StorageRead {
  using Storage = Driver<contract::nonvolatile_storage::kDriver>;
  using Value = u32;
  static constexpr UpcallId kUpcall = Storage::upcall(contract::nonvolatile_storage::Upcall::Read);

  u32 offset = 0;
  std::span<u8> bytes{};

  Result<> begin() const {
    TRY(Storage::share(contract::nonvolatile_storage::ReadWriteAllow::Destination, bytes));
    return Storage::command(contract::nonvolatile_storage::Command::Read, offset, static_cast<u32>(bytes.size()));
  }
  void end() const { Storage::take_back_shared(contract::nonvolatile_storage::ReadWriteAllow::Destination); }
  void give_up() const {}
  Result<u32> answer(const UpcallArguments& told) const { return storage_answer(told); }
};

struct StorageWrite {
  using Storage = Driver<contract::nonvolatile_storage::kDriver>;
  using Value = u32;
  static constexpr UpcallId kUpcall = Storage::upcall(contract::nonvolatile_storage::Upcall::Written);

  u32 offset = 0;
  std::span<const u8> bytes{};

  Result<> begin() const {
    TRY(Storage::lend(contract::nonvolatile_storage::ReadOnlyAllow::Source, bytes));
    return Storage::command(contract::nonvolatile_storage::Command::Write, offset, static_cast<u32>(bytes.size()));
  }
  void end() const { Storage::take_back_lent(contract::nonvolatile_storage::ReadOnlyAllow::Source); }
  void give_up() const {}  // a write that was begun is done whole
  Result<u32> answer(const UpcallArguments& told) const { return storage_answer(told); }
};

}  // namespace user::request
