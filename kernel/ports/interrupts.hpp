// kernel/ports/interrupts.hpp - interrupts as the kernel sees them: recorded by the top half, served from the loop.
//
// port_interrupts.hpp defines, in kernel::ports:
//   enable_interrupt(line)      lets the line interrupt; lines are the architecture's numbers
//   interrupts_recorded()       whether one came in while the kernel ran; cheap, asked at every trap exit
//   take_interrupt()            the next pending line, masked at its source until finish_interrupt(line)
//   wait_for_interrupt()        sleeps until one is pending; returns at once if one is
//   class InterruptWindow       while one lives, interrupts are taken (nested); what they do is record themselves
// Context  kernel loop.
#pragma once
#include <concepts>
#include <optional>

#include "core/types.hpp"
#include "port_interrupts.hpp"

namespace kernel::ports {

static_assert(requires(u16 line) {
  { enable_interrupt(line) } -> std::same_as<void>;
  { interrupts_recorded() } -> std::same_as<bool>;
  { take_interrupt() } -> std::same_as<std::optional<u16>>;
  { finish_interrupt(line) } -> std::same_as<void>;
  { wait_for_interrupt() } -> std::same_as<void>;
});
static_assert(std::is_default_constructible_v<InterruptWindow> && !std::is_copy_constructible_v<InterruptWindow>);

}  // namespace kernel::ports
