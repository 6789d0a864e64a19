# check_formulas.py BOOK.xlsx CALCULATED.xlsx LEAST: every formula of the book, calculated anew by an office suite, gives
# the value that the book came with; there are at least LEAST of them.
# check_formulas.py --break BOOK.xlsx BROKEN.xlsx: a copy in which one formula counts something else.
import sys
import warnings
import zipfile

warnings.filterwarnings("ignore", message=".* extension is not supported")
import openpyxl  # noqa: E402


def break_one(book, broken):
    with zipfile.ZipFile(book) as parts, zipfile.ZipFile(broken, "w") as out:
        done = False
        for name in parts.namelist():
            data = parts.read(name)
            if not done and name.startswith("xl/worksheets/sheet") and b"<f>SUM(t_cells[turns]" not in data:
                changed = data.replace(b'],"met"', b'],"late"', 1)
                done, data = changed != data, changed
            out.writestr(name, data)
    if not done:
        sys.exit("no formula to break")


def check(book, calculated, least):
    formulas, values = openpyxl.load_workbook(book), openpyxl.load_workbook(book, data_only=True)
    anew = openpyxl.load_workbook(calculated, data_only=True)
    count, faults = 0, []
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                had, has = values[sheet.title][cell.coordinate].value, anew[sheet.title][cell.coordinate].value
                if not isinstance(has, (int, float)) or abs(has - had) > 1e-12 * max(1, abs(had)):
                    faults.append(f"{sheet.title} {cell.coordinate}: {had}, calculated {has}: {cell.value}")
    print(f"{book.rsplit('/', 1)[1]}: {count} formulas, {len(faults)} faults")
    if count < least:
        faults.append(f"{count} formulas, expected {least} or more")
    if faults:
        sys.exit("\n".join("  " + fault for fault in faults[:20]))


if sys.argv[1] == "--break":
    break_one(*sys.argv[2:4])
else:
    check(sys.argv[1], sys.argv[2], int(sys.argv[3]))
