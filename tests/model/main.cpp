// tests/model/main.cpp - the model of one protection planner, part by part: `PASS sentence` or `FAIL sentence`, and what was counted.
//
// Disagreements stand before the part's line, with the numbers to repeat them, in hexadecimal.
// Exit status: 0 all parts passed, 1 one did not, 2 wrong usage.
#include "tests/model/enumeration.hpp"
#include "tests/model/options.hpp"
#include "tests/model/random_steps.hpp"

namespace {
using namespace model;

void part(std::string_view sentence, void (*judge)()) {
  const u64 before = tally.failures;
  judge();
  std::printf("%s %s: %.*s\n", tally.failures == before ? "PASS" : "FAIL", kName.data(), static_cast<int>(sentence.size()), sentence.data());
  std::fflush(stdout);
}

void print_counts() {
  const auto number = [](u64 value) { return static_cast<unsigned long long>(value); };
  std::printf("counted requests=%llu plans=%llu addresses=%llu steps=%llu\n", number(tally.requests), number(tally.plans), number(tally.addresses), number(tally.steps));
}
}  // namespace

int main(int count, char** values) {
  if (!read_options({values + 1, static_cast<usize>(count - 1)})) return 2;
  part("the kernel's own registers open what the kernel needs, and nothing to processes", judge_kernel_map);
  part("each request in small worlds gets exactly what it asks for, or is refused because it cannot", judge_worlds);
  part("so does each combination of three shared buffers", [] { judge_sharing(sharing_world()); });
  part("each block lies where it has to, and its process can grow as far as its header says", judge_placements);
  part("each step of small processes leads where the rules say, and shows no byte that is not zero", judge_small_lives);
  part("random steps of several processes at full size lead nowhere else", take_random_steps);
  print_counts();
  return tally.failures == 0 ? 0 : 1;
}
