// tools/test/lesson_boot.hpp - boots a lesson as its README says, and compares what the board prints with what the README shows.
#pragma once
#include <filesystem>

#include "tools/run/boards.hpp"
#include "tools/test/lesson.hpp"
#include "tools/test/verdict.hpp"

namespace tools::test {

/// `root` is the source tree.
Verdict boot_lesson(const std::filesystem::path& root, const EmulatedBoard& board, const Lesson& lesson);

}  // namespace tools::test
