// user/cycle_count.hpp - counts processor cycles, for one process at a time.
//
// Units    Cycles; the board's README says what it counts if it has no cycle counter.
// Errors   Reserve (another process counts), NoDevice (a board without the driver).
#pragma once
#include "contract/cycle_count.hpp"
#include "user/driver.hpp"

namespace user::cycle_count {

using contract::cycle_count::Command;
using Counter = Driver<contract::cycle_count::kDriver>;

/// Not a time: how long a cycle takes is the board's business.
enum class Cycles : u64 {};

/// Goes on from where it stopped.
inline Result<> start() { return Counter::command(Command::Start); }
inline Result<> stop() { return Counter::command(Command::Stop); }
/// Begins at 0 again, and runs on if it ran.
inline Result<> reset() { return Counter::command(Command::Reset); }
inline Result<Cycles> count() { return Cycles{TRY(Counter::ask_long(Command::Count))}; }

}  // namespace user::cycle_count
