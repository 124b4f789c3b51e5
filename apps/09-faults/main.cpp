// apps/09-faults/main.cpp - looks something up, does not check whether it was found, and is stopped.
#include <array>

#include "core/line.hpp"
#include "user/console.hpp"

namespace {
struct Setting {
  u32 name = 0;
  u32 value = 0;
};
constexpr std::array<Setting, 2> kSettings{{{1, 10}, {2, 20}}};

/// Null if there is none of that name.
[[gnu::noinline]] const Setting* find(u32 name) {
  for (const Setting& setting : kSettings)
    if (setting.name == name) return &setting;
  return nullptr;
}
}  // namespace

int main() {
  for (u32 name = 1; name <= 3; ++name) {
    core::Line<> line;
    line.text("setting ").decimal(name).text(" is ").decimal(find(name)->value).text("\r\n");
    (void)user::console::print(line.view());
  }
}
