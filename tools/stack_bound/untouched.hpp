// tools/stack_bound/untouched.hpp - registers that the compiler was told to leave alone, and whether it does.
//
// The trap code rests on it: what no C++ of the kernel touches is still the process's when a system call is given up in the middle.
#pragma once
#include "tools/stack_bound/image.hpp"

namespace tools::stack {

/// Fails, with the function's name and the instruction's address, where a compiled function names such a register.
void expect_untouched(const Image& image, const Listing& listing);

}  // namespace tools::stack
