// boards/common/image_sections.hpp - where the linker put the parts of the kernel's image.
#pragma once
#include "kernel/board.hpp"

namespace board {

kernel::ImageSections image_sections();

}  // namespace board
