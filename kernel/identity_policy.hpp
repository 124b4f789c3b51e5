// kernel/identity_policy.hpp - where a board takes its applications' short ids from, and what two with the same one mean.
//
// Memory   two words, in flash.
#pragma once
#include "contract/tbf.hpp"
#include "core/function.hpp"
#include "kernel/identity.hpp"

namespace kernel {

/// An application's short id, and how much it is worth.
struct Identification {
  ShortId short_id{};
  /// Two applications with this id are one: a second one does not run. Otherwise it runs, locally unique.
  bool exclusive = false;
};

struct IdentityPolicy {
  /// `key_metadata` is that of the key that accepted the credentials.
  core::Function<Identification(const contract::tbf::Header& header, std::string_view name, std::optional<u32> key_metadata)> identify;
  bool names_are_exclusive = false;  // whether of all applications with one name only one may run
};

/// The header's element is exclusive: whoever writes it means it. Without one the name says who the application is, to the
/// first of that name: anybody may call an application anything, and two of a kind may run side by side.
constexpr Identification identify_by_header_or_name(const contract::tbf::Header& header, std::string_view name, std::optional<u32>) {
  if (header.short_id != 0) return {.short_id = short_id_from_header(header.short_id), .exclusive = true};
  return {.short_id = short_id_from_name(name)};
}

/// The key that signed is who the application is.
constexpr Identification identify_by_key(const contract::tbf::Header&, std::string_view, std::optional<u32> key_metadata) {
  return {.short_id = short_id_from_key(key_metadata), .exclusive = true};
}

}  // namespace kernel
