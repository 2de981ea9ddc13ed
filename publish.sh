#!/usr/bin/env bash
# Publishes the device program: self-contained, trimmed, ahead-of-time precompiled, with the demo bundle and the unit.
#   ./publish.sh [linux-x64|linux-arm64] [output folder]
set -euo pipefail
cd "$(dirname "$0")"

rid="${1:-linux-x64}"
out="${2:-artifacts/publish/$rid}"
case "$rid" in
  linux-x64 | linux-arm64) ;;
  *)
    echo "publish.sh: '$rid' is no target; use linux-x64 or linux-arm64" >&2
    exit 2
    ;;
esac

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
rm -rf "$out"

# DeviceRid instead of --runtime: only the program is built for the device, and no lock file changes.
dotnet publish src/EdgeReco.Host -c Release -p:DeviceRid="$rid" -o "$out" --nologo 2>&1 | tee "$log"

# Warnings stop our own build anyway; this also catches what the trimmer finds in the whole program about our code.
if grep -E 'warning (IL[0-9]+)' "$log" | grep -E 'EdgeReco|edgereco' ; then
  echo "publish.sh: the trimmer warns about our own code" >&2
  exit 1
fi

if [ -d models/demo ]; then
  mkdir -p "$out/models"
  cp -R models/demo "$out/models/demo"
fi
mkdir -p "$out/firmware-config"
cp -R firmware-config/. "$out/firmware-config/"

echo "published $rid to $out: $(du -sm "$out" | cut -f1) MB"
