#!/usr/bin/env bash
# toolchain/bearssl.sh - brings BearSSL's sources to build/third_party/bearssl, where third_party/bearssl builds them.
#
# Does nothing when they are there. The sources are the distribution's source package, checked against the hash below.
# The machine's own package lists are not touched: apt gets a state of its own under build/. Root leaves the archive with
# the machine's local sources, like any installed package, so that later checkouts build without a network. Without
# either, put the archive into $BULKHEAD_DOWNLOADS (build/third_party if unset) beforehand.
set -euo pipefail
cd "$(dirname "$0")/.."

version=0.6+dfsg.1-3
archive=bearssl_0.6+dfsg.1.orig.tar.xz
sha256=102a625bd8f6155260867a50c508df8d8c3f796985dd744df1a68e5cd1a79004

home=$PWD/build/third_party
downloads=${BULKHEAD_DOWNLOADS:-$home}
installed=/usr/local/src/bulkhead/$archive
tree=$home/bearssl
stamp=$tree/.archive-sha256

say() { echo "bulkhead: $*" >&2; }
tree_is_there() { [ "$(cat "$stamp" 2>/dev/null)" = "$sha256" ]; }
archive_is_right() { [ -e "$1" ] && echo "$sha256  $1" | sha256sum --check --status; }

leave_installed() { [ "$(id -u)" -ne 0 ] || archive_is_right "$installed" || install -D -m 644 "$downloads/$archive" "$installed"; }

tree_is_there && exit 0
mkdir -p "$home" "$downloads"
exec 9>"$home/bearssl.lock"
flock 9
tree_is_there && exit 0

# The machine's own sources name the mirror; its source packages are one more type of the same entry.
write_sources() {
  if [ -s /etc/apt/sources.list.d/debian.sources ]; then
    sed -n '1,/^$/p' /etc/apt/sources.list.d/debian.sources |
      sed 's/^Types:.*/Types: deb-src/; s/^Suites:.*/Suites: bookworm/' >"$1/bookworm.sources"
  else
    { grep -hm1 -E '^deb (\[[^]]*\] )?[^ ]+ bookworm ' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } |
      sed -n '1s/^deb /deb-src /p' >"$1/bookworm.list"
  fi
}

download() {
  local apt=$home/apt
  rm -rf "$apt"
  mkdir -p "$apt/sources" "$apt/lists/partial" "$apt/cache/archives/partial"
  write_sources "$apt/sources"
  local options=(-qq -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$apt/sources" -o "Dir::State::Lists=$apt/lists"
                 -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
  (cd "$apt" && apt-get "${options[@]}" update && apt-get "${options[@]}" source --download-only "bearssl=$version") >"$apt/log" 2>&1 || {
    cat "$apt/log" >&2
    rm -rf "$apt"
    say "the source package bearssl $version did not download; with a network elsewhere, put $archive into $downloads"
    exit 2
  }
  mv "$apt/$archive" "$downloads/$archive"
  rm -rf "$apt"
}

if ! archive_is_right "$downloads/$archive" && archive_is_right "$installed"; then
  cp "$installed" "$downloads/$archive"
elif ! archive_is_right "$downloads/$archive"; then
  say "fetching the sources of BearSSL $version"
  download
fi
archive_is_right "$downloads/$archive" || {
  say "$downloads/$archive is not the archive that was expected (SHA-256 $sha256): remove it and try again"
  exit 2
}

leave_installed

# Kept beside the tree: a copy of this folder elsewhere can be built from it.
[ "$downloads" = "$home" ] || cp "$downloads/$archive" "$home/$archive"
# Unpacked aside and moved: whoever sees the folder sees all of it.
fresh=$home/bearssl.new
rm -rf "$fresh" "$tree"
mkdir -p "$fresh"
tar -xJf "$downloads/$archive" -C "$fresh" --strip-components=1
echo "$sha256" >"$fresh/.archive-sha256"
mv "$fresh" "$tree"
