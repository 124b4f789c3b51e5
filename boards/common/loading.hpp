// boards/common/loading.hpp - which applications may run on a board, and who they are: the loader over the image's credentials.
//
// The image chooses what credentials it requires by the folder that it takes port_credentials.hpp from.
// Memory   the objects below, about 1.6 KiB.
#pragma once
#include "boards/common/deferred.hpp"
#include "kernel/loader.hpp"
#include "port_credentials.hpp"

namespace board::common {

struct Loading {
  constexpr Loading() = default;

  Credentials credentials{checker};
  kernel::CredentialChecker checker{credentials.policy, loader, deferred(Deferred::NextFooter)};
  kernel::Loader loader{checker, kIdentities, deferred(Deferred::Loader)};
};

}  // namespace board::common
