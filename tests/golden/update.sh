#!/usr/bin/env bash
# Shows how the samples' reports and plans differ from the expected ones in tests/golden/STORY, and asks before it makes
# the new ones the expected ones.    tests/golden/update.sh [BUILD FOLDER]     (build/release when left out)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1-build/release}
fresh=$(mktemp -d)
expected=$(mktemp -d)
trap 'rm -rf "$fresh" "$expected"' EXIT

cmake --build "$build" --target golden
STAMTAFEL_GOLDEN=$fresh "$build/tests/golden" "[expected]" > "$fresh.log" || { cat "$fresh.log"; exit 1; }
rm -f "$fresh.log"

for story in "$fresh"/*/; do
  mkdir -p "tests/golden/$(basename "$story")"
  cp -r "tests/golden/$(basename "$story")" "$expected/"
done
if diff -r "$expected" "$fresh" > /dev/null; then
  echo "nothing changed"
  exit 0
fi
git --no-pager diff --no-index --stat -- "$expected" "$fresh" || true
git --no-pager diff --no-index --word-diff -U0 -- "$expected" "$fresh" | cut -c1-400 || true
read -r -p "Make these the expected ones? [y/N] " answer
[ "$answer" = y ] || exit 1
cp -r "$fresh"/. tests/golden/
echo "Written. Say in the commit why the figures changed."
