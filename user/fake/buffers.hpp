// user/fake/buffers.hpp - what a program has shared with drivers, and what is wrong with it.
#pragma once
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "user/return.hpp"

namespace user::fake {

/// Which kind of access, which driver, which number there.
using BufferKey = std::tuple<contract::SystemCallClass, u32, u32>;

class SharedBuffers {
 public:
  /// Takes the place of what was shared before, which is the answer.
  std::span<u8> share(BufferKey key, std::span<u8> bytes);
  std::span<u8> find(BufferKey key) const;
  /// A driver writes what fits; tells how many bytes that were.
  u32 write(BufferKey key, std::span<const u8> bytes, u32 offset);

  /// Complains of buffers that the program changed meanwhile, and of those whose memory has ended. Each is complained of once.
  void check(std::vector<std::string>& complaints);
  /// Complains of whatever is shared still.
  void check_none_left(std::vector<std::string>& complaints) const;

 private:
  struct Buffer {
    std::span<u8> bytes{};
    std::vector<u8> as_shared{};
  };
  std::map<BufferKey, Buffer> m_buffers{};
};

}  // namespace user::fake
