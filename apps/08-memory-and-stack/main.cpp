// apps/08-memory-and-stack/main.cpp - tells how much memory it has, then calls itself until its stack is used up.
#include "core/line.hpp"
#include "user/console.hpp"
#include "user/system_call.hpp"

using contract::Memop;

namespace {
u32 ask(Memop what) { return user::memop(static_cast<u32>(what), 0).value0; }

void descend(u32 depth) {
  core::Line<64> line;  // in each call's part of the stack
  (void)user::console::print(line.text("depth ").decimal(depth).text("\r\n").view());
  if (depth < 1000) descend(depth + 1);
}
}  // namespace

int main() {
  core::Line<> line;
  line.text("flash: ").decimal(ask(Memop::FlashEnd) - ask(Memop::FlashStart)).text(" bytes\r\n");
  (void)user::console::print(line.view());
  line.clear();
  line.text("RAM: ").decimal(ask(Memop::RamEnd) - ask(Memop::RamStart)).text(" bytes\r\n");
  (void)user::console::print(line.view());
  descend(1);
}
