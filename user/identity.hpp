// user/identity.hpp - declares who an application is, and whose stored objects it uses.
//
// One declaration a program, each optional:
//   BULKHEAD_IDENTITY(0x1234, 2);                       // short id, and version: of two with one id the newer one runs
//   BULKHEAD_STORAGE(true, {0x1234, 0x77}, {0x1234});   // writes objects; reads those of two ids, changes its own
// A board may take ids from somewhere else (a key, a name), and may ignore what the header says about storage.
#pragma once
#include <array>

#include "core/types.hpp"

namespace user {

struct Identity {
  u32 short_id = 0;
  u32 version = 0;
};

/// The header's element: write id, count and read ids, count and modify ids, little-endian, without gaps.
template <usize Reads, usize Modifies>
consteval auto storage_element(bool writes, const u32 (&reads)[Reads], const u32 (&modifies)[Modifies]) {
  std::array<u8, 4 + 2 + 4 * Reads + 2 + 4 * Modifies> bytes{};
  usize at = 0;
  const auto put = [&](u32 value, u32 size) {
    for (u32 i = 0; i < size; ++i) bytes[at++] = static_cast<u8>(value >> (8 * i));
  };
  put(writes ? 1 : 0, 4);
  put(Reads, 2);
  for (const u32 id : reads) put(id, 4);
  put(Modifies, 2);
  for (const u32 id : modifies) put(id, 4);
  return bytes;
}

}  // namespace user

// UNSAFE(section): the section is not loaded; the installer copies it into the application's header.
#define BULKHEAD_IDENTITY(...) \
  extern const user::Identity bulkhead_identity; \
  [[gnu::section(".bulkhead.identity"), gnu::used]] const user::Identity bulkhead_identity{__VA_ARGS__}

// UNSAFE(section): the section is not loaded; the installer copies it into the application's header.
#define BULKHEAD_STORAGE(...) [[gnu::section(".bulkhead.storage"), gnu::used]] constinit const auto bulkhead_storage = user::storage_element(__VA_ARGS__)
