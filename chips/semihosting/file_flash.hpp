// chips/semihosting/file_flash.hpp - a file of the emulating machine as hil::Flash: for boards whose emulator has no flash.
//
// The emulator's command line for the program is "store:" and the file's name; the file has to be as long as the geometry
// says. It behaves like flash: erased bytes read 0xff, writes only clear bits, alignment is checked.
// Errors   as in hil/flash.hpp; Off: start() found no such file.
// Context  kernel loop; start() at boot. Every call stops the processor until the file system has answered.
#pragma once
#include <algorithm>
#include <string_view>

#include "chips/semihosting/call.hpp"
#include "core/undivided.hpp"
#include "hil/deferral.hpp"
#include "hil/flash_operation.hpp"

namespace chips::semihosting {

template <u32 SectorBytes, u32 Sectors, hil::Deferral Later>
class FileFlash final : public hil::Deferred {
 public:
  constexpr FileFlash(hil::FlashClient& client, Later later) : m_client{client}, m_later{later} {}

  /// False: there is no file, or a shorter one; every operation answers Off then.
  bool start() {
    std::array<char, 256> line{};
    Block block{address_of(line.data()), line.size()};
    if (call(Operation::CommandLine, block) != 0) return false;
    const std::string_view text{line.data(), std::min<usize>(block[1], line.size() - 1)};
    if (!text.starts_with(kPrefix)) return false;
    block = {address_of(text.substr(kPrefix.size()).data()), kReadWriteBinary, static_cast<u32>(text.size() - kPrefix.size())};
    m_file = call(Operation::Open, block);
    if (m_file == kNone) return false;
    block = {m_file};
    const u32 length = call(Operation::Length, block);
    if (length == kNone || length < geometry().bytes()) m_file = kNone;
    return m_file != kNone;
  }

  hil::FlashGeometry geometry() const { return {.sector_bytes = SectorBytes, .sectors = Sectors, .write_bytes = kWordBytes}; }
  core::Submitted<u8> read(u32 offset, core::Lease<u8> bytes) {
    const core::Undivided whole;
    if (m_file == kNone) return core::refuse(core::ErrorCode::Off, std::move(bytes));
    return started(m_operation.begin_read(geometry(), offset, std::move(bytes)));
  }
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) {
    const core::Undivided whole;
    if (m_file == kNone) return core::refuse(core::ErrorCode::Off, std::move(bytes));
    return started(m_operation.begin_write(geometry(), offset, std::move(bytes)));
  }
  core::Result<> erase(u32 sector) {
    const core::Undivided whole;
    if (m_file == kNone) return core::fail(core::ErrorCode::Off);
    return started(m_operation.begin_erase(geometry(), sector));
  }

  void proceed() override { m_operation.finish(m_client, outcome()); }

 private:
  static constexpr std::string_view kPrefix = "store:";
  static constexpr u32 kWordBytes = 4;
  static constexpr u32 kReadWriteBinary = 3;  // fopen's "r+b"
  static constexpr u32 kNone = ~u32{0};
  using Piece = std::array<u8, 64>;

  template <class Outcome>
  Outcome started(Outcome outcome) {
    if (outcome) m_later.raise();
    return outcome;
  }

  core::Result<> outcome() {
    using enum hil::FlashOperation::Kind;
    switch (m_operation.kind()) {
      case None: return {};
      case Read: return transfer(Operation::Read, m_operation.place(), m_operation.rest());
      case Write: return program();
      case Erase: return erase_sector();
    }
    return {};
  }

  core::Result<> program() {
    while (!m_operation.rest().empty()) {
      Piece old{};
      const usize count = std::min(old.size(), m_operation.rest().size());
      TRY(transfer(Operation::Read, m_operation.place(), std::span{old}.first(count)));
      for (usize i = 0; i < count; ++i) old[i] &= m_operation.rest()[i];
      TRY(transfer(Operation::Write, m_operation.place(), std::span{old}.first(count)));
      m_operation.advance(static_cast<u32>(count));
    }
    return {};
  }
  core::Result<> erase_sector() {
    Piece blank{};
    blank.fill(0xff);
    for (u32 done = 0; done < SectorBytes; done += static_cast<u32>(blank.size()))
      TRY(transfer(Operation::Write, m_operation.place() + done, blank));
    return {};
  }
  static_assert(SectorBytes % Piece{}.size() == 0, "a sector is erased in whole pieces");

  /// Both answer how many bytes they left out.
  core::Result<> transfer(Operation operation, u32 place, std::span<u8> bytes) {
    Block block{m_file, place};
    if (call(Operation::Seek, block) != 0) return core::fail(core::ErrorCode::Fail);
    block = {m_file, address_of(bytes.data()), static_cast<u32>(bytes.size())};
    if (call(operation, block) != 0) return core::fail(core::ErrorCode::Fail);
    return {};
  }

  hil::FlashClient& m_client;
  Later m_later;
  hil::FlashOperation m_operation{};
  u32 m_file = kNone;
};

}  // namespace chips::semihosting
