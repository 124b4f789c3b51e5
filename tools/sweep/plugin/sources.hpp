// tools/sweep/plugin/sources.hpp - the two swept interrupts of a board: whether they have come, and with which rights code executes.
//
// An interrupt has come from the instant when it is pending until it was served, whether or not it could be taken at once.
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), section B3.2 and B3.4; RISC-V Privileged Architecture 1.12, section 3.1.9.
#pragma once
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "tools/bench/plugin/qemu_plugin.hpp"

namespace sweep {

enum Source : unsigned { kTimer = 0, kDevice = 1, kSources = 2 };

/// The registers of the one processor, by name, and memory as privileged code would read it.
class Processor {
 public:
  /// When there is a processor; before that nothing can be read.
  void find_registers() {
    GArray* registers = qemu_plugin_get_registers();
    m_registers = {static_cast<qemu_plugin_reg_descriptor*>(static_cast<void*>(registers->data)), registers->len};
  }
  qemu_plugin_register* find(std::string_view name) const {
    for (const qemu_plugin_reg_descriptor& each : m_registers)
      if (name == each.name) return each.handle;
    return nullptr;
  }
  std::uint32_t read(qemu_plugin_register* handle) {
    g_byte_array_set_size(m_bytes, 0);
    return qemu_plugin_read_register(handle, m_bytes) > 0 ? word() : 0;
  }
  std::uint32_t read_memory(std::uint64_t address) {
    return qemu_plugin_read_memory_vaddr(address, m_bytes, sizeof(std::uint32_t)) ? word() : 0;
  }

 private:
  std::uint32_t word() const {
    std::uint32_t value = 0;
    std::memcpy(&value, m_bytes->data, m_bytes->len < sizeof value ? m_bytes->len : sizeof value);
    return value;
  }
  std::span<const qemu_plugin_reg_descriptor> m_registers;
  GByteArray* m_bytes = g_byte_array_new();
};

/// What is asked at every instruction that matters.
class Board {
 public:
  virtual ~Board() = default;
  virtual bool find(const Processor& processor) = 0;
  virtual bool come(Processor& processor, unsigned source) = 0;
  virtual bool unprivileged(Processor& processor) = 0;
  virtual bool call_pending(Processor& processor) = 0;
  /// A store there sets one of the two.
  virtual bool sets(std::uint64_t address, unsigned source) const = 0;
};

class CortexM final : public Board {
 public:
  bool find(const Processor& processor) override {
    m_control = processor.find("control");
    m_xpsr = processor.find("xpsr");
    return m_control != nullptr && m_xpsr != nullptr;
  }
  /// One register tells most of the time that nothing has come.
  bool come(Processor& processor, unsigned source) override {
    constexpr std::uint32_t kSysTickPending = 1u << 26, kDevicePending = 1u << 22, kActive = 0x1ff, kSysTick = 15, kLine = 9, kFirstDevice = 16;
    const std::uint32_t control = processor.read_memory(0xE000'ED04), active = control & kActive;
    if (source == kTimer) return (control & kSysTickPending) != 0 || active == kSysTick;
    return active == kFirstDevice + kLine || ((control & kDevicePending) != 0 && (processor.read_memory(0xE000'E200) & 1u << kLine) != 0);
  }
  bool unprivileged(Processor& processor) override {
    constexpr std::uint32_t kUnprivileged = 1, kException = 0x1ff;
    return (processor.read(m_control) & kUnprivileged) != 0 && (processor.read(m_xpsr) & kException) == 0;
  }
  bool call_pending(Processor& processor) override { return (processor.read_memory(kSystemHandlers) & 1u << 15) != 0; }
  bool sets(std::uint64_t address, unsigned source) const override {
    return source == kTimer ? address >= 0xE000'E010 && address <= 0xE000'E018 : address == 0x4000'1000;
  }

 private:
  static constexpr std::uint64_t kSystemHandlers = 0xE000'ED24;
  qemu_plugin_register *m_control = nullptr, *m_xpsr = nullptr;
};

class RiscV final : public Board {
 public:
  bool find(const Processor& processor) override {
    m_pending = processor.find("mip");
    m_privilege = processor.find("priv");
    return m_pending != nullptr && m_privilege != nullptr;
  }
  bool come(Processor& processor, unsigned source) override {
    constexpr std::uint32_t kTimerPending = 1u << 7, kExternalPending = 1u << 11, kSource = 1u << 11;
    const std::uint32_t pending = processor.read(m_pending);
    if (source == kTimer) return (pending & kTimerPending) != 0;
    return (pending & kExternalPending) != 0 && (processor.read_memory(0x0C00'1000) & kSource) != 0;  // other devices share the line
  }
  bool unprivileged(Processor& processor) override { return processor.read(m_privilege) == 0; }
  bool call_pending(Processor&) override { return false; }
  bool sets(std::uint64_t address, unsigned source) const override {
    return source == kTimer ? address == 0x0200'4000 || address == 0x0200'4004 : address == 0x0010'1008;
  }

 private:
  qemu_plugin_register *m_pending = nullptr, *m_privilege = nullptr;
};

}  // namespace sweep
