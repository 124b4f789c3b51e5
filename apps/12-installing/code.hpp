// apps/12-installing/code.hpp - the program that is installed, as the words of its instructions; one file for each instruction set.
#pragma once
#include <span>

#include "core/types.hpp"

/// Tells the kernel's log the number 42, and exits. It uses no address, so it runs wherever it lies.
extern const std::span<const u32> kCode;
