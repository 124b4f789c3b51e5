// user/fake/drivers/console.hpp - a console whose output a test reads and whose input it types.
#pragma once
#include <string>

#include "contract/console.hpp"
#include "user/fake/kernel.hpp"

namespace user::fake {

class Console final : public Driver {
 public:
  explicit Console(Kernel& kernel)
      : Driver{kernel, contract::console::kDriver, {contract::console::kUpcalls, contract::console::kReadOnlyAllows, contract::console::kReadWriteAllows}} {}

  const std::string& output() const { return m_output; }
  /// Whoever reads gets it, now or later.
  void type(std::string_view text) {
    m_typed += text;
    answer_reader();
  }

  Return command(u32 number, u32 length, u32) override {
    using contract::console::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return success();
      case Command::Write: return write(length);
      case Command::Read: return read(length);
      case Command::Abort: return abort();
    }
    return failure(core::ErrorCode::NoSupport);
  }

 private:
  using enum contract::console::Upcall;
  static constexpr std::chrono::microseconds kByteTime{87};  // at 115200 baud

  /// What has left when the time is over is what is shared then: a buffer that was taken back is not read.
  Return write(u32 length) {
    kernel().after(kByteTime * length, [this, length] {
      const auto bytes = kernel().lent(number(), contract::console::ReadOnlyAllow::Write);
      const auto text = bytes.first(std::min<usize>(length, bytes.size()));
      m_output.append(text.begin(), text.end());
      kernel().upcall(id(Written), static_cast<u32>(text.size()), 0, 0);
    });
    return success();
  }
  Return read(u32 length) {
    if (m_wanted != 0) return failure(core::ErrorCode::Busy);
    if (length == 0 || length > contract::console::kBufferBytes) return failure(core::ErrorCode::Invalid);
    m_wanted = length;
    answer_reader();
    return success();
  }
  Return abort() {
    if (std::exchange(m_wanted, 0) != 0) kernel().upcall(id(Read), static_cast<u32>(core::ErrorCode::Cancel), 0, 0);
    return success();
  }
  void answer_reader() {
    if (m_wanted == 0 || m_typed.size() < m_wanted) return;
    const std::string text = m_typed.substr(0, std::exchange(m_wanted, 0));
    m_typed.erase(0, text.size());
    const std::vector<u8> bytes{text.begin(), text.end()};
    kernel().after(kByteTime, [this, bytes] {
      const u32 count = kernel().write(number(), contract::console::ReadWriteAllow::Read, bytes);
      kernel().upcall(id(Read), 0, count, 0);
    });
  }

  std::string m_output{};
  std::string m_typed{};
  u32 m_wanted = 0;
};

}  // namespace user::fake
