// kernel/loader.cpp - the walk over flash and the checks of each object; kernel/loader_create.cpp makes the processes.
#include "kernel/loader.hpp"

#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_factory.hpp"

namespace kernel {
namespace {
using contract::tbf::Base;
using contract::tbf::Bytes;
using contract::tbf::Header;
using contract::tbf::TbfError;

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

/// From `at` to the end of application flash.
Bytes flash_from(core::Address at) { return ports::flash_bytes({at, board.memory.app_flash.end}); }
}  // namespace

void Loader::load_all() {
  m_count = 0;
  m_client = {};
  m_at = board.memory.app_flash.start;
  m_behind = board.memory.app_flash.end;
  look_further();
}

core::Result<> Loader::load_at(core::Address object, LoadClient& client) {
  if (m_state != State::Idle) return core::fail(core::ErrorCode::Busy);
  m_count = 0;
  m_client = client;
  m_outcome = core::fail(core::ErrorCode::Fail);
  m_at = object;
  m_behind = object + 1;
  look_further();
  return {};
}

void Loader::look_further() {
  m_state = State::Looking;
  m_next_step.raise();
}

void Loader::deferred_call() {
  switch (m_state) {
    case State::Idle:
    case State::Checking: return;
    case State::Looking: return look();
    case State::Creating: return create_all();
  }
}

void Loader::look() {
  m_state = State::Creating;  // unless there is an object here
  m_next_step.raise();
  if (m_at >= m_behind) return;
  const Bytes rest = flash_from(m_at);
  const auto base = contract::tbf::parse_base(rest);
  // An object whose size cannot be believed is the last: nobody knows where the next one begins.
  if (!base) return base.error() == TbfError::NoHeader ? void() : refuse(m_at, {}, contract::tbf::describe(base.error()));
  m_state = State::Looking;
  const core::Address at = m_at;
  m_at += base->total_bytes;
  examine(at, rest.first(base->total_bytes));
}

void Loader::examine(core::Address at, Bytes object) {
  const auto header = contract::tbf::parse_header(object);
  if (!header) return refuse(at, {}, contract::tbf::describe(header.error()));
  if (header->padding() || !header->enabled()) return;
  const std::string_view reason = incompatibility(*header, at);
  if (!reason.empty()) return refuse(at, name_in_flash(at, *header), reason);
  m_state = State::Checking;
  if (!m_checker.check(at, object, header->binary_end)) refuse(at, name_in_flash(at, *header), "its binary ends outside the object");
}

void Loader::checked(const CheckOutcome& outcome) {
  if (m_state != State::Checking) return;
  look_further();
  // It was parsed before it was checked, and flash does not change meanwhile.
  const auto header = contract::tbf::parse_header(flash_from(outcome.start));
  if (!header) return;
  if (accepted(outcome.decision)) return accept(outcome.start, *header, outcome.key_metadata());
  refuse(outcome.start, name_in_flash(outcome.start, *header), describe(outcome).view());
}

void Loader::accept(core::Address object, const Header& header, std::optional<u32> key_metadata) {
  const std::string_view name = name_in_flash(object, header);
  if (m_count == m_found.size()) return refuse(object, name, describe(LoadError::NoProcessSlot), core::ErrorCode::NoMemory);
  const Identification identification = m_identities.identify(header, name, key_metadata);
  m_found[m_count++] = {.object = object, .short_id = identification.exclusive ? identification.short_id : ShortId{},
                        .version = header.application_version};
}

void Loader::refuse(core::Address at, std::string_view name, std::string_view reason, core::ErrorCode answer) {
  m_outcome = core::fail(answer);
  core::Line<240> line;
  line.text("refused: ").untrusted(name.empty() ? "application" : name).text(" at ").address(at).text(": ").text(reason);
  log(line.view());
}

}  // namespace kernel
