// capsules/storage_identity.hpp - whom an application's stored bytes belong to, whichever process it runs in.
#pragma once
#include "kernel/driver.hpp"

namespace capsules {

struct StorageIdentity {
  /// The same number for every life of the application, on every boot; 0: the application has no identity and stores nothing.
  virtual u32 owner_of(kernel::ProcessId process) = 0;

 protected:
  ~StorageIdentity() = default;
};

}  // namespace capsules
