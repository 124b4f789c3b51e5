// user/nonvolatile_storage.cpp - the storage driver's requests, waited for.
#include "user/nonvolatile_storage.hpp"

#include "user/request/nonvolatile_storage.hpp"

namespace user::nonvolatile_storage {
namespace {
using namespace contract::nonvolatile_storage;
}  // namespace

Result<u32> size() { return Driver<kDriver>::ask(Command::Size); }
Result<u32> read(u32 offset, std::span<u8> to) { return wait(request::StorageRead{offset, to}); }
Result<u32> write(u32 offset, std::span<const u8> from) { return wait(request::StorageWrite{offset, from}); }

}  // namespace user::nonvolatile_storage
