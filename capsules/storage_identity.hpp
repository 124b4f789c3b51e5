// capsules/storage_identity.hpp - whom an application's stored bytes belong to, whichever process it runs in, and what it may do.
#pragma once
#include "kernel/driver.hpp"

namespace capsules {

struct StorageRights {
  u32 owner = 0;  // the same number for every life of the application, on every boot; 0: it stores nothing
  bool read = false;
  bool write = false;
};

struct StorageIdentity {
  virtual StorageRights rights_of(kernel::ProcessId process) = 0;

 protected:
  ~StorageIdentity() = default;
};

}  // namespace capsules
