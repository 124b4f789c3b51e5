// tools/bench/curves.hpp - how operations grow with what there is of them, drawn.
#pragma once
#include <filesystem>
#include <span>

#include "tools/run/boards.hpp"

namespace tools {

/// Measures and writes FOLDER/alarm.svg, null_call.svg, boot.svg and console.svg; prints every point.
void draw_curves(std::span<const EmulatedBoard* const> boards, const std::filesystem::path& folder);

}  // namespace tools
