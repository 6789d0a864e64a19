#!/usr/bin/env bash
# tests/browser/hostile_workbooks.sh FOLDER: the workbooks of the hostile client open, their words are words, and the
# drawings beside them are drawings.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$1"/*.xlsx "$1"/confidential/*.xlsx "$scratch"
(cd "$scratch" &&
  timeout 300 soffice --headless -env:UserInstallation="file://$scratch/office" --convert-to csv ./*.xlsx >/dev/null 2>&1)
/usr/bin/python3 - "$scratch" "$1" <<'PYTHON'
import glob
import sys
import xml.dom.minidom

import openpyxl

scratch, out = sys.argv[1:3]
theirs = ("cmd|", "HYPERLINK", "1+1", "-2+3", "A1:A9", "evil.example")
faults = []
for file in sorted(glob.glob(scratch + "/*.xlsx")):
    words = 0
    for sheet in openpyxl.load_workbook(file):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and any(part in str(cell.value) for part in theirs):
                    faults.append(f"{file}: {sheet.title} {cell.coordinate}: a formula of theirs: {cell.value}")
                if cell.data_type == "s" and str(cell.value).lstrip("'").startswith(("=", "@", "+", "-")):
                    words += 1
                if cell.hyperlink and "javascript" in str(cell.hyperlink.target):
                    faults.append(f"{file}: {sheet.title} {cell.coordinate}: a link that runs")
    name = file.split("/")[-1]
    print(f"{name}: {words} texts that would like to be formulas")
    if not glob.glob(scratch + "/" + name[:-5] + "*.csv"):
        faults.append(f"{name}: LibreOffice does not open it")
for file in glob.glob(out + "/charts-*/*.svg"):
    drawing = xml.dom.minidom.parse(file)
    if drawing.getElementsByTagName("script") or drawing.getElementsByTagName("image"):
        faults.append(f"{file}: more than a drawing")
    for node in drawing.getElementsByTagName("*"):
        faults += [f"{file}: {key}" for key in node.attributes.keys() if key.startswith("on") or "href" in key]
sys.exit("\n".join("  " + fault for fault in faults))
PYTHON
