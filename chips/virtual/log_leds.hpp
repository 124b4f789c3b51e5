// chips/virtual/log_leds.hpp - lamps whose changes are also shown as a line of text; the lamps below may be none at all.
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

/// Lamps that only exist in memory.
template <u32 Count>
class MemoryLeds {
 public:
  u32 count() const { return Count; }
  core::Result<> set(u32 index, hil::Light light) {
    if (index >= Count) return core::fail(core::ErrorCode::Invalid);
    m_lights[index] = light;
    return {};
  }
  core::Result<hil::Light> get(u32 index) const {
    if (index >= Count) return core::fail(core::ErrorCode::Invalid);
    return m_lights[index];
  }

 private:
  std::array<hil::Light, Count> m_lights{};
};
static_assert(hil::Leds<MemoryLeds<4>>);

template <hil::Leds Lamps>
class LogLeds {
 public:
  constexpr LogLeds(Lamps& lamps, LedLogClient& client) : m_lamps{lamps}, m_client{client} {}

  u32 count() const { return m_lamps.count(); }
  core::Result<hil::Light> get(u32 index) const { return m_lamps.get(index); }
  core::Result<> set(u32 index, hil::Light light) {
    const hil::Light before = TRY(m_lamps.get(index));
    TRY(m_lamps.set(index, light));
    if (light != before) show();
    return {};
  }

 private:
  static constexpr u32 kMostShown = 16;
  void show() {
    std::array<char, kMostShown> picture{};
    const u32 shown = count() < kMostShown ? count() : kMostShown;
    for (u32 i = 0; i < shown; ++i) picture[i] = m_lamps.get(i).value_or(hil::Light::Off) == hil::Light::On ? '*' : '.';
    m_client.leds_changed({picture.data(), shown});
  }

  Lamps& m_lamps;
  LedLogClient& m_client;
};
static_assert(hil::Leds<LogLeds<MemoryLeds<4>>>);

}  // namespace chips::virtual_board
