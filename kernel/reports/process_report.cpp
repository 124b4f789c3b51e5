// kernel/reports/process_report.cpp - paragraphs one behind the other, each of which knows its own lines.
#include "kernel/reports/process_report.hpp"

#include <algorithm>

#include "contract/system_call.hpp"
#include "core/function.hpp"
#include "kernel/board.hpp"
#include "kernel/ports/report.hpp"
#include "kernel/process.hpp"
#include "kernel/process_name.hpp"
#include "kernel/reports/memory_map.hpp"
#include "kernel/reports/saved_registers.hpp"

namespace kernel::reports {
namespace {
using Line = core::Line<120>;
using Paragraph = core::Function<bool(const Process& process, u32 number, Line& line)>;

std::string_view class_name(u8 call_class) {
  constexpr std::array<std::string_view, contract::kSystemCallClasses> kNames{
      "yield", "subscribe", "command", "read-write allow", "read-only allow", "memop", "exit", "userspace-readable allow"};
  return kNames[call_class];
}

bool title(const Process& process, u32 number, Line& line) {
  if (number != 0) return false;
  line.untrusted(ProcessName{process}.view()).text(": ").text(name_of(process.state())).text(", process ").decimal(process.id().life);
  line.text(", restarts ").decimal(process.statistics().restarts);
  return true;
}

bool counts(const Process& process, u32 number, Line& line) {
  if (number != 0) return false;
  const ProcessStatistics& statistics = process.statistics();
  line.text("  system calls ").decimal(statistics.system_calls).text(", upcalls waiting ").decimal(process.pending_upcalls());
  line.text(", upcalls dropped ").decimal(statistics.dropped_upcalls).text(", slices used up ").decimal(statistics.slice_expirations);
  return true;
}

bool place(const Process& process, u32 number, Line& line) {
  if (number != 0) return false;
  const u64 milliseconds = process.statistics().run_ticks * 1000 / board.ticks_per_second;
  line.text("  slot ").decimal(process.id().slot).text(", has executed for ").decimal(static_cast<u32>(milliseconds)).text(" ms");
  return true;
}

bool last_call(const Process& process, u32 number, Line& line) {
  if (number != 0) return false;
  const LastCall last = process.statistics().last_call();
  line.text("  last system call: ");
  if (last.call_class == 0xff) return line.text("none"), true;
  if (last.call_class < contract::kSystemCallClasses) line.text(class_name(last.call_class));
  else line.text("class ").decimal(last.call_class);
  line.text("(0x").hex(last.argument0).text(", 0x").hex(last.argument1).text(")");
  if (const auto code = process.completion_code()) line.text("; completion code ").decimal(*code);
  return true;
}

/// Where one part ends and the next begins; a note of the process that makes no sense counts as none.
core::Address clamped(core::Address noted, core::AddressRange range) {
  return noted == 0 ? range.start : std::clamp(noted, range.start, range.end);
}

bool memory(const Process& process, u32 number, Line& line) {
  const ProcessMemory& memory = process.memory();
  const core::AddressRange block = memory.layout().block;
  const core::AddressRange own{block.start, memory.app_break()};
  const core::Address stack_end = clamped(process.statistics().stack_top, own);
  const core::Address heap_start = std::max(stack_end, clamped(process.statistics().heap_start, own));
  const MemoryMap<6> map{{{{"kernel's record", {memory.layout().record, block.end}},
                           {"grants", {memory.kernel_break(), memory.layout().record}},
                           {"not accessible", {own.end, memory.kernel_break()}},
                           {"heap", {heap_start, own.end}},
                           {"data", {stack_end, heap_start}},
                           {"stack", {own.start, stack_end}}}}};
  return map.line(number, line);
}

bool flash(const Process& process, u32 number, Line& line) {
  if (number != 0) return false;
  const core::AddressRange range = process.memory().layout().flash;
  put_size(line.text("  flash ").address(range.start).text(" .. ").address(range.end).text(", "), range.size());
  return true;
}

bool stack(const Process& process, u32 number, Line& line) {
  if (number != 0) return false;
  const core::Address pointer = ports::stack_pointer(process.context());
  line.text("  stack pointer ").address(pointer);
  const core::AddressRange own = process.memory().accessible();
  if (!own.contains(pointer, 0)) put_distance(line.text(": EXCEEDED, "), pointer, own).text(" its memory");
  return true;
}

bool registers(const Process& process, u32 number, Line& line) {
  return ports::register_line(process.context(), saved_registers(process), number, line);
}

/// The drivers that keep something in this process's block.
bool grants(const Process& process, u32 number, Line& line) {
  for (const DriverEntry& entry : board.drivers.entries()) {
    const bool allocated = entry.shape.bytes() != 0 && process.grant(entry.slot).allocated();
    if (!allocated || number-- != 0) continue;
    const core::Address start = process.address_of(process.grant(entry.slot));
    line.text("  grant ").address(start).text(" .. ").address(start + entry.shape.bytes()).text("  ").text(entry.name);
    return true;
  }
  return false;
}

bool protection(const Process& process, u32 number, Line& line) {
  if (number == 0) return line.text("  protection regions while it executes:"), true;
  return ports::protection_line(process.memory().plan(), number - 1, line);
}

constexpr std::array<Paragraph, 10> kParagraphs{title, counts, place, last_call, memory, flash, grants, stack, registers, protection};
}  // namespace

bool ProcessReport::next(const Process& process, Line& line) {
  for (u8 paragraph = m_paragraph; paragraph < kParagraphs.size(); ++paragraph) {
    if (kParagraphs[paragraph](process, m_number, line)) return ++m_number, true;
    m_paragraph = static_cast<u8>(paragraph + 1);
    m_number = 0;
  }
  return false;
}

}  // namespace kernel::reports
