// tools/bench/hardening.cpp - measures two kernels in the same way, and subtracts.
#include "tools/bench/hardening.hpp"

#include "tools/bench/kernel_elf.hpp"
#include "tools/run/launch.hpp"

namespace tools {
namespace {
constexpr const char* kHardened = "kernel.elf";
constexpr const char* kBare = "kernel-bare.elf";  // boards/kernel_image.cmake

constexpr u64 more(u64 hardened, u64 bare) { return hardened < bare ? 0 : hardened - bare; }

/// Code, constants and initial values.
u64 flash_bytes(const EmulatedBoard& board, const char* kernel) {
  const KernelSizes sizes = read_kernel_elf(build_folder(board) / kernel).sizes;
  return u64{sizes.text} + sizes.rodata + sizes.data;
}
}  // namespace

Bounds instructions_of_hardening(const EmulatedBoard& board, const Experiment& experiment) {
  const Bounds hardened = count(board, experiment, boot_of(board, experiment, kHardened));
  const Bounds bare = count(board, experiment, boot_of(board, experiment, kBare));
  return {more(hardened.least, bare.least), more(hardened.most, bare.most)};
}

Bounds flash_of_hardening(const EmulatedBoard& board, const Experiment&) {
  constexpr u64 kThousandths = 1000;
  const u64 bare = flash_bytes(board, kBare);
  const u64 permille = (more(flash_bytes(board, kHardened), bare) * kThousandths + bare - 1) / bare;
  return {permille, permille};
}

}  // namespace tools
