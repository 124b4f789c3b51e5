// user/fake/buffers.cpp - keeps a copy of what was shared, to see whether it stays as it was.
#include "user/fake/buffers.hpp"

#include <sanitizer/asan_interface.h>

#include <algorithm>
#include <format>

namespace user::fake {
namespace {
using contract::SystemCallClass;

std::string complaint(const BufferKey& key, std::string_view what) {
  const auto [kind, driver, number] = key;
  return std::format("{} buffer {} of driver {:#x} {}", kind == SystemCallClass::ReadOnlyAllow ? "read-only" : "read-write", number, driver, what);
}
}  // namespace

std::span<u8> SharedBuffers::share(BufferKey key, std::span<u8> bytes) {
  return std::exchange(m_buffers[key], {bytes, {bytes.begin(), bytes.end()}}).bytes;
}

std::span<u8> SharedBuffers::find(BufferKey key) const {
  const auto found = m_buffers.find(key);
  return found == m_buffers.end() ? std::span<u8>{} : found->second.bytes;
}

u32 SharedBuffers::write(BufferKey key, std::span<const u8> bytes, u32 offset) {
  Buffer& buffer = m_buffers[key];
  if (buffer.bytes.size() <= offset) return 0;
  const usize count = std::min(bytes.size(), buffer.bytes.size() - offset);
  std::ranges::copy(bytes.first(count), buffer.bytes.begin() + offset);
  std::ranges::copy(bytes.first(count), buffer.as_shared.begin() + offset);
  return static_cast<u32>(count);
}

void SharedBuffers::check(std::vector<std::string>& complaints) {
  for (auto& [key, buffer] : m_buffers) {
    if (buffer.bytes.empty()) continue;
    if (__asan_region_is_poisoned(buffer.bytes.data(), buffer.bytes.size()) != nullptr) {
      complaints.push_back(complaint(key, "was still shared when its memory ended"));
      buffer = {};
    } else if (!std::ranges::equal(buffer.as_shared, buffer.bytes)) {
      complaints.push_back(complaint(key, "was changed while it was shared"));
      buffer.as_shared.assign(buffer.bytes.begin(), buffer.bytes.end());
    }
  }
}

void SharedBuffers::check_none_left(std::vector<std::string>& complaints) const {
  for (const auto& [key, buffer] : m_buffers)
    if (!buffer.bytes.empty()) complaints.push_back(complaint(key, "is still shared"));
}

}  // namespace user::fake
