#!/usr/bin/env bash
# tests/workbook/run.sh [PROGRAM]: the sample's workbooks in LibreOffice and openpyxl, in both languages.
# Checks that they open, that no cell is an error, that tables, charts, links and print set-up are there, that
# nothing of the machine is in them, and that they print. ./test.sh --all calls it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/build/release/stamtafel}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python=/usr/bin/python3   # where the distribution's openpyxl lives

for language in nl en; do
  "$program" report "$root/samples/velowerk/playbook.yaml" --period 2026-10 --lang $language --quiet \
    --formats xlsx -o "$scratch/$language" >/dev/null 2>&1
  mv "$scratch/$language"/confidential/*.xlsx "$scratch/$language/"
  (cd "$scratch/$language" &&
    timeout 300 soffice --headless -env:UserInstallation="file://$scratch/office" --convert-to pdf ./*.xlsx >/dev/null 2>&1)
  for file in "$scratch/$language"/*.xlsx; do
    pdftotext -layout "${file%.xlsx}.pdf" "${file%.xlsx}.txt"
    $python "$here/check_workbook.py" "$file" "${file%.xlsx}.txt"
  done
done
echo "workbook: all files hold"
