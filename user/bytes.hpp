// user/bytes.hpp - text and words as the bytes that are shared with a driver.
#pragma once
#include <span>
#include <string_view>
#include <type_traits>

#include "core/types.hpp"

namespace user {

inline std::span<const u8> bytes_of(std::string_view text [[clang::lifetimebound]]) {
  // UNSAFE(bytes): u8 may alias any byte.
  return {reinterpret_cast<const u8*>(text.data()), text.size()};
}

/// Boards are little-endian, as all words of the ABI are.
template <class T, usize Extent>
  requires(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>)
std::span<u8> bytes_of(std::span<T, Extent> values [[clang::lifetimebound]]) {
  // UNSAFE(bytes): u8 may alias any byte, and every pattern of them is a value of T.
  return {reinterpret_cast<u8*>(values.data()), values.size_bytes()};
}

}  // namespace user
