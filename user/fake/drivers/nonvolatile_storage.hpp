// user/fake/drivers/nonvolatile_storage.hpp - a region whose contents a test sets and looks at.
#pragma once
#include "contract/nonvolatile_storage.hpp"
#include "user/fake/kernel.hpp"

namespace user::fake {

class NonvolatileStorage final : public Driver {
 public:
  explicit NonvolatileStorage(Kernel& kernel, u32 size = 2048)
      : Driver{kernel, contract::nonvolatile_storage::kDriver,
               {contract::nonvolatile_storage::kUpcalls, contract::nonvolatile_storage::kReadOnlyAllows, contract::nonvolatile_storage::kReadWriteAllows}},
        m_bytes(size, 0xff) {}
  std::vector<u8>& contents() { return m_bytes; }

  Return command(u32 number, u32 offset, u32 length) override {
    using contract::nonvolatile_storage::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return success();
      case Command::Size: return success(static_cast<u32>(m_bytes.size()));
      case Command::Read: return begin(offset, length, [this](u32 from, u32 count) { return read(from, count); });
      case Command::Write: return begin(offset, length, [this](u32 to, u32 count) { return write(to, count); });
    }
    return failure(core::ErrorCode::NoSupport);
  }

 private:
  using enum contract::nonvolatile_storage::Upcall;

  template <class Act>
  Return begin(u32 offset, u32 length, Act act) {
    if (m_busy) return failure(core::ErrorCode::NoMemory);
    if (length == 0 || offset > m_bytes.size() || length > m_bytes.size() - offset) return failure(core::ErrorCode::Invalid);
    m_busy = true;
    kernel().after(std::chrono::milliseconds{1}, [this, act, offset, length] {
      m_busy = false;
      act(offset, std::min(length, contract::nonvolatile_storage::kBufferBytes));
    });
    return success();
  }
  void read(u32 offset, u32 count) {
    kernel().upcall(id(Read), kernel().write(number(), contract::nonvolatile_storage::ReadWriteAllow::Destination, std::span{m_bytes}.subspan(offset, count)), 0, 0);
  }
  void write(u32 offset, u32 count) {
    const auto bytes = kernel().lent(number(), contract::nonvolatile_storage::ReadOnlyAllow::Source);
    const auto piece = bytes.first(std::min<usize>(count, bytes.size()));
    std::ranges::copy(piece, m_bytes.begin() + offset);
    kernel().upcall(id(Written), static_cast<u32>(piece.size()), 0, 0);
  }

  std::vector<u8> m_bytes;
  bool m_busy = false;
};

}  // namespace user::fake
