// tools/install/installation.cpp - one question at a time; the answer decides the next.
#include "tools/install/installation.hpp"

#include <algorithm>
#include <random>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"
#include "tools/image/foreign.hpp"
#include "tools/pack/tbf_writer.hpp"

namespace tools {
namespace {
using contract::install::Answer;
using contract::install::Frame;
using contract::install::kDataBytes;
}  // namespace

std::string_view meaning_of(u32 status) {
  switch (static_cast<core::ErrorCode>(status)) {
    case core::ErrorCode::Fail: return "the kernel refuses it; its log says which rule";
    case core::ErrorCode::Busy: return "somebody else is installing";
    case core::ErrorCode::Already: return "its place, or its identity, is taken";
    case core::ErrorCode::Off: return "the board has no store for applications";
    case core::ErrorCode::Reserve: return "nothing was set up";
    case core::ErrorCode::Invalid: return "it does not fit what was asked for, or there is no such application";
    case core::ErrorCode::Size: return "its size is wrong";
    case core::ErrorCode::NoMemory: return "there is no room for it";
    case core::ErrorCode::NoSupport: return "the board's loader does not know this";
    case core::ErrorCode::NoDevice: return "the loader may not use the board's driver, or there is none";
    case core::ErrorCode::Cancel: case core::ErrorCode::Uninstalled: case core::ErrorCode::NoAcknowledge: break;
  }
  return "an error that is not expected here";
}

Installation::Installation(const BoardMemory& board, std::deque<Job> jobs) : m_board{board}, m_jobs{std::move(jobs)}, m_number{static_cast<u8>(std::random_device{}())} {
  if (m_jobs.empty()) m_stage = Stage::Finished;
}

void Installation::see(const std::string& line) {
  const bool waiting = m_stage == Stage::WaitingForBoard || m_stage == Stage::Greeting;
  if (waiting && line == contract::install::kReady) return begin_job();
  if (m_stage == Stage::WaitingForBoard || m_stage == Stage::Finished) return;
  if (const auto answer = contract::install::answer_in(line)) heard(*answer);
}

void Installation::greet() {
  if (m_stage == Stage::WaitingForBoard) send(Stage::Greeting, Kind::Hello, 0, 0);
}

std::string Installation::take_typable() { return std::exchange(m_typable, {}); }
std::string Installation::take_report() { return std::exchange(m_report, {}); }

/// The line's reader may wait for the rest of a frame that will not come: ends of lines make up for it.
void Installation::try_again() {
  if (m_stage == Stage::WaitingForBoard || m_stage == Stage::Finished) return;
  const auto text = contract::install::encode(m_last);
  m_typable += std::string(contract::install::kFrameCharacters, '\n') + std::string{text.begin(), text.end()};
}

void Installation::begin_job() {
  if (m_jobs.empty()) {
    m_stage = Stage::Finished;
    return;
  }
  const Job& job = m_jobs.front();
  if (job.what == Job::What::Unload) {
    m_name = std::format("{:#x}", job.short_id);
    return send(Stage::Unloading, Kind::Unload, job.short_id, 0);
  }
  m_name = job.file.stem().string();
  m_elf.reset();
  m_offset = m_reported = 0;
  if (is_elf(job.file)) {
    m_elf = read_app_elf(job.file);
    if (m_elf->isa != m_board.isa) fail("{}: it is built for another instruction set than this board's", job.file.string());
    const Needs needs = needs_of(*m_elf, kGrantReserveBytes, m_board.flash_page);
    return send(Stage::SettingUp, Kind::Setup, needs.flash, needs.ram);
  }
  const ForeignApp app = read_foreign(job.file, m_board).front();
  m_name = app.name;
  m_object = app.object;
  const u32 size = static_cast<u32>(m_object.size());
  if (app.fixed_flash && !job.anywhere) return send(Stage::SettingUp, Kind::SetupAt, size, *app.fixed_flash);
  send(Stage::SettingUp, Kind::Setup, size, 0);
}

void Installation::send(Stage stage, Kind kind, u32 first, u32 second) {
  m_stage = stage;
  m_last = {.kind = kind, .first = first, .second = second, .number = ++m_number};
  const auto text = contract::install::encode(m_last);
  m_typable.append(text.begin(), text.end());
}

void Installation::send_data() {
  m_stage = Stage::Sending;
  m_last = {.kind = Kind::Data, .first = m_offset, .number = ++m_number};
  m_last.count = static_cast<u8>(std::min<usize>(kDataBytes, m_object.size() - m_offset));
  std::copy_n(m_object.begin() + m_offset, m_last.count, m_last.data.begin());
  const auto text = contract::install::encode(m_last);
  m_typable.append(text.begin(), text.end());
}

void Installation::placed(u32 flash, u32 ram) {
  m_flash = flash;
  if (m_elf) m_object = pack(*m_elf, {.name = m_name, .flash = flash, .ram = ram, .flash_multiple = m_board.flash_page});
  m_report += std::format("{}: {} bytes to {:#x}\n", m_name, m_object.size(), flash);
  send_data();
}

/// Only the answer to what was asked last counts; one that comes twice changes nothing.
void Installation::heard(const Answer& answer) {
  if (answer.kind == Kind::Damaged) return try_again();
  if (answer.kind != m_last.kind || answer.number != m_last.number) return;
  switch (m_stage) {
    case Stage::Greeting: return answer.first == 0 ? begin_job() : send(Stage::CleaningUp, Kind::Abort, 0, 0);  // somebody left halfway
    case Stage::CleaningUp: return begin_job();
    case Stage::SettingUp: return answer.status == 0 ? placed(answer.first, answer.second) : refuse("no place", answer.status);
    case Stage::Sending:
      if (answer.first > m_object.size() || (answer.status != 0 && answer.first == m_offset)) return refuse("writing", answer.status);
      m_offset = answer.first;
      if (const u32 tenths = static_cast<u32>(10 * u64{m_offset} / m_object.size()); tenths > m_reported) {
        m_reported = tenths;
        m_report += std::format("{}: {} of {} bytes\n", m_name, m_offset, m_object.size());
      }
      return m_offset < m_object.size() ? send_data() : send(Stage::Finalizing, Kind::Finalize, 0, 0);
    case Stage::Finalizing: return answer.status == 0 ? send(Stage::Loading, Kind::Load, 0, 0) : refuse("checking what was sent", answer.status);
    case Stage::Loading: return answer.status == 0 ? job_done(std::format("installed at {:#x}, and runs", m_flash), false) : refuse("loading", answer.status);
    case Stage::Aborting: return job_done(m_why, true);
    case Stage::Unloading: return answer.status == 0 ? job_done(std::format("unloaded; {:#x} is free", answer.first), false) : refuse("unloading", answer.status);
    case Stage::WaitingForBoard: case Stage::Finished: return;
  }
}

void Installation::refuse(std::string_view step, u32 status) {
  m_why = std::format("refused, {}: {} (error {})", step, meaning_of(status), status);
  const bool open = m_stage == Stage::Sending;
  if (!open) return job_done(m_why, true);
  send(Stage::Aborting, Kind::Abort, 0, 0);
}

void Installation::job_done(std::string text, bool was_refused) {
  m_report += std::format("{}: {}\n", m_name, text);
  m_refused += was_refused;
  m_jobs.pop_front();
  begin_job();
}

}  // namespace tools
