// tests/fuzz/processes.hpp - what has to hold for all processes between any two steps of the kernel, whatever was asked of it.
//
// What a process can touch is read from the register values of its plan (port_reach.hpp); what is lent through IPC is left to
// whoever knows what was lent.
#pragma once
#include <array>
#include <span>

#include "kernel/process_table.hpp"
#include "tests/fuzz/choices.hpp"

namespace fuzz {

/// Puts an object into application flash and makes a process of it.
kernel::Process& create_process(core::Address at, std::span<const u8> image);

/// Layouts, breaks, queues, grants, and that no process reaches a byte of another or of the kernel's, unless it borrowed it.
void check_processes();
/// The same without the grants, for drivers that the board's table does not have: it says nothing of their grants' shapes.
void check_memory_of_processes();

/// An address that is worth trying: at an edge of something of one of the processes, a little beside it, or anything at all.
core::Address hostile_address(Choices& choices);
/// A length for a buffer there: up to an edge, a little more or less, or anything at all.
u32 hostile_length(Choices& choices, core::Address start);

}  // namespace fuzz
