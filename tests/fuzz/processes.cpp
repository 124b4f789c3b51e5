// tests/fuzz/processes.cpp - walks all processes, and knows where their edges are.
#include "tests/fuzz/processes.hpp"

#include "contract/tbf.hpp"
#include "kernel/board.hpp"
#include "kernel/process_factory.hpp"
#include "port_reach.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/host_port/simulated_memory.hpp"

namespace fuzz {
namespace {
using core::Address;
using core::AddressRange;
using kernel::Process;

bool borrowed(const Process& process, Address address) {
  for (u32 position = 0; position < kernel::ports::kSharedRegions; ++position)
    if (process.memory().borrowed(position).contains(address, 1)) return true;
  return false;
}

void check_layout(const Process& process) {
  const auto& memory = process.memory();
  const auto& layout = memory.layout();
  promise(host::kAppRam.contains(layout.block.start, layout.block.size()), "a block lies in application RAM");
  promise(host::kAppFlash.contains(layout.flash.start, layout.flash.size()), "an application lies in application flash");
  promise(layout.block.contains(layout.record, sizeof(Process)) && layout.record % 8 == 0, "the record lies in the block");
  promise(memory.app_break() >= layout.block.start && memory.app_break() <= memory.kernel_break() && memory.kernel_break() <= layout.record,
          "the break stays below the grants, and those below the record");
  promise(kernel::ports::accessible_end(layout.block, memory.app_break()) <= memory.kernel_break(), "the rounding stays below the grants");
  promise(process.pending_upcalls() <= kernel::UpcallQueue::kCapacity, "a queue is not longer than it can be");
}

void check_grants(const Process& process) {
  for (const kernel::DriverEntry& entry : kernel::board.drivers.entries()) {
    const auto grant = process.grant(entry.slot);
    if (entry.shape.bytes() == 0 || !grant.allocated()) continue;
    const AddressRange kernels{process.memory().kernel_break(), process.memory().layout().record};
    promise(process.alive(), "the dead have no grants");
    promise(kernels.contains(process.address_of(grant), entry.shape.bytes()), "a grant lies between the kernel's break and the record");
    promise(!grant.entered(), "no grant is entered when nobody executes");
  }
}

void check_own(const Process& process) {
  const auto& memory = process.memory();
  const auto& layout = memory.layout();
  promise(host::may_touch(memory.plan(), layout.block.start), "a process reaches its own memory");
  for (const Address address : {memory.kernel_break(), layout.record, layout.block.end - 1, layout.block.start - 1, layout.flash.start - 1, layout.flash.end,
                                host::kKernelRam.start, host::kKernelText.start, Address{0}})
    promise(!host::may_touch(memory.plan(), address) || borrowed(process, address), "a process reaches neither the kernel nor what is nobody's");
}

void check_pair(const Process& process, const Process& other) {
  const auto& layout = other.memory().layout();
  promise(!process.memory().layout().block.overlaps(layout.block), "blocks do not overlap");
  promise(!process.memory().layout().flash.overlaps(layout.flash), "applications do not overlap");
  const Address middle = layout.block.start + layout.block.size() / 2;
  for (const Address address : {layout.block.start, middle, other.memory().app_break(), other.memory().kernel_break(), layout.block.end - 1, layout.flash.start,
                                layout.flash.end - 1})
    promise(!layout.block.contains(address, 1) && !layout.flash.contains(address, 1) ? true : !host::may_touch(process.memory().plan(), address) || borrowed(process, address),
            "no process reaches another");
}

core::OptionalRef<Process> some_process(Choices& choices) {
  const u32 count = kernel::processes.count();
  u32 left = count == 0 ? 0 : choices.below(count);
  for (Process& process : kernel::processes)
    if (left-- == 0) return process;
  return {};
}

Address edge_of(Choices& choices, const Process& process) {
  const auto& memory = process.memory();
  const auto& layout = memory.layout();
  const std::array edges{layout.block.start, memory.app_break(), kernel::ports::accessible_end(layout.block, memory.app_break()), memory.kernel_break(),
                         layout.record, layout.block.end, layout.flash.start, process.app_start(), layout.flash.end, process.context().sp};
  return edges[choices.below(static_cast<u32>(edges.size()))];
}

u32 nudge(Choices& choices) { return choices.below(16) - 8u; }
}  // namespace

kernel::Process& create_process(Address at, std::span<const u8> image) {
  std::ranges::copy(image, host::bytes_at(at, image.size()).begin());
  return **kernel::create_process(at, *contract::tbf::parse_header(image), {});
}

void check_processes() {
  for (const Process& process : kernel::processes) check_grants(process);
  check_memory_of_processes();
}

void check_memory_of_processes() {
  for (const Process& process : kernel::processes) {
    check_layout(process);
    if (process.alive()) check_own(process);
    for (const Process& other : kernel::processes)
      if (process.id() != other.id()) check_pair(process, other);
  }
}

core::Address hostile_address(Choices& choices) {
  const auto process = some_process(choices);
  switch (process ? choices.below(8) : 7) {
    case 0: case 1: return edge_of(choices, *process);
    case 2: return edge_of(choices, *process) + nudge(choices);
    case 3: case 4: return process->memory().layout().block.start + choices.half() % process->memory().layout().block.size();
    case 5: return process->memory().layout().flash.start + choices.half() % process->memory().layout().flash.size();
    case 6: return std::array{Address{0}, ~Address{0}, host::kKernelRam.start, host::kKernelText.start, host::kAppRam.end - 1, host::kAppFlash.end - 1,
                              Address{0xE000'E010}, Address{0x8000'0000}}[choices.below(8)];
    default: return choices.word();
  }
}

u32 hostile_length(Choices& choices, core::Address start) {
  switch (choices.below(6)) {
    case 0: return 0;
    case 1: return choices.below(64);
    case 2: return choices.half();
    case 3: return hostile_address(choices) - start;
    case 4: return hostile_address(choices) - start + nudge(choices);
    default: return choices.word();
  }
}

}  // namespace fuzz
