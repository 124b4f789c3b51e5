// boards/common/product/port_credentials.hpp - the product's kernel runs every application; each has storage of its own.
//
// A board for machines that strangers can reach requires a signature instead: tests/kernel/signed shows how.
#pragma once
#include "boards/common/accept_all.hpp"

namespace board::common {

inline constexpr kernel::IdentityPolicy kIdentities{.identify = kernel::identify_by_header_or_name};
inline constexpr auto& kStoragePolicy = kernel::individual_storage;

}  // namespace board::common
