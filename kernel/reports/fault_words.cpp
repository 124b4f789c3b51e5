// kernel/reports/fault_words.cpp - kinds of faults and places in memory, named.
#include "kernel/reports/fault_words.hpp"

#include "kernel/board.hpp"
#include "kernel/kernel.hpp"
#include "kernel/process_name.hpp"
#include "kernel/reports/size_text.hpp"

namespace kernel::reports {
namespace {
using ports::FaultKind;

std::string_view words(FaultKind kind) {
  switch (kind) {
    case FaultKind::ReadAccess: return "read";
    case FaultKind::WriteAccess: return "wrote";
    case FaultKind::ReadOrWriteAccess: return "touched";
    case FaultKind::ExecuteAccess: return "executed";
    case FaultKind::IllegalInstruction: return "illegal instruction";
    case FaultKind::Misaligned: return "misaligned access to";
    case FaultKind::StackOverflow: return "stack left its memory";
    case FaultKind::BadSystemCall: return "made a system call that does not exist";
    case FaultKind::BadStack: return "made a system call with its stack outside its memory";
    case FaultKind::Commanded: return "asked for at the process console";
    case FaultKind::Other: return "fault without a known cause";
  }
  return "";
}

std::string_view before_address(FaultKind kind) {
  return kind == FaultKind::StackOverflow || kind == FaultKind::BadStack ? " at " : " ";
}

/// The other process that owns `address`, if there is one.
core::OptionalRef<Process> neighbour_at(const Process& process, core::Address address) {
  for (Process& other : processes) {
    if (other.id() == process.id()) continue;
    const auto& layout = other.memory().layout();
    if (layout.block.contains(address, 1) || layout.flash.contains(address, 1)) return other;
  }
  return {};
}

std::string_view place_on_board(core::Address address) {
  const BoardMemory& map = board.memory;
  if (map.kernel_text.contains(address, 1)) return "kernel text";
  if (map.kernel_ram.contains(address, 1)) return "kernel RAM";
  if (map.app_flash.contains(address, 1)) return "application flash";
  if (map.app_ram.contains(address, 1)) return "application RAM";
  return "a device or no memory";
}

void put_place(FaultLine& line, const Process& process, core::Address address) {
  const ProcessMemory& memory = process.memory();
  const auto& own = memory.layout();
  if (own.flash.contains(address, 1)) line.text("its own flash");
  else if (memory.accessible().contains(address, 1)) line.text("its own memory");
  else if (own.block.contains(address, 1)) line.text(address < memory.kernel_break() ? "behind the break in its own block" : "the kernel's part of its own block");
  else if (const auto other = neighbour_at(process, address)) line.text("memory of ").untrusted(ProcessName{*other}.view());
  else line.text(place_on_board(address));
}

/// Off by a little is another mistake than a wild pointer.
void put_distance_if_near(FaultLine& line, core::AddressRange memory, core::Address address) {
  if (memory.contains(address, 1)) return;
  const u32 distance = address < memory.start ? memory.start - address : address - memory.end;
  if (distance <= kNearBytes) put_distance(line.text(", "), address, memory).text(" this application's memory");
}
}  // namespace

void put_fault(FaultLine& line, const Process& process, const ports::FaultReport& report) {
  line.untrusted(ProcessName{process}.view()).text(": fault: ").text(words(report.kind));
  if (report.address_valid) {
    line.text(before_address(report.kind)).address(report.address).text(" (");
    put_place(line, process, report.address);
    if (!process.memory().layout().flash.contains(report.address, 1)) put_distance_if_near(line, process.memory().accessible(), report.address);
    line.text(")");
  }
  if (process.frame_accessible()) line.text(", pc ").address(ports::program_counter(process.context()));
}

}  // namespace kernel::reports
