// kernel/loader.cpp - two walks over flash: applications with an address of their own first, then the others.
#include "kernel/loader.hpp"

#include "contract/tbf.hpp"
#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_factory.hpp"

namespace kernel {
namespace {
using contract::tbf::Base;
using contract::tbf::Header;

/// Which applications a walk creates processes for. Refusals are reported by the first walk only.
enum class Walk : u8 { FixedRam, AnyRam };

void refuse(core::Address at, std::string_view name, std::string_view reason) {
  core::Line<160> line;
  line.text("refused: ").untrusted(name.empty() ? "application" : name).text(" at ").address(at).text(": ").text(reason);
  log(line.view());
}

/// The reason why an enabled, well-formed application cannot run here; empty if it can.
std::string_view incompatibility(const Header& header, core::Address start) {
  if (!header.kernel_version) return "its header names no kernel version";
  if (!contract::kKernelVersion.accepts(*header.kernel_version)) return "it needs another kernel version";
  if (!header.has_program) return "its header has neither Main nor Program";
  const core::Address app_start = start + header.protected_bytes();
  if (header.fixed.flash != contract::tbf::kAnyAddress && header.fixed.flash != app_start)
    return "it is linked for another flash address";
  return {};
}

void load(core::Address start, const Header& header, Walk walk) {
  const bool fixed = header.fixed.ram != contract::tbf::kAnyAddress;
  if (fixed != (walk == Walk::FixedRam)) return;
  const std::string_view name = name_in_flash(start, header);
  const auto created = create_process(start, header);
  if (!created) refuse(start, name, describe(created.error()));
}

void visit(core::Address start, std::span<const u8> object, Walk walk) {
  const auto header = contract::tbf::parse_header(object);
  const bool report = walk == Walk::FixedRam;
  if (!header) return report ? refuse(start, {}, contract::tbf::describe(header.error())) : void();
  if (header->padding() || !header->enabled()) return;
  const std::string_view reason = incompatibility(*header, start);
  if (reason.empty()) return load(start, *header, walk);
  if (report) refuse(start, name_in_flash(start, *header), reason);
}

void walk_flash(Walk walk) {
  const core::AddressRange flash = board.memory.app_flash;
  for (core::Address at = flash.start; at < flash.end;) {
    const auto rest = ports::flash_bytes({at, flash.end});
    const auto base = contract::tbf::parse_base(rest);
    if (!base) {
      if (base.error() != contract::tbf::TbfError::NoHeader && walk == Walk::FixedRam)
        refuse(at, {}, contract::tbf::describe(base.error()));
      return;  // the size cannot be believed: nobody knows where the next object begins
    }
    visit(at, rest.first(base->total_bytes), walk);
    at += base->total_bytes;
  }
}
}  // namespace

void load_applications() {
  walk_flash(Walk::FixedRam);
  walk_flash(Walk::AnyRam);
  log(core::Line<>{}.decimal(processes.count()).text(processes.count() == 1 ? " application" : " applications").view());
}

}  // namespace kernel
