// kernel/loader.cpp - the walk over flash and the checks of each object; kernel/loader_create.cpp makes the processes.
#include "kernel/loader.hpp"

#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/log.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_factory.hpp"

namespace kernel {
namespace {
using contract::tbf::Base;
using contract::tbf::Bytes;
using contract::tbf::Header;
using contract::tbf::TbfError;

constexpr TbfError kLastError = TbfError::BinaryOutsideObject;

/// The reason why an enabled, well-formed application cannot run here; none if it can.
std::optional<LogWord> incompatibility(const Header& header, core::Address start) {
  if (!header.kernel_version) return log_word<"its header names no kernel version">();
  if (!contract::kKernelVersion.accepts(*header.kernel_version)) return log_word<"it needs another kernel version">();
  if (!header.has_program) return log_word<"its header has neither Main nor Program">();
  const core::Address app_start = start + header.protected_bytes();
  if (header.fixed.flash != contract::tbf::kAnyAddress && header.fixed.flash != app_start)
    return log_word<"it is linked for another flash address">();
  return std::nullopt;
}

std::string_view shown(std::string_view name) { return name.empty() ? "application" : name; }

/// From `at` to the end of application flash.
Bytes flash_from(core::Address at) { return ports::flash_bytes({at, board.memory.app_flash.end}); }
}  // namespace

constinit std::array<Loader::Found, ports::kMaxProcesses> Loader::s_found{};

void Loader::load_all() {
  m_count = 0;
  m_client = {};
  m_at = board.memory.app_flash.start;
  m_behind = board.memory.app_flash.end;
  look_further();
}

core::Result<> Loader::load_at(core::Address object, LoadClient& client, CapsuleId whose) {
  if (m_state != State::Idle) return core::fail(core::ErrorCode::Busy);
  m_count = 0;
  m_client = client;
  m_whose = whose;
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
  if (!base) return base.error() == TbfError::NoHeader ? void() : refuse(m_at, {}, log_word_of<kLastError>(base.error()));
  m_state = State::Looking;
  const core::Address at = m_at;
  m_at += base->total_bytes;
  examine(at, rest.first(base->total_bytes));
}

void Loader::examine(core::Address at, Bytes object) {
  const auto header = contract::tbf::parse_header(object);
  if (!header) return refuse(at, {}, log_word_of<kLastError>(header.error()));
  if (header->padding() || !header->enabled()) return;
  if (const auto reason = incompatibility(*header, at)) return refuse(at, name_in_flash(at, *header), *reason);
  m_state = State::Checking;
  m_header = *header;
  m_header_of = at;
  if (!m_checker.check(at, object, header->binary_end)) refuse(at, name_in_flash(at, *header), log_word_of<kLastError>(TbfError::BinaryOutsideObject));
}

void Loader::checked(const CheckOutcome& outcome) {
  if (m_state != State::Checking) return;
  look_further();
  if (accepted(outcome.decision)) return accept(outcome.start, m_header, outcome.key_metadata());
  refuse(outcome, name_in_flash(outcome.start, m_header));
}

void Loader::accept(core::Address object, const Header& header, std::optional<u32> key_metadata) {
  const std::string_view name = name_in_flash(object, header);
  if (m_count == s_found.size()) return refuse(object, name, log_word_of<kLastLoadError>(LoadError::NoProcessSlot), core::ErrorCode::NoMemory);
  const Identification identification = m_identities.identify(header, name, key_metadata);
  s_found[m_count++] = {.object = object, .short_id = identification.exclusive ? identification.short_id : ShortId{},
                        .version = header.application_version, .fixed_ram = header.fixed.ram != contract::tbf::kAnyAddress};
}

void Loader::refuse(core::Address at, std::string_view name, LogWord reason, core::ErrorCode answer) {
  m_outcome = core::fail(answer);
  log<"refused: {text} at {address}: {word}">(LogLevel::Information, shown(name), at, reason);
}

/// Its sentence is made on the board, of more parts than a record has.
void Loader::refuse(const CheckOutcome& outcome, std::string_view name) {
  m_outcome = core::fail(core::ErrorCode::Fail);
  core::Line<240> line;
  line.text("refused: ").untrusted(shown(name)).text(" at ").address(outcome.start).text(": ").text(describe(outcome).view());
  log(line.view());
}

}  // namespace kernel
