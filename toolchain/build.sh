#!/usr/bin/env bash
# toolchain/build.sh PRESET [TARGET...] - configures a preset if need be and builds; quiet unless something fails.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
preset=$1
shift
folder=build/$preset
# All of the host's programs: the tests among them need cryptography. Without its sources the rest is built all the same.
[ "$preset $#" != "host 0" ] || toolchain/bearssl.sh || true
# Every kernel is checked with it as soon as it is linked.
[ "$preset" = host ] || "$root/toolchain/build.sh" host kernel_stack
mkdir -p "$folder"
# Two runs at once take turns.
exec 9>"$folder.lock"
flock 9
log=$folder/build.log
if [ ! -e "$folder/build.ninja" ] || [ build/third_party/bearssl/.archive-sha256 -nt "$folder/build.ninja" ]; then
  cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; exit 2; }
fi
ninja -C "$folder" "$@" >"$log" 2>&1 || { grep -v '^\[' "$log" >&2; exit 2; }
