// kernel/loader_create.cpp - from accepted applications to processes: fixed RAM addresses first, one of each identity.
#include <algorithm>

#include "kernel/board.hpp"
#include "kernel/gate.hpp"
#include "kernel/kernel.hpp"
#include "kernel/loader.hpp"
#include "kernel/log.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_factory.hpp"
#include "kernel/process_name.hpp"

namespace kernel {
namespace {
using contract::tbf::Header;
using core::ErrorCode;

constexpr ErrorCode answer_to(LoadError error) {
  return error == LoadError::FlashNotProtectable ? ErrorCode::Invalid : ErrorCode::NoMemory;
}

/// Whether a process shares what makes two applications one. Names are copied only where they count.
Shared shared_with(const Process& process, const Identity& identity) {
  if (identity.name.empty()) return shared_by(identity, {.short_id = process.short_id()});
  const ProcessName name{process};
  return shared_by(identity, {.name = name.view(), .short_id = process.short_id()});
}

/// Why one application keeps another from running.
LogWord reason(Shared shared, CandidateState other) {
  const bool runs = other == CandidateState::Running;
  if (shared == Shared::Name)
    return runs ? log_word<"an application of its name runs already">() : log_word<"a newer version of it is installed">();
  return runs ? log_word<"an application with its short id runs already">() : log_word<"a newer version with its short id is installed">();
}

core::OptionalRef<Process> process_with(ShortId short_id) {
  for (Process& process : processes)
    if (process.short_id().same_as(short_id)) return process;
  return {};
}
}  // namespace

void Loader::create_all() {
  create_where(true);  // what is linked for an address gets it before the others take it
  create_where(false);
  finish();
}

void Loader::create_where(bool fixed_ram) {
  for (usize index = 0; index < m_count; ++index) {
    const Found& each = s_found[index];
    if (each.state != CandidateState::Waiting || each.fixed_ram != fixed_ram) continue;
    if (has_header_of(each.object)) m_outcome = create(index, m_header);
  }
}

/// That of the last one is at hand. Others were checked already, so they parse; they belong to no process yet, so they can be read in place.
bool Loader::has_header_of(core::Address object) {
  if (object == m_header_of) return true;
  const auto header = contract::tbf::parse_header_again(ports::flash_bytes({object, board.memory.app_flash.end}));
  if (!header) return false;
  m_header = *header;
  m_header_of = object;
  return true;
}

core::Result<ProcessId> Loader::create(usize index, const Header& header) {
  Found& found = s_found[index];
  found.state = CandidateState::Refused;
  if (const auto block = in_the_way(index)) {
    const auto state = block->by < m_count ? s_found[block->by].state : CandidateState::Running;
    refuse(found.object, name_in_flash(found.object, header), reason(block->shared, state), ErrorCode::Already);
    return core::fail(ErrorCode::Already);
  }
  const auto created = create_process(found.object, header, short_id_of(found, header));
  if (!created) {
    refuse(found.object, name_in_flash(found.object, header), log_word_of<kLastLoadError>(created.error()), answer_to(created.error()));
    return core::fail(answer_to(created.error()));
  }
  found.state = CandidateState::Running;
  return (*created)->id();
}

Candidate Loader::candidate(const Found& found) const {
  Candidate candidate{.identity = {.short_id = found.short_id}, .version = found.version, .state = found.state};
  if (!m_identities.names_are_exclusive || found.state == CandidateState::Running) return candidate;
  const auto header = contract::tbf::parse_header_again(ports::flash_bytes({found.object, board.memory.app_flash.end}));
  if (header) candidate.identity.name = name_in_flash(found.object, *header);
  return candidate;
}

/// A process, whoever loaded it, or a newer one that waits.
std::optional<Block> Loader::in_the_way(usize index) const {
  const Identity identity = candidate(s_found[index]).identity;
  if (identity.name.empty() && !identity.short_id.is_fixed()) return std::nullopt;  // nobody is like it
  for (const Process& process : processes)
    if (const Shared shared = shared_with(process, identity); shared != Shared::Nothing)
      return Block{.by = m_count, .shared = shared};
  return blocked(m_count, index, [&](usize i) { return candidate(s_found[i]); });
}

/// An id that is not exclusive belongs to the first that comes; the others are locally unique.
ShortId Loader::short_id_of(const Found& found, const Header& header) const {
  if (found.short_id.is_fixed()) return found.short_id;
  const Identification wished = m_identities.identify(header, name_in_flash(found.object, header), {});
  const auto waits_for_it = [&](const Found& other) {
    return other.state == CandidateState::Waiting && other.short_id.same_as(wished.short_id);
  };
  const bool taken = process_with(wished.short_id) || std::ranges::any_of(std::span{s_found}.first(m_count), waits_for_it);
  return wished.exclusive || taken ? ShortId{} : wished.short_id;
}

void Loader::finish() {
  m_state = State::Idle;
  if (m_client) return call_out(m_whose, [&] { m_client->loaded(m_outcome); });
  const u8 count = processes.count();
  log<"{} application{word}">(LogLevel::Information, count, count == 1 ? log_word<"">() : log_word<"s">());
}

core::Result<core::AddressRange> unload_application(ShortId short_id) {
  const auto process = process_with(short_id);
  if (!process) return core::fail(ErrorCode::NoDevice);
  const core::AddressRange flash = process->memory().layout().flash;
  remove_process(*process);
  return flash;
}

}  // namespace kernel
