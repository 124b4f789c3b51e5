// tools/bench/reference.hpp - what each row is compared with: our goal, and what the reference kernel takes.
//
// Source   the reference is Tock 2.3.0-dev at commit 65608d717, counted with the same method on the same emulator; see README.md.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "tools/run/boards.hpp"

namespace tools {

/// The optimisation levels that it was built at: for size, as it ships; a little less so; for speed.
inline constexpr std::array<std::string_view, 3> kReferenceProfiles{"z", "s", "3"};

struct Figures {
  std::optional<u32> goal{};                          // the most that our maximum may be
  std::array<u32, kReferenceProfiles.size()> reference{};  // by profile; 0: not known. Where it spreads, the least
  u32 plain_protection = 0;  // the same kernel at "z" on a board whose protection is plain PMP, which is cheaper to switch

  bool missed_by(u64 most) const { return goal && most > *goal; }
};

/// None of a row that nothing is known to compare with.
Figures figures_of(std::string_view metric, Isa isa);

}  // namespace tools
