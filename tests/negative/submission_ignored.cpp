// tests/negative/submission_ignored.cpp - a refused buffer cannot be dropped with the refusal.
// Expected  ignoring return value of type 'Result<void, core::Refused<unsigned char>>'
#include "core/lease.hpp"

core::Submitted<u8> transmit(core::Lease<u8> bytes);
void send(core::Lender<u8>& lender, core::Lease<u8> bytes) {
#ifdef CORRECT
  if (auto sent = transmit(std::move(bytes)); !sent) lender.take_back(std::move(sent.error().buffer));
#else
  transmit(std::move(bytes));
#endif
  if (!lender.home()) return;
}
