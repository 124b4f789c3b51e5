// user/permission.hpp - declares which drivers and commands an application uses; the kernel refuses it all others.
//
// One declaration a program:
//   BULKHEAD_PERMISSIONS({{.driver = contract::alarm::kDriver, .commands = user::all_commands}});
// Units    an entry covers commands [64 * group, 64 * group + 64), one bit each.
#pragma once
#include "core/types.hpp"

namespace user {

struct Permission {
  u32 driver = 0;
  u32 group = 0;
  u64 commands = 0;
};
inline constexpr u64 all_commands = ~u64{0};

}  // namespace user

// UNSAFE(section): the section is not loaded; the installer copies it into the application's header.
#define BULKHEAD_PERMISSIONS(...) \
  extern const user::Permission bulkhead_permissions[]; \
  [[gnu::section(".bulkhead.permissions"), gnu::used]] const user::Permission bulkhead_permissions[] __VA_ARGS__
