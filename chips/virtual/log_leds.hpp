// chips/virtual/log_leds.hpp - lamps for a board that has none: every change is shown as one line of text.
#pragma once
#include <array>
#include <string_view>

#include "hil/leds.hpp"

namespace chips::virtual_board {

struct LedLogClient {
  /// `picture` has one character a lamp: '*' lit, '.' dark.
  virtual void leds_changed(std::string_view picture) = 0;

 protected:
  ~LedLogClient() = default;
};

template <u32 Count>
class LogLeds {
 public:
  constexpr explicit LogLeds(LedLogClient& client) : m_client{client} { m_picture.fill('.'); }

  u32 count() const { return Count; }
  core::Result<> set(u32 index, hil::Light light) {
    if (index >= Count) return core::fail(core::ErrorCode::Invalid);
    const char lamp = light == hil::Light::On ? '*' : '.';
    if (m_picture[index] == lamp) return {};
    m_picture[index] = lamp;
    m_client.leds_changed({m_picture.data(), m_picture.size()});
    return {};
  }
  core::Result<hil::Light> get(u32 index) const {
    if (index >= Count) return core::fail(core::ErrorCode::Invalid);
    return m_picture[index] == '*' ? hil::Light::On : hil::Light::Off;
  }

 private:
  LedLogClient& m_client;
  std::array<char, Count> m_picture{};
};
static_assert(hil::Leds<LogLeds<4>>);

}  // namespace chips::virtual_board
