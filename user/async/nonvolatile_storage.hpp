// user/async/nonvolatile_storage.hpp - storage, for tasks; the same as user/nonvolatile_storage.hpp, each a Result<u32> to co_await.
#pragma once
#include "user/async/operation.hpp"
#include "user/nonvolatile_storage.hpp"
#include "user/request/nonvolatile_storage.hpp"

namespace user::async::nonvolatile_storage {

using user::nonvolatile_storage::size;
inline Operation<request::StorageRead> read(u32 offset, std::span<u8> to [[clang::lifetimebound]]) {
  return Operation{request::StorageRead{offset, to}};
}
inline Operation<request::StorageWrite> write(u32 offset, std::span<const u8> from [[clang::lifetimebound]]) {
  return Operation{request::StorageWrite{offset, from}};
}

}  // namespace user::async::nonvolatile_storage
