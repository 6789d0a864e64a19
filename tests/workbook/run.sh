#!/usr/bin/env bash
# tests/workbook/run.sh [PROGRAM]: the sample's workbooks and the plans of all stories in LibreOffice and openpyxl, in
# both languages.
# Checks that they open, that no cell is an error, that tables, charts, links and print set-up are there, that
# nothing of the machine is in them, that they print, that every formula gives the value it came with, and that a
# figure is the same on the pages, in the workbooks and in the facts file. ./test.sh --all calls it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/build/release/stamtafel}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python=/usr/bin/python3   # where the distribution's openpyxl lives

office() {   # office FORMAT FOLDER FILE...
  timeout 300 soffice --headless -env:UserInstallation="file://$scratch/office" --convert-to "$1" --outdir "$2" \
    "${@:3}" >/dev/null 2>&1
}
calculate() { office "xlsx:Calc MS Excel 2007 XML" "$@"; }

# formulas are always calculated anew, whatever value the file has
mkdir -p "$scratch/office/user"
cat > "$scratch/office/user/registrymodifications.xcu" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
END

for language in nl en; do
  out=$scratch/$language
  "$program" report "$root/samples/velowerk/playbook.yaml" --period 2026-10 --lang $language --quiet -o "$out" \
    >/dev/null 2>&1
  $python "$here/check_figures.py" "$out"
  mkdir "$out/again"
  calculate "$out/again" "$out"/*.xlsx "$out"/confidential/*.xlsx
  office pdf "$out/again" "$out"/*.xlsx "$out"/confidential/*.xlsx
  for file in "$out"/*.xlsx "$out"/confidential/*.xlsx; do
    name=$(basename "$file" .xlsx)
    pdftotext -layout "$out/again/$name.pdf" "$out/again/$name.txt"
    $python "$here/check_workbook.py" "$file" "$out/again/$name.txt"
    least=0
    [ "$(dirname "$file")" = "$out" ] || least=300
    $python "$here/check_formulas.py" "$file" "$out/again/$name.xlsx" $least
  done
done

for story in velowerk waagplein inkwell northline; do
  for language in nl en; do
    out=$scratch/$story-$language
    "$program" plan "$root/samples/$story/playbook.yaml" --lang $language --quiet -o "$out" >/dev/null 2>&1
    office pdf "$out" "$out/plan.xlsx"
    pdftotext -layout "$out/plan.pdf" "$out/plan.txt"
    $python "$here/check_workbook.py" "$out/plan.xlsx" "$out/plan.txt" 1
  done
done

# a formula that counts something else is found
team=$(ls "$scratch"/nl/confidential/team-*.xlsx)
mkdir "$scratch/broken"
$python "$here/check_formulas.py" --break "$team" "$scratch/broken.xlsx"
calculate "$scratch/broken" "$scratch/broken.xlsx"
if $python "$here/check_formulas.py" "$scratch/broken.xlsx" "$scratch/broken/broken.xlsx" 300 >/dev/null 2>&1; then
  echo "workbook: a broken formula was not found"
  exit 1
fi
echo "workbook: all files hold"
