// chips/cfi/flash.hpp - parallel NOR flash with the Intel command set, two 16-bit chips side by side, as hil::Flash.
//
// Both chips get every command and status bit at once: one half of the 32-bit word each.
// Errors   Busy, Invalid, Size as in hil/flash.hpp; Fail: a chip reports an error, or is not ready after kPatience turns.
// Context  kernel loop. One turn programs at most kWordsPerTurn words and polls at most kPollsPerTurn times; what is left
//          is for the next turn, which the board's Deferral brings: for chips that take their time, one driven by a timer.
// Source   JEDEC JESD68.01 (CFI); Intel Application Note AP-646, basic command set; QEMU hw/block/pflash_cfi01.c.
#pragma once
#include <algorithm>
#include <optional>

#include "core/undivided.hpp"
#include "hil/deferral.hpp"
#include "hil/flash_operation.hpp"
#include "mmio/mmio.hpp"

namespace chips::cfi {

struct Array : mmio::Reg<Array, 0, mmio::RW> { using Word32 = Whole; };

/// `Window` is where the chips are; tests have chips of their own.
template <u32 SectorBytes, u32 Sectors, hil::Deferral Later, class Window = mmio::Window<SectorBytes * Sectors>>
class Flash final : public hil::Deferred {
 public:
  using Registers = Window;

  constexpr Flash(Registers registers, hil::FlashClient& client, Later later)
      : m_registers{registers}, m_client{client}, m_later{later} {}

  hil::FlashGeometry geometry() const { return {.sector_bytes = SectorBytes, .sectors = Sectors, .write_bytes = kWordBytes}; }
  core::Submitted<u8> read(u32 offset, core::Lease<u8> bytes) {
    const core::Undivided whole;
    return started(m_operation.begin_read(geometry(), offset, std::move(bytes)));
  }
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) {
    const core::Undivided whole;
    return started(m_operation.begin_write(geometry(), offset, std::move(bytes)));
  }
  core::Result<> erase(u32 sector) {
    const core::Undivided whole;
    return started(m_operation.begin_erase(geometry(), sector));
  }

  void proceed() override {
    using enum hil::FlashOperation::Kind;
    switch (m_operation.kind()) {
      case None: return;
      case Read: return read_all();
      case Write: return program_some();
      case Erase: return erase_sector();
    }
  }

 private:
  static constexpr u32 kWordBytes = 4;
  static constexpr u32 kWordsPerTurn = 64;
  static constexpr u32 kPollsPerTurn = 16;
  static constexpr u32 kPatience = 100'000;
  // Commands and status bits, for both chips.
  static constexpr u32 kReadArray = 0x00FF'00FF, kClearStatus = 0x0050'0050, kProgram = 0x0040'0040, kErase = 0x0020'0020,
                       kConfirm = 0x00D0'00D0, kReady = 0x0080'0080, kErrors = 0x003A'003A;

  template <class Outcome>
  Outcome started(Outcome outcome) {
    if (!outcome) return outcome;
    m_commanded = false;
    m_turns = 0;
    m_later.raise();
    return outcome;
  }

  u32 word_at(u32 offset) const { return m_registers.template read_at<Array::Word32>(offset / kWordBytes); }
  void command(u32 offset, u32 word) const { m_registers.write_at(offset / kWordBytes, Array::Word32{word}); }

  void read_all() {
    while (!m_operation.rest().empty()) read_from_word();
    finish({});
  }
  /// As much of a word as is wanted.
  void read_from_word() {
    const u32 place = m_operation.place(), before = place % kWordBytes;
    const std::span rest = m_operation.rest();
    const std::span piece = rest.first(std::min<usize>(kWordBytes - before, rest.size()));
    u32 word = word_at(place) >> (8 * before);
    for (u8& byte : piece) {
      byte = static_cast<u8>(word);
      word >>= 8;
    }
    m_operation.advance(static_cast<u32>(piece.size()));
  }

  void erase_sector() {
    if (!m_commanded) {
      command(m_operation.place(), kErase);
      command(m_operation.place(), kConfirm);
      m_commanded = true;
    }
    if (const auto outcome = poll()) finish(*outcome);
  }

  void program_some() {
    for (u32 words = 0; words < kWordsPerTurn && !m_operation.rest().empty(); ++words) {
      if (!m_commanded) program_word();
      const auto outcome = poll();
      if (!outcome) return;
      if (!*outcome) return finish(*outcome);
      m_commanded = false;
      m_operation.advance(kWordBytes);
    }
    if (m_operation.rest().empty()) finish({});
    else m_later.raise();
  }
  /// Chips refuse to set a bit; the old value is read first, so that asking for it has the effect hil/flash.hpp promises.
  void program_word() {
    const u32 place = m_operation.place();
    u32 word = 0;
    for (u32 i = 0; i < kWordBytes; ++i) word |= static_cast<u32>(m_operation.rest()[i]) << (8 * i);
    command(place, kReadArray);
    word &= word_at(place);
    command(place, kProgram);
    command(place, word);
    m_commanded = true;
  }

  /// The outcome of what was commanded last, or nothing yet: then there will be another turn.
  std::optional<core::Result<>> poll() {
    for (u32 polls = 0; polls < kPollsPerTurn; ++polls) {
      const u32 status = word_at(m_operation.place());
      if ((status & kReady) != kReady) continue;
      if ((status & kErrors) == 0) return core::Result<>{};
      return core::Result<>{core::fail(core::ErrorCode::Fail)};
    }
    if (++m_turns == kPatience) return core::Result<>{core::fail(core::ErrorCode::Fail)};
    m_later.raise();
    return std::nullopt;
  }

  void finish(core::Result<> outcome) {
    command(0, kClearStatus);
    command(0, kReadArray);
    m_operation.finish(m_client, outcome);
  }

  Registers m_registers;
  hil::FlashClient& m_client;
  Later m_later;
  hil::FlashOperation m_operation{};
  u32 m_turns = 0;           // without success
  bool m_commanded = false;  // the chips are at work, or ready with it
};

}  // namespace chips::cfi
