// tools/test/credentials_suite_absent.cpp - in place of credentials_suite.cpp where the sources of the cryptography are missing: it fails.
#include "tools/test/suites.hpp"

namespace tools::test {

void run_credentials_tests(const std::filesystem::path&, Report& report) {
  run_cases({[] {
    return Verdict{.name = "applications need credentials", .why = "the sources of the cryptography are missing: run toolchain/bearssl.sh with a network"};
  }}, report);
  report.summarise("credentials: nothing was tried");
}

}  // namespace tools::test
