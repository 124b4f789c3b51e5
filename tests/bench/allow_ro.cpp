// tests/bench/allow_ro.cpp - shares 64 bytes read-only with the console, again and again.
#include "tests/bench/measure.hpp"

using namespace bench;

namespace {
std::array<u8, 64> buffer{};
}  // namespace

int main() {
  repeat([] { (void)user::allow_read_only(kConsole, number(contract::console::ReadOnlyAllow::Write), buffer); });
}
