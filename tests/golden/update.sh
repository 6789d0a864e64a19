#!/usr/bin/env bash
# Shows how the sample's reports differ from the expected ones in tests/golden/velowerk, and asks before it makes the
# new ones the expected ones.    tests/golden/update.sh [BUILD FOLDER]     (build/release when left out)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1-build/release}
mkdir -p tests/golden/velowerk
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

cmake --build "$build" --target golden
STAMTAFEL_GOLDEN=$fresh "$build/tests/golden" "*sample's October*" > "$fresh.log" || { cat "$fresh.log"; exit 1; }
rm -f "$fresh.log"

if diff -r tests/golden/velowerk "$fresh" > /dev/null; then
  echo "nothing changed"
  exit 0
fi
git --no-pager diff --no-index --stat -- tests/golden/velowerk "$fresh" || true
git --no-pager diff --no-index --word-diff -U0 -- tests/golden/velowerk "$fresh" | cut -c1-400 || true
read -r -p "Make these the expected reports? [y/N] " answer
[ "$answer" = y ] || exit 1
cp "$fresh"/* tests/golden/velowerk/
echo "Written. Say in the commit why the figures changed."
