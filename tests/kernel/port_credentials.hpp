// tests/kernel/port_credentials.hpp - the test kernel runs every application, and lets headers say what may be stored.
#pragma once
#include "boards/common/accept_all.hpp"

namespace board::common {

inline constexpr kernel::IdentityPolicy kIdentities{.identify = kernel::identify_by_header_or_name};
inline constexpr auto& kStoragePolicy = kernel::header_storage;

}  // namespace board::common
