#!/usr/bin/env bash
# toolchain/check_capsule.sh FILE... - holds single files of capsules/, kernel/ or hil/ to the safe subset; quiet if all is well.
# CAPSULE_CHECK in the environment names a checker that is built already.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { echo "usage: toolchain/check_capsule.sh FILE..." >&2; exit 2; }
checker=${CAPSULE_CHECK:-build/host/capsule_check/capsule_check.so}
[ -n "${CAPSULE_CHECK:-}" ] || toolchain/build.sh host capsule_check
toolchain/build.sh rv32-virt help  # configures: there are flags and generated headers then
# The flags of the kernel's own files, up to the output.
flags=$(sed -n 's|^ *"command": "\(.*\) -o .*/kernel/kernel\.cpp",$|\1|p' build/rv32-virt/compile_commands.json)
status=0
for file in "$@"; do
  # shellcheck disable=SC2086 # the flags are words
  echo "#include \"$file\"" | $flags -fplugin="$checker" -fplugin-arg-capsule_check-root="$PWD" \
    -fsyntax-only -fno-caret-diagnostics -x c++ - || status=1
done
exit $status
