# check_workbook.py BOOK.xlsx PRINTED.txt [CHARTS]: opens a workbook as a reader would and fails on what a reader would trip over.
import pathlib
import re
import sys
import warnings
import zipfile

warnings.simplefilter("error")
# the data bars of Excel 2010, which openpyxl does not know
warnings.filterwarnings("ignore", message=".* extension is not supported")
import openpyxl  # noqa: E402

path, printed = sys.argv[1:3]
least_charts = int(sys.argv[3]) if len(sys.argv) > 3 else 3
faults = []
book = openpyxl.load_workbook(path)
tables, charts, links = 0, 0, 0
for sheet in book.worksheets:
    tables += len(sheet.tables)
    charts += len(sheet._charts)
    if sheet.page_setup.orientation != "landscape" or str(sheet.page_setup.paperSize) != "9":
        faults.append(f"{sheet.title}: not A4 landscape")
    if not sheet.print_title_rows:
        faults.append(f"{sheet.title}: no repeated rows")
    for row in sheet.iter_rows():
        for cell in row:
            links += cell.hyperlink is not None
            if isinstance(cell.value, str) and (cell.value.startswith("#") or "⟦" in cell.value or re.search(r"\{\w+\}", cell.value)):
                faults.append(f"{sheet.title} {cell.coordinate}: {cell.value}")
            if cell.data_type == "e":
                faults.append(f"{sheet.title} {cell.coordinate}: an error value")
            if "yyyy" in cell.number_format and cell.data_type == "d" and cell.alignment.horizontal != "left":
                faults.append(f"{sheet.title} {cell.coordinate}: a date that does not stand under its head")
            place = cell.hyperlink.location if cell.hyperlink is not None else None
            if place and place.split("!")[0].strip("'").replace("''", "'") not in book.sheetnames:
                faults.append(f"{sheet.title} {cell.coordinate}: leads to {place}")
    for table in sheet.tables.values():
        heads = [column.name for column in table.tableColumns]
        if len({head.lower() for head in heads}) != len(heads):
            faults.append(f"{sheet.title} {table.name}: heads are not different")
        if table.autoFilter is None:
            faults.append(f"{sheet.title} {table.name}: no filters")
if tables < 8 or charts < least_charts or links < 5:
    faults.append(f"too little there: {tables} tables, {charts} charts, {links} links")
if book.properties.creator or book.properties.lastModifiedBy:
    faults.append("a name in the properties")

parts = zipfile.ZipFile(path)
for name in parts.namelist():
    if b"/home/" in parts.read(name):
        faults.append(f"{name}: a path of this machine")

text = pathlib.Path(printed).read_text(encoding="utf-8")
for title in book.sheetnames[:4]:
    if title not in text:
        faults.append(f"not printed: {title}")
for error in ("#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "Err:5", "###"):
    if error in text:
        faults.append(f"printed: {error}")

print(f"{path.rsplit('/', 1)[1]}: {len(book.sheetnames)} sheets, {tables} tables, {charts} charts, {links} links, {len(faults)} faults")
if faults:
    sys.exit("\n".join("  " + fault for fault in faults[:20]))
