// tests/negative/lease_given_without_moving.cpp - giving a buffer away is visible at the call.
// Expected  copy constructor
#include "core/lease.hpp"

void give(core::Lender<u8>& lender, core::Lease<u8>& lease) {
#ifdef CORRECT
  lender.take_back(std::move(lease));
#else
  lender.take_back(lease);
#endif
}
