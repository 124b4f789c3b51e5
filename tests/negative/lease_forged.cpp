// tests/negative/lease_forged.cpp - only a lender makes a lease.
// Expected  private constructor
#include "core/lease.hpp"

core::Lease<u8> make(std::span<u8> bytes, core::Lender<u8>& lender) {
#ifdef CORRECT
  return lender.lend(bytes.size());
#else
  return core::Lease<u8>{bytes, lender};
#endif
}
