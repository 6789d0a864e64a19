# hostile.py FOLDER: makes a client whose names, texts, colours and logo want to be markup, a formula, a path or a mess:
# playbook.yaml and exports in CSV and JSON lines. `window.hacked` would be set by any script of theirs that ran.
import json
import os
import sys

folder = sys.argv[1]
os.makedirs(folder + "/exports", exist_ok=True)

NASTY = [
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=2</script>",
    "</style><img src=x onerror=window.hacked=3>",
    '" onload="window.hacked=4',
    "' onmouseover='window.hacked=5' autofocus onfocus='window.hacked=5",
    "</td></table><svg onload=window.hacked=6>",
    "javascript:window.hacked=7",
    "data:text/html,<script>window.hacked=8</script>",
    "https://evil.example/a.png",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example","klik")',
    "+1+1", "-2+3", "@SUM(A1:A9)",
    "{=1+1}", "'=1+1", "\t=1+1",
    "\u202egnp.exe\u202c \u200frechts\u200e \u2066x",
    "👩‍👩‍👧‍👦🏳️‍🌈 e\u0301\u0301\u0301 \U000e0041",
    "nul\0midden", "bel\a en \x1b[31m rood", "\ufffe\uffff geen tekens",
    "]]> & &amp; <!-- %s %n {0} {n} ${x} ⟦w⟧",
    "_x000D_ _x0041_",
    "A" * 40_000,
    "lange tekst " * 3_400,
]


def quoted(text):  # a double-quoted YAML scalar; what YAML cannot hold stands escaped
    out = ""
    for letter in text:
        if letter in '"\\':
            out += "\\" + letter
        elif ord(letter) < 32 or 0xFFFD < ord(letter) < 0x10000 or ord(letter) == 127:
            out += f"\\u{ord(letter):04x}"
        else:
            out += letter
    return '"' + out + '"'


def name(at):  # for people to read: control characters are refused in a playbook
    printable = [text for text in NASTY if text.isprintable() or at < 3]
    return quoted(printable[at % len(printable)][:400])


with open(folder + "/playbook.yaml", "w", encoding="utf-8") as out:
    out.write(f"""stamtafel: 1
community: {{id: kwaad, name: {name(0)}, brand: {name(1)}, language: nl, time_zone: Europe/Amsterdam}}
team:
  - {{id: sanne, name: {name(2)}, role: community_manager, works: always, accounts: {{forum: [merk], chat: [merk]}}}}
channels:
  - {{id: forum, name: {name(3)}, media: owned}}
  - {{id: chat, name: {name(9)}, media: owned}}
sources:
  - files: exports/*.csv
    format: csv
    channel: forum
    columns: {{id: id, conversation: topic, parent: parent, at: at, author: author, text: text, url: url, room: room}}
  - files: exports/*.jsonl
    format: jsonl
    channel: chat
    columns: {{id: id, conversation: topic, at: at, author: author, text: text}}
goals:
  - {{id: doel, name: {name(4)}, objective: customer_loyalty, why: {name(5)}, kpis: [tijd, norm, actief]}}
kpis:
  - {{id: tijd, name: {name(9)}, metric: first_response_time, statistic: median, target: {{at_most: 1h, by: 2026-12-31}}, baseline: {{value: 4h, on: 2026-06-30}}, owner: sanne}}
  - {{id: norm, name: {name(13)}, metric: attainment, target: {{at_least: 90%, by: 2026-12-31}}, baseline: {{value: 50%, on: 2026-06-30}}, owner: sanne}}
  - {{id: actief, name: {name(0)}, metric: active_members, target: {{at_least: 90, by: 2026-12-31}}, baseline: {{value: 5, on: 2026-06-30}}, owner: sanne}}
triage: [{{category: question, is_question: true}}]
protocols:
  - {{id: vragen, name: {name(6)}, for: {{category: question}}, owner: sanne, hours: always, first_response: {{within: 4h, target: 80%}}}}
  - {{id: rest, name: {name(12)}, for: {{category: other}}, owner: sanne, hours: always, first_response: {{within: 4h, target: 80%}}}}
report:
  style: {{logo: "exports/logo.png", colours: ["#f4a259", "#ffffff"], sender: {name(3)}, confidentiality: {name(2)}}}
privacy: {{keep_text: true, min_group: 1, names: real}}
""")

# it says PNG in its name and is a document with script
with open(folder + "/exports/logo.png", "w", encoding="utf-8") as out:
    out.write('<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked=9"/>')


def field(text):
    return '"' + text.replace('"', '""') + '"'


rows = [b"id,topic,parent,at,author,text,url,room"]
for at, text in enumerate(NASTY * 2):
    day, hour = 1 + at % 28, 9 + at // 28
    body = text + (" Hoe kan dat?" if at % 2 == 0 else "")
    row = ",".join([str(at), field(text[:200]) + str(at), "", f"2026-10-{day:02}T{hour:02}:00:00+02:00", field(text), field(body), field(text), field(text[:80])])
    rows.append(row.encode("utf-8"))
    if at % 3 == 0:
        rows.append(f"a{at},{field(text[:200])}{at},{at},2026-10-{day:02}T{hour:02}:40:00+02:00,merk,Dank je wel!,,".encode("utf-8"))
# surrogates written as if they were letters (CESU-8), alone and in pairs
rows.append(b'c1,cesu,,2026-10-05T10:00:00+02:00,"\xed\xa0\xbd\xed\xb8\x80","Hoe kan dat? \xed\xa0\xbd",,')
rows.append(b'c2,cesu2,,2026-10-05T11:00:00+02:00,"los\xed\xb0\x80",Hoe?,,')
with open(folder + "/exports/forum.csv", "wb") as out:
    out.write(b"\n".join(rows) + b"\n")

with open(folder + "/exports/chat.jsonl", "w", encoding="ascii") as out:
    for at, text in enumerate(NASTY + ["\ud83d los", "los \ude00", "\ud83d\ude00 paar"]):
        out.write(json.dumps({"id": f"j{at}", "topic": f"t{at}", "at": f"2026-10-{1 + at % 28:02}T12:00:00+02:00", "author": text, "text": text + " Hoe werkt dat?"}) + "\n")
