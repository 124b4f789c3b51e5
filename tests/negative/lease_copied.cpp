// tests/negative/lease_copied.cpp - a lease cannot be copied: a buffer has one holder.
// Expected  copy constructor
#include "core/lease.hpp"

core::Lease<u8> hand_on(core::Lease<u8> lease) {
#ifdef CORRECT
  core::Lease<u8> second = std::move(lease);
#else
  core::Lease<u8> second = lease;
#endif
  return second;
}
