// hil/flash_fake.hpp - a flash whose power can be cut at any word programmed and any part of a sector erased.
//
// The contents outlive the device: FlashCells are what is soldered on, FlashFake is one life of the driver over them.
// A cut leaves the unit under work torn, the same way for the same seed, or as it was, or done, as the test wants it; nothing
// completes afterwards: the test throws the drivers away and begins anew with the same cells.
#pragma once
#include <optional>
#include <random>
#include <vector>

#include "hil/flash_operation.hpp"

namespace hil {

class FlashCells {
 public:
  explicit FlashCells(FlashGeometry geometry, u32 seed = 1)
      : m_geometry{geometry}, m_bytes(geometry.bytes(), u8{0xff}), m_random{seed} {}

  const FlashGeometry& geometry() const { return m_geometry; }
  std::vector<u8>& bytes() { return m_bytes; }
  bool powered() const { return m_powered; }
  /// Changes of cells since the last restore_power().
  u32 steps() const { return m_steps; }
  u32 erasures() const { return m_erasures; }

  /// The power fails during change number `step`, counted from 0; nothing: it does not.
  void restore_power(std::optional<u32> cut_at = {}) {
    m_powered = true;
    m_steps = 0;
    m_cut_at = cut_at;
  }

  void program(u32 offset, std::span<const u8> word) {
    const bool cut = step_is_cut(), torn = cut && tear == Tear::Mixed;
    if (cut && tear == Tear::Unchanged) return;
    for (usize i = 0; i < word.size(); ++i) m_bytes[offset + i] &= torn ? static_cast<u8>(word[i] | m_random()) : word[i];
  }
  /// One of kEraseParts parts of a sector. A cut also spoils what this erasure has done so far.
  void erase_part(u32 sector, u32 part) {
    const u32 start = sector * m_geometry.sector_bytes;
    const u32 part_bytes = m_geometry.sector_bytes / kEraseParts;
    const bool cut = step_is_cut(), torn = cut && tear == Tear::Mixed;
    if (part == 0) ++m_erasures;
    if (cut && tear == Tear::Unchanged) return;
    for (u32 i = torn ? 0 : part * part_bytes; i < (part + 1) * part_bytes; ++i)
      m_bytes[start + i] = torn ? static_cast<u8>(m_bytes[start + i] | m_random()) & static_cast<u8>(m_random() | m_random() | 0x80) : 0xff;
  }

  static constexpr u32 kEraseParts = 4;
  /// What a cut makes of the unit under work.
  enum class Tear : u8 { Mixed, Unchanged, Done };
  Tear tear = Tear::Mixed;

 private:
  bool step_is_cut() {
    if (m_cut_at != m_steps++) return false;
    m_powered = false;
    return true;
  }

  FlashGeometry m_geometry;
  std::vector<u8> m_bytes;
  std::mt19937 m_random;
  std::optional<u32> m_cut_at{};
  u32 m_steps = 0;
  u32 m_erasures = 0;
  bool m_powered = true;
};

class FlashFake {
 public:
  FlashFake(FlashCells& cells, FlashClient& client) : m_cells{cells}, m_client{client} {}
  FlashFake(const FlashFake&) = delete;
  FlashFake& operator=(const FlashFake&) = delete;

  FlashGeometry geometry() const { return m_cells.geometry(); }
  core::Submitted<u8> read(u32 offset, core::Lease<u8> bytes) { return m_operation.begin_read(geometry(), offset, std::move(bytes)); }
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) { return m_operation.begin_write(geometry(), offset, std::move(bytes)); }
  core::Result<> erase(u32 sector) { return m_operation.begin_erase(geometry(), sector); }

  bool busy() const { return m_operation.kind() != FlashOperation::Kind::None; }
  /// Does the operation under way and completes it, unless the power fails.
  void work() {
    if (!m_cells.powered()) return;
    change_cells();
    if (m_cells.powered()) m_operation.finish(m_client, std::exchange(fail_next, {}));
  }
  /// Until there is nothing left to do or no power to do it.
  void run() {
    while (busy() && m_cells.powered()) work();
  }

  /// What the next completion reports; its operation is done all the same.
  core::Result<> fail_next{};

 private:
  void change_cells() {
    using enum FlashOperation::Kind;
    switch (m_operation.kind()) {
      case None: return;
      case Read: return std::ranges::copy(rest_of_cells(), m_operation.rest().begin()), void();
      case Write: return program_words();
      case Erase: return erase_parts();
    }
  }
  std::span<const u8> rest_of_cells() { return std::span{m_cells.bytes()}.subspan(m_operation.place(), m_operation.rest().size()); }
  void program_words() {
    const u32 word = geometry().write_bytes;
    while (!m_operation.rest().empty() && m_cells.powered()) {
      m_cells.program(m_operation.place(), m_operation.rest().first(word));
      m_operation.advance(word);
    }
  }
  void erase_parts() {
    for (u32 part = 0; part < FlashCells::kEraseParts && m_cells.powered(); ++part)
      m_cells.erase_part(m_operation.place() / geometry().sector_bytes, part);
  }

  FlashCells& m_cells;
  FlashClient& m_client;
  FlashOperation m_operation{};
};
static_assert(Flash<FlashFake>);

}  // namespace hil
