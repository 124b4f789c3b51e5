#!/usr/bin/env bash
# toolchain/install.sh - makes sure that the compiler, the libraries and the emulator are there.
#
# Does nothing when they are: no network, no root. Otherwise installs what is missing through apt, on Debian 12.
set -euo pipefail

llvm=22
# file that has to exist -> package that brings it
needs=(
  "/usr/lib/llvm-$llvm/bin/clang++ clang-$llvm"
  "/usr/lib/llvm-$llvm/bin/ld.lld lld-$llvm"
  "/usr/lib/llvm-$llvm/bin/llvm-ar llvm-$llvm"
  "/usr/lib/llvm-$llvm/include/clang/AST/ASTContext.h libclang-$llvm-dev"
  "/usr/lib/llvm-$llvm/include/llvm/ADT/DenseMap.h llvm-$llvm-dev"
  "/usr/lib/llvm-$llvm/include/c++/v1/expected libc++-$llvm-dev"
  "/usr/lib/llvm-$llvm/lib/libc++abi.a libc++abi-$llvm-dev"
  "/usr/lib/llvm-$llvm/lib/clang/$llvm/lib/linux/libclang_rt.asan-x86_64.a libclang-rt-$llvm-dev"
  "/usr/lib/llvm-$llvm/lib/clang/$llvm/lib/linux/libclang_rt.fuzzer-x86_64.a libclang-rt-$llvm-dev"
  "/usr/bin/cmake cmake"
  "/usr/bin/ninja ninja-build"
  "/usr/bin/xz xz-utils"
  "/usr/include/CLI/CLI.hpp libcli11-dev"
  "/usr/include/nlohmann/json.hpp nlohmann-json3-dev"
  "/usr/include/archive.h libarchive-dev"
  "/usr/include/gelf.h libelf-dev"
  "/usr/include/doctest/doctest.h doctest-dev"
)
emulators=(qemu-system-riscv32 qemu-system-arm)

say() { echo "bulkhead: $*" >&2; }

missing_packages() {
  local need
  for need in "${needs[@]}"; do
    [ -e "${need%% *}" ] || echo "${need##* }"
  done
}

# Up to 8.1.5 the emulator let processes through at the edges of small protected regions.
emulator_is_new_enough() {
  local version major minor
  version=$("$1" --version 2>/dev/null | sed -n 's/.*version \([0-9]*\.[0-9]*\).*/\1/p')
  major=${version%%.*} minor=${version##*.}
  [ -n "$version" ] && { [ "$major" -gt 8 ] || { [ "$major" -eq 8 ] && [ "$minor" -ge 2 ]; }; }
}

missing_emulators() {
  local emulator
  for emulator in "${emulators[@]}"; do
    emulator_is_new_enough "$emulator" || echo "$emulator"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else
    say "these packages are missing and neither root nor sudo is at hand to install them: $wanted"
    exit 2
  fi
}

# The machine's own sources name the mirror; backports are one more suite of it.
add_backports() {
  grep -rqs 'bookworm-backports' /etc/apt/sources.list /etc/apt/sources.list.d && return
  local ours=/etc/apt/sources.list.d/bulkhead-backports
  if [ -s /etc/apt/sources.list.d/debian.sources ]; then
    sed -n '1,/^$/p' /etc/apt/sources.list.d/debian.sources | sed 's/^Suites:.*/Suites: bookworm-backports/' |
      as_root tee "$ours.sources" >/dev/null
  else
    grep -hm1 '^deb .* bookworm ' /etc/apt/sources.list | sed 's/ bookworm / bookworm-backports /' |
      as_root tee "$ours.list" >/dev/null
  fi
}

packages=$(missing_packages | tr '\n' ' ')
from_backports=$(missing_emulators | tr '\n' ' ')
wanted="$packages$from_backports"
[ -z "$wanted" ] && exit 0

say "installing: $wanted"
export DEBIAN_FRONTEND=noninteractive
install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends)
[ -n "$from_backports" ] && add_backports
as_root apt-get update -q >&2
# shellcheck disable=SC2086  # the lists are words
[ -z "$packages" ] || as_root "${install[@]}" $packages >&2
# shellcheck disable=SC2086
[ -z "$from_backports" ] || as_root "${install[@]}" -t bookworm-backports $from_backports >&2

left="$(missing_packages | tr '\n' ' ')$(missing_emulators | tr '\n' ' ')"
if [ -n "$left" ]; then
  say "still missing after installing: $left"
  say "the emulator has to be QEMU 8.2 or newer: older ones do not enforce small protected regions"
  exit 2
fi

# Sources that only the full host build needs, fetched now because now there is a network; ./test says so if it failed.
"$(dirname "$0")/bearssl.sh" || true
