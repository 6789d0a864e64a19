# verdict.py DOM NAME: reads what the probe left in the page; prints one line and fails when something is wrong.
import html
import json
import re
import sys

dom, name = sys.argv[1:3]
match = re.search(r'<pre id="probe-found">(.*?)</pre>', open(dom, encoding="utf-8").read(), re.S)
if not match:
    sys.exit(f"{name}: the page did not finish")
found = json.loads(html.unescape(match.group(1)))
faults = [f"{kind}: {what}" for kind in ("errors", "refused", "requests", "axe") for what in found[kind]]
if found["sections"] < 3 or found["tables"] < 3 or found["sorted"] == 0:
    faults.append(f"too little there: {found}")
if found["width"] > 0:
    faults.append(f"the page is {found['width']} pixels wider than its window")
print(f"{name}: {found['sections']} sections, {found['tables']} tables, {found['sorted']} sorted, {len(faults)} faults")
if faults:
    sys.exit("\n".join("  " + fault for fault in faults))
