// boards/common/storage_rights.hpp - an application's stored bytes belong to its short id, as far as the board's policy lets it.
#pragma once
#include "capsules/storage_identity.hpp"
#include "kernel/storage_access.hpp"

namespace board::common {

/// Its own region and no other: the driver has no way to name another's.
struct OwnStorage final : capsules::StorageIdentity {
  capsules::StorageRights rights_of(kernel::ProcessId id) override {
    const auto permissions = kernel::storage_permissions_of(id);
    if (!permissions || !permissions->own_id) return {};
    const u32 own = *permissions->own_id;
    return {.owner = own, .read = permissions->may_read(own), .write = permissions->write_id.has_value() && permissions->may_modify(own)};
  }
};

}  // namespace board::common
