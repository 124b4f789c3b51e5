// user/read_only_state.cpp - the words change while the program runs, hence volatile reads.
#include "user/read_only_state.hpp"

#include "user/bytes.hpp"
#include "user/driver.hpp"

namespace user::read_only_state {
namespace {
using namespace contract::read_only_state;

Result<> share(std::span<u8> bytes) {
  const Return answer = allow_userspace_readable(kDriver, std::to_underlying(UserspaceReadableAllow::State), bytes);
  if (!answer.ok()) return core::fail(error_in(kDriver, answer));
  return {};
}
}  // namespace

Window::Window() : m_shared{share(bytes_of(std::span{m_words}))} {}
Window::~Window() { (void)share({}); }

u32 Window::word(u32 offset) const {
  // UNSAFE(shared): the kernel writes here whenever it was entered, also by an interrupt.
  return static_cast<const volatile u32&>(m_words[offset / sizeof(u32)]);
}

u64 Window::time() const {
  for (;;) {
    const u32 high = word(Layout::kTime + 4), low = word(Layout::kTime);
    if (word(Layout::kTime + 4) == high) return u64{high} << 32 | low;
  }
}

}  // namespace user::read_only_state
