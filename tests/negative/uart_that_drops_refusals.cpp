// tests/negative/uart_that_drops_refusals.cpp - a serial line that refuses without giving the buffer back is none.
// Expected  std::same_as<core::Result<>, core::Submitted<u8>>
#include "hil/uart.hpp"

struct Line {
#ifdef CORRECT
  core::Submitted<u8> transmit(core::Lease<u8>);
#else
  core::Result<> transmit(core::Lease<u8>);
#endif
  std::optional<u8> take_byte();
  void listen();
};
static_assert(hil::Uart<Line>);
