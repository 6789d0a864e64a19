# printed.py PAGE TEXT NAME: every section of the page is in the printed text and begins a page of its own.
import html
import re
import sys

page, text, name = sys.argv[1:4]
titles = [html.unescape(title) for title in re.findall(r'<section id="[^"]*"(?: class="(?:lying|card)")? aria-labelledby="[^"]*"><h2 id="[^"]*-title">(.*?)</h2>', open(page, encoding="utf-8").read())]
sheets = open(text, encoding="utf-8").read().split("\f")
begins = [re.sub(r"\s+", " ", sheet).strip() for sheet in sheets]
missing = [title for title in titles[1:] if not any(begin.startswith(title) for begin in begins)]
print(f"{name}: {len(sheets) - 1} sheets of A4, {len(titles)} sections")
if len(titles) < 3 or missing:
    sys.exit(f"  not at the head of a sheet: {missing}")
