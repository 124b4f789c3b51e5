// user/fake/drivers/numbers.hpp - drivers that only give and take numbers: debug output, random bytes, cycles.
#pragma once
#include "contract/cycle_count.hpp"
#include "contract/low_level_debug.hpp"
#include "contract/random.hpp"
#include "user/fake/kernel.hpp"

namespace user::fake {

class LowLevelDebug final : public Driver {
 public:
  struct Line {
    contract::low_level_debug::Command command{};
    u32 first = 0, second = 0;
    friend bool operator==(const Line&, const Line&) = default;
  };
  explicit LowLevelDebug(Kernel& kernel) : Driver{kernel, contract::low_level_debug::kDriver, {}} {}
  const std::vector<Line>& lines() const { return m_lines; }

  Return command(u32 number, u32 first, u32 second) override {
    if (number > std::to_underlying(contract::low_level_debug::Command::Print2)) return failure(core::ErrorCode::NoSupport);
    if (number != 0) m_lines.push_back({static_cast<contract::low_level_debug::Command>(number), first, second});
    return success();
  }

 private:
  std::vector<Line> m_lines{};
};

/// The same bytes in each run.
class Random final : public Driver {
 public:
  explicit Random(Kernel& kernel) : Driver{kernel, contract::random::kDriver, {contract::random::kUpcalls, 0, contract::random::kReadWriteAllows}} {}

  Return command(u32 number, u32 count, u32) override {
    using contract::random::Command;
    if (number > std::to_underlying(Command::Get)) return failure(core::ErrorCode::NoSupport);
    if (static_cast<Command>(number) == Command::Exists || count == 0) return success();
    kernel().after(std::chrono::microseconds{100}, [this, count] {
      std::vector<u8> bytes(count);
      for (u8& byte : bytes) byte = static_cast<u8>((m_state = m_state * 1'664'525 + 1'013'904'223) >> 24);
      const u32 written = kernel().write(this->number(), contract::random::ReadWriteAllow::Destination, bytes);
      kernel().upcall(id(contract::random::Upcall::Filled), 0, written, 0);
    });
    return success();
  }

 private:
  u32 m_state = 1;
};

/// A million cycles a second of simulated time, and one for each look at it.
class CycleCount final : public Driver {
 public:
  explicit CycleCount(Kernel& kernel) : Driver{kernel, contract::cycle_count::kDriver, {}} {}

  Return command(u32 number, u32, u32) override {
    using contract::cycle_count::Command;
    if (m_running) m_count += (kernel().ticks() - std::exchange(m_since, kernel().ticks())) * 1'000'000 / kTicksPerSecond + 1;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return success();
      case Command::Start: return m_running = true, m_since = kernel().ticks(), success();
      case Command::Count: return success(m_count);
      case Command::Reset: return m_count = 0, success();
      case Command::Stop: return m_running = false, success();
    }
    return failure(core::ErrorCode::NoSupport);
  }

 private:
  u64 m_count = 0;
  u64 m_since = 0;
  bool m_running = false;
};

}  // namespace user::fake
