// tools/bench/differences.hpp - rows that are differences: the same application measured twice, with more of something the second time.
#pragma once
#include "tools/bench/measure.hpp"

namespace tools {

/// The second pair of marks of an application that has two.
inline constexpr u32 kFromLong = 3, kToLong = 4;
Experiment with_marks(Experiment experiment, u32 from, u32 to);
/// The experiment with so many applications in all; the added ones are `company`.
Experiment in_company(Experiment experiment, usize applications, const std::string& company);

/// Between 256 and 512 bytes; a fraction counts as a whole instruction.
Bounds per_byte(const EmulatedBoard& board, const Experiment& experiment);
/// What the second of two seconds adds to the first: going to sleep and waking is in both.
Bounds per_second(const EmulatedBoard& board, const Experiment& experiment);
/// What the third to sixth application add to a boot; the second changes the banner's grammar.
Bounds per_application(const EmulatedBoard& board, const Experiment& experiment);
/// What each doubling of armed applications adds, from 2 to 64: the larger of setting and firing.
Bounds per_armed_doubling(const EmulatedBoard& board, const Experiment& experiment);
/// What a call takes more where it is one of 64 processes that calls, not the only one.
Bounds with_many_processes(const EmulatedBoard& board, const Experiment& experiment);

}  // namespace tools
