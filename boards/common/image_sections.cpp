// boards/common/image_sections.cpp - the linker's symbols as ranges; layout.ld defines them.
#include "boards/common/image_sections.hpp"

extern "C" {
extern const u8 _text_start, _text_end, _rodata_start, _rodata_end, _kernel_stack_start, _kernel_stack_end, _data_start, _data_end, _bss_start,
    _bss_end;
}

namespace board {
namespace {
core::AddressRange between(const u8& start, const u8& end) {
  // UNSAFE(linker): only the addresses of these symbols mean something.
  return {reinterpret_cast<core::Address>(&start), reinterpret_cast<core::Address>(&end)};
}
}  // namespace

kernel::ImageSections image_sections() {
  return {.code = between(_text_start, _text_end), .constants = between(_rodata_start, _rodata_end),
          .stack = between(_kernel_stack_start, _kernel_stack_end), .initialised = between(_data_start, _data_end), .zeroed = between(_bss_start, _bss_end)};
}

}  // namespace board
