// tools/test/suites.cpp - the table of suites, cheapest first.
#include "tools/test/suites.hpp"

#include <array>

namespace tools::test {

std::span<const Suite> suites() {
  static constexpr std::array<Suite, 21> kSuites{{
      {"checks", "include arrows, dangerous tokens, static constructors, headers of files", run_checks},
      {"negative", "code that must not compile", run_negative_tests},
      {"capsule-corpus", "code that the checker of the safe subset has to reject, and code that it has to accept", run_capsule_corpus},
      {"capsule-mutants", "each check of that checker switched off in turn: a case notices", run_capsule_mutants},
      {"unit", "everything that needs no processor, on the host under sanitizers", run_unit_tests},
      {"model", "memory protection: planners and breaks against models of the hardware, in every small world", run_model_tests},
      {"fuzz", "each fuzzer for some seconds, and all inputs that once broke a promise", run_fuzz_tests},
      {"kernels", "where the log's text is, what the images tell of themselves, layouts that must not link", run_kernel_tests},
      {"stack", "how deep the kernel's stack may get, and how deep it was seen, on every board", run_stack_tests},
      {"loader", "application flash that is damaged or does not fit, on every board", run_loader_tests},
      {"credentials", "applications with and without hashes and signatures, on every board", run_credentials_tests},
      {"system", "small applications, one behaviour each, on every board", run_system_tests},
      {"lessons", "the lessons of apps/, on every board: each prints what its README shows", run_lesson_tests},
      {"install", "installations at run time, resets and kills in the middle, on every board", run_install_tests},
      {"soak", "sixteen applications that load a board and disturb each other, on every board", run_soak_tests},
      {"commands", "./run and ./bulkhead as a user types them", run_command_tests},
      {"sweep", "interrupts at every instruction of the trap code, on every board: the sample of ./sweep", run_sweep_tests},
      {"counts", "all rows of ./bench, on every board: below bounds, and not above what was recorded", run_count_tests},
      {"reproducible", "two builds of one tree are the same kernel", run_reproducibility_tests},
      {"tutorial", "the tutorial of docs/book, followed to the letter in a copy of the tree", run_tutorial_tests},
      {"attacks", "applications that try to break out, beside others that must not notice, on every board", run_attack_tests},
  }};
  return kSuites;
}

}  // namespace tools::test
