// kernel/user_bytes.hpp - bytes that a process shared, seen only through copies that are checked each time.
//
// Units    bytes; offsets from the start of the shared buffer.
// Errors   none: what lies outside the buffer, or is the process's no more, is not copied and not counted.
// Context  inside Grant::enter. The process may change the bytes whenever it runs.
#pragma once
#include <span>

#include "core/types.hpp"

namespace kernel {

class Process;

/// A buffer as the process named it in an allow call. Two words of the grant.
struct SharedBuffer {
  core::Address start = 0;
  u32 length = 0;
};

class ReadableBytes {
 public:
  constexpr ReadableBytes(const Process& process, SharedBuffer buffer) : m_process{process}, m_buffer{buffer} {}
  constexpr u32 size() const { return m_buffer.length; }
  /// Copies from `offset` on into `to` and tells how many bytes that were.
  u32 read(u32 offset, std::span<u8> to) const;

 private:
  const Process& m_process;
  SharedBuffer m_buffer;
};

class WritableBytes {
 public:
  constexpr WritableBytes(Process& process, SharedBuffer buffer) : m_process{process}, m_buffer{buffer} {}
  constexpr u32 size() const { return m_buffer.length; }
  u32 read(u32 offset, std::span<u8> to) const;
  u32 write(u32 offset, std::span<const u8> from);

 private:
  Process& m_process;
  SharedBuffer m_buffer;
};

}  // namespace kernel
