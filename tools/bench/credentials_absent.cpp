// tools/bench/credentials_absent.cpp - in place of credentials.cpp where the sources of the cryptography are missing.
#include "tools/bench/credentials.hpp"
#include "tools/common/error.hpp"

namespace tools {

namespace {
Bounds not_measured() { fail("not measured: there are no kernels that check credentials without BearSSL's sources, which toolchain/bearssl.sh brings"); }
}  // namespace

Bounds per_hashed_kib(const EmulatedBoard&, const Experiment&) { return not_measured(); }
Bounds per_verification(const EmulatedBoard&, const Experiment&) { return not_measured(); }

}  // namespace tools
