# check_figures.py FOLDER: one figure is one figure. By id over the facts file, the pages (data-fact, data-v) and the
# workbooks (the flat sheet and the defined names) of one run.
import datetime
import html.parser
import json
import pathlib
import re
import sys
import warnings

warnings.simplefilter("error")
warnings.filterwarnings("ignore", message=".* extension is not supported")
import openpyxl  # noqa: E402

folder = pathlib.Path(sys.argv[1])
numbers = {"count", "share", "seconds", "number", "cents"}


def full_name(fact):
    where = ",".join(f"{key}={value}" for key, value in fact.get("where", {}).items())
    return fact["id"] + ("{" + where + "}" if where else "")


def cell_name(figure):
    return "f_" + re.sub(r"[^a-z0-9.]", "_", re.sub(r"[{=,]", ".", figure.replace("}", "")))


def plain(value):
    """Days for a time: openpyxl reads cells that are formatted as one as something else."""
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86400
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
    return value


def same(one, other, unit=""):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        least = {"days": 1e-3 / 86400, "seconds": 1e-3}.get(unit, 0)  # openpyxl has times to the millisecond
        return abs(one - other) <= least + 1e-12 * max(1, abs(one))
    return one == other


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.figures = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if "data-fact" in given:
            self.figures.append((given["data-fact"], float(given["data-v"]) if "data-v" in given else None))


class Book:
    def __init__(self, path):
        book = openpyxl.load_workbook(path, data_only=True)
        sheet = next(sheet for sheet in book.worksheets if "t_figures" in sheet.tables)
        rows = list(sheet[sheet.tables["t_figures"].ref])[1:]
        self.ids = [row[0].value for row in rows]  # a row a fact, in the order of the facts file
        self.flat = {figure: plain(row[4].value) for figure, row in zip(facts, rows)}
        self.names = {}
        names = book.defined_names  # a list in openpyxl before 3.1
        for name, defined in names.items() if hasattr(names, "items") else ((one.name, one) for one in names.definedName):
            for title, place in defined.destinations:
                self.names[name] = plain(book[title.replace("''", "'")][place.replace("$", "")].value)


facts = {full_name(fact): fact for fact in json.loads(next(folder.glob("facts-*.json")).read_text())["facts"]}
faults, compared = [], 0


def compare(where, figure, one, other, unit=""):
    global compared
    compared += 1
    if not same(one, other, unit):
        faults.append(f"{where}: {figure}: {one} and {other}")


def in_excel(fact):
    return fact["value"] / 86400 if fact["unit"] == "seconds" else fact["value"] / 100 if fact["unit"] == "cents" else fact["value"]


def check_book(path, told):
    book = Book(path)
    if book.ids != [fact["id"] for fact in facts.values()]:
        faults.append(f"{path.name}: the flat sheet has other figures than the facts file")
        return book
    for figure, value in book.flat.items():
        fact = facts[figure]
        if fact["unit"] in numbers and fact["value"] is not None:
            compare(path.name, figure, in_excel(fact), value, "days" if fact["unit"] == "seconds" else "")
        elif told and fact["unit"] in numbers and isinstance(value, (int, float)):
            faults.append(f"{path.name}: {figure}: {value}, which the facts file does not tell")
        name = cell_name(figure)
        if name in book.names:
            compare(path.name + " " + name, figure, value, book.names[name])
    whole = [figure for figure in facts if "{" not in figure]
    missing = [figure for figure in whole if cell_name(figure) not in book.names]
    if missing:
        faults.append(f"{path.name}: without a name: {missing[:3]}")
    return book


def check_page(path, book):
    figures = Page(path.read_text()).figures
    if len(figures) < 60:
        faults.append(f"{path.name}: only {len(figures)} figures say what they are")
    for figure, value in figures:
        if figure not in facts:
            faults.append(f"{path.name}: {figure} is no fact")
            continue
        known = book.flat[figure]
        unit = facts[figure]["unit"]
        if unit in numbers and isinstance(known, (int, float)):
            compare(path.name, figure, value, known * {"seconds": 86400, "cents": 100}.get(unit, 1), unit)
        elif unit in numbers and value is not None:
            faults.append(f"{path.name}: {figure}: {value}, where the workbook has {known}")


for page in sorted(folder.rglob("*.html")):
    book = page.with_suffix(".xlsx")
    check_page(page, check_book(book, page.parent == folder))
for book in sorted(folder.rglob("*.xlsx")):
    if not book.with_suffix(".html").exists():
        check_book(book, False)
print(f"{folder.name}: {len(facts)} figures, {compared} places compared, {len(faults)} faults")
if faults or compared < 3 * len(facts):
    sys.exit("\n".join("  " + fault for fault in faults[:20]))
