// tests/bench/allow_rw.cpp - shares 64 bytes read-write with the console, again and again.
#include "tests/bench/measure.hpp"

using namespace bench;

namespace {
std::array<u8, 64> buffer{};
}  // namespace

int main() {
  repeat([] { (void)user::allow_read_write(kConsole, number(contract::console::ReadWriteAllow::Read), buffer); });
}
