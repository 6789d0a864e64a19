#!/usr/bin/env bash
# tests/browser/run.sh [PROGRAM]: the sample's pages and the plans of all stories in Chromium, in both languages, light
# and dark, narrow and printed, and those of a hostile client. look.js says what is checked; it needs playwright-core and axe-core, and without the
# first a probe in the page checks less. ./test.sh --all calls it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/build/release/stamtafel}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

chrome() {
  timeout 120 chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars \
    --disable-background-networking --disable-component-update --no-first-run --user-data-dir="$scratch/profile" "$@"
}

# page NAME FILE: the page with a probe in front that writes what went wrong, and what is there, into its own body.
# The probe comes before the policy, as a tester's hand would; the page's own policy holds for all that follows.
probe() {
  python3 "$here/probe.py" "$1" "$2" "$here/probe.js" ${3:+"$3"}
}

check_page() { # LANGUAGE FILE
  local language=$1 file=$2 name
  name=$(basename "$file" .html)-$language
  for mode in light dark narrow; do
    local flags=(--window-size=1280,1600)
    [ $mode != dark ] || flags+=(--blink-settings=preferredColorScheme=0)
    [ $mode != narrow ] || flags=(--window-size=500,1600)
    probe "$file" "$scratch/$name.html" "$axe"
    chrome "${flags[@]}" --virtual-time-budget=20000 --dump-dom "file://$scratch/$name.html" >"$scratch/$name.dom" 2>"$scratch/$name.log"
    python3 "$here/verdict.py" "$scratch/$name.dom" "$name, $mode"
  done
  chrome --no-pdf-header-footer --print-to-pdf="$scratch/$name.pdf" "file://$file" >"$scratch/$name.log" 2>&1
  pdftotext -layout "$scratch/$name.pdf" "$scratch/$name.txt"
  python3 "$here/printed.py" "$file" "$scratch/$name.txt" "$name, printed"
}

axe= modules=
if (cd "$scratch" && timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1 >npm.log 2>&1); then
  modules=$scratch/node_modules
else
  echo "not checked: layout, labels, the slide, requests (npm could not give playwright-core)"
fi
if (cd "$scratch" && timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts axe-core@4 >npm.log 2>&1); then
  axe=$scratch/node_modules/axe-core/axe.min.js
else
  echo "not checked: axe-core (npm could not give it)"
fi

look() { # FILE...
  if [ -n "$modules" ]; then
    node "$here/look.js" "$modules" "$@"
  else
    for file in "$@"; do check_page $language "$file"; done
  fi
}

for language in nl en; do
  "$program" report "$root/samples/velowerk/playbook.yaml" --period 2026-10 --lang $language --quiet \
    --formats html -o "$scratch/out-$language" >/dev/null 2>&1
  look "$scratch/out-$language"/*.html "$scratch/out-$language"/confidential/*.html
done

for story in velowerk waagplein inkwell northline; do
  for language in nl en; do
    "$program" plan "$root/samples/$story/playbook.yaml" --lang $language --quiet -o "$scratch/$story-$language" \
      >/dev/null 2>&1
    look "$scratch/$story-$language"/*.html
  done
done

# a client whose names and texts want to be something else
language=nl
python3 "$here/hostile.py" "$scratch/hostile"
"$program" report "$scratch/hostile/playbook.yaml" --period 2026-10 --quiet -o "$scratch/hostile/out" >/dev/null 2>&1
"$program" plan "$scratch/hostile/playbook.yaml" --from 2026-10-01 --quiet -o "$scratch/hostile/plan" >/dev/null 2>&1
TABLES_MAY_SCROLL=1 look "$scratch/hostile/out"/*.html "$scratch/hostile/out"/confidential/*.html "$scratch/hostile/plan"/*.html
bash "$here/hostile_workbooks.sh" "$scratch/hostile/out"
echo "browser: all pages hold"
