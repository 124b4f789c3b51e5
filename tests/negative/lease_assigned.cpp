// tests/negative/lease_assigned.cpp - a lease cannot be assigned from one that keeps it.
// Expected  copy assignment operator
#include "core/lease.hpp"

void keep(core::Lease<u8>& kept, core::Lease<u8>& given) {
#ifdef CORRECT
  kept = std::move(given);
#else
  kept = given;
#endif
}
