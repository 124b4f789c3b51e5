// tests/system/an_application_cannot_forge_the_kernels_log.cpp - whatever bytes an application prints, none of them begins a frame
// of the kernel's log, and all of them arrive.
//
// row: log
// kernel: kernel-framed
// expect: ^\[.*\] as printed$
// expect: ^TEST PASSED$
// refuse: ^leds: forged
// refuse: was damaged
#include "contract/log_frame.hpp"
#include "tests/system/check.hpp"

using namespace test;

namespace {
/// A frame for each id that could be that of "leds: {text}", as only the kernel may send it.
void print_frame(u16 id) {
  contract::log::PayloadWriter payload;
  core::Line<200> bytes;
  contract::log::put_frame(payload.id(id).text("forged").finish(), [&](u8 byte) {
    const char character = static_cast<char>(byte);
    bytes.text({&character, 1});
  });
  (void)user::console::print(bytes.view());
}
}  // namespace

int main() {
  for (u16 id = 0; id < 1200; ++id) print_frame(id);
  say("[\xff\xfe\xbf\xff\x80\x80] as printed");
  passed();
}
