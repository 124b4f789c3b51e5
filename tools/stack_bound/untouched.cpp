// tools/stack_bound/untouched.cpp - looks at each operand of each compiled function; assembly may name every register.
#include "tools/stack_bound/untouched.hpp"

#include "tools/common/error.hpp"

namespace tools::stack {
namespace {
/// "s2", or "0x8(s2)" as an address.
bool names(const std::string& operand, const std::string& register_name) {
  const usize open = operand.find('(');
  return open == operand.npos ? operand == register_name : operand.substr(open + 1, operand.size() - open - 2) == register_name;
}

bool names(const Instruction& instruction, const std::string& register_name) {
  return std::ranges::any_of(instruction.operands, [&](const std::string& operand) { return names(operand, register_name); });
}
}  // namespace

void expect_untouched(const Image& image, const Listing& listing) {
  for (const auto& [entry, function] : image.functions) {
    if (!function.frame) continue;
    for (auto at = listing.lower_bound(entry); at != listing.end() && at->first < function.end; ++at)
      for (const std::string& each : image.processor->untouched_registers)
        if (names(at->second, each))
          fail("{} uses the register {} at {:#x}: what the kernel is compiled of has to leave it alone (BULKHEAD_KERNEL_FLAGS)", function.name, each, at->first);
  }
}

}  // namespace tools::stack
