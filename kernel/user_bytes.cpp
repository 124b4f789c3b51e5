// kernel/user_bytes.cpp - every copy checks the range again: the buffer must still be the process's own.
#include "kernel/user_bytes.hpp"

#include <algorithm>

#include "kernel/ports/memory.hpp"
#include "kernel/process.hpp"

namespace kernel {
namespace {
/// Bytes of [offset, offset + wanted) that lie inside the buffer.
u32 clamp(SharedBuffer buffer, u32 offset, usize wanted) {
  if (offset >= buffer.length) return 0;
  return static_cast<u32>(std::min<usize>(wanted, buffer.length - offset));
}

u32 copy_from(const Process& process, SharedBuffer buffer, u32 offset, std::span<u8> to) {
  const u32 count = clamp(buffer, offset, to.size());
  if (count == 0 || !process.memory().may_share_readable(buffer.start, buffer.length)) return 0;
  ports::copy_from_user(to.first(count), buffer.start + offset);
  return count;
}
}  // namespace

u32 ReadableBytes::read(u32 offset, std::span<u8> to) const { return copy_from(m_process, m_buffer, offset, to); }
u32 WritableBytes::read(u32 offset, std::span<u8> to) const { return copy_from(m_process, m_buffer, offset, to); }

u32 WritableBytes::write(u32 offset, std::span<const u8> from) {
  const u32 count = clamp(m_buffer, offset, from.size());
  if (count == 0 || !m_process.memory().may_share_writable(m_buffer.start, m_buffer.length)) return 0;
  ports::copy_to_user(m_buffer.start + offset, from.first(count));
  return count;
}

}  // namespace kernel
