// user/process_info.hpp - which processes there are, what they do, and ending or starting them.
//
// A process sees itself only, unless its header lists this driver among its permissions (user/permission.hpp).
// Errors   Invalid (no such process, or not the caller's business), Already (it is so), NoDevice.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "contract/process_info.hpp"
#include "user/error.hpp"

namespace user::process_info {

using contract::process_info::Action;
using contract::process_info::State;

/// One life of one process.
enum class Id : u32 {};

struct Facts {
  u32 slices = 0;        // used up
  u32 system_calls = 0;
  u32 restarts = 0;
  State state{};
};

Result<u32> count();
/// Into `to` as many as fit; tells how many processes there are.
Result<u32> ids(std::span<Id> to);
Result<u32> ids(std::span<u32> to);
/// In the same order; 0: a process without one.
Result<u32> short_ids(std::span<u32> to);
/// The name is in the first bytes of `to`, cut if it does not fit.
Result<std::string_view> name(Id process, std::span<char> to);
Result<Facts> facts(Id process);
Result<> act(Id process, Action action);

}  // namespace user::process_info
