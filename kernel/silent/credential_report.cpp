// kernel/silent/credential_report.cpp - in place of kernel/credential_report.cpp: what was decided is not described.
#include "kernel/credential_checker.hpp"

namespace kernel {

CheckText describe(const CheckOutcome&) { return {}; }

}  // namespace kernel
