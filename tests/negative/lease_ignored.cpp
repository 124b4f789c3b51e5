// tests/negative/lease_ignored.cpp - a lent buffer cannot be dropped where it is lent.
// Expected  ignoring return value of type 'Lease<unsigned char>'
#include "core/lease.hpp"

void lend(core::Lender<u8>& lender) {
#ifdef CORRECT
  core::Lease<u8> lease = lender.lend(4);
  lender.take_back(std::move(lease));
#else
  lender.lend(4);
#endif
}
