// tools/sweep/paths.hpp - the table of paths that are swept: an application each, and who runs beside it.
#pragma once
#include <array>
#include <string_view>

namespace tools::sweep {

struct Path {
  std::string_view application;  // tests/sweep
  std::string_view neighbour{};
  bool timer_to_its_end = true;  // otherwise the device alone is, and in the whole sweep alone
};

inline constexpr std::array<Path, 6> kPaths{{
    {"a_call_that_returns"},
    {"a_call_that_delivers"},
    {"a_call_that_waits", "checked_neighbour"},
    {"a_call_that_idles"},
    {"a_slice_that_ends", "checked_neighbour"},
    {.application = "a_fault", .timer_to_its_end = false},
}};

}  // namespace tools::sweep
