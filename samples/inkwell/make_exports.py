#!/usr/bin/env python3
"""Writes the export of the Inkwell sample: four months of the Slack workspace around a writing program.

Inkwell does not exist and neither does anybody in here. One seed, no clock, no network; it writes exports/slack-inkwell.zip
beside it. The mess is Slack's own: a file a day and channel, threads by time stamp, people as codes, joins and a bot
among the messages, reactions with their senders, edited messages.
"""
import json
import sys
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from story import Story

OUT = Path(__file__).resolve().parent / "exports"
FIRST, END = datetime(2026, 7, 1), datetime(2026, 11, 1)
FIRST_NAMES = "ada bram chidi dora emil farah gus hilde ivo jun kira lars mona nils oona pia quinn rosa stan tove uma vera wim xena yara zeno".split()
MEMBERS = FIRST_NAMES + [name + "." + letter for letter in "bdkm" for name in FIRST_NAMES[:24]]
STAFF = ["petra.inkwell", "owen.inkwell", "sol.inkwell"]
WORDS = {
    "thing": ["the outline view", "export to EPUB", "the footnote panel", "dark mode", "the word counter", "sync", "the style sheet"],
    "place": ["on the tablet", "in long documents", "on Linux", "in a shared project"],
    "time": ["since the update", "every morning", "after a restart", "today"],
    "wish": ["Would be great if {thing} could remember where I was {place}.", "Feature request: let {thing} work {place}.", "Please add a shortcut for {thing}.", "It would be nice if {thing} could be printed.", "Can you please add tags to {thing}?"],
    "remark": ["{thing} is slow {place} {time}.", "The design of {thing} is confusing {place}.", "The new version of {thing} feels much lighter.", "{thing} is hard to find {place}, the button is tiny."],
    "question": ["How do I turn off {thing} {place}?", "Does anybody know whether {thing} works {place}?", "Where can I find the settings for {thing}?", "What is the best way to back up a project {place}?"],
    "complaint": ["{thing} stopped working {time}, I am really disappointed.", "Lost a page {place} and still waiting for a reply to my ticket."],
    "praise": ["I love what you did with {thing}, thank you team!", "Finished my thesis in Inkwell. Amazing program."],
    "chat": ["Who is writing this weekend?", "Two thousand words before breakfast, beat that.", "Show me your desk, I need courage.", "My editor said yes!"],
    "member_reply": ["I have the same {place}. For now I use two windows side by side.", "Settings, Editor, third switch from the top. Took me a month to find it.", "You can do that with a template, I can send you mine.", "Same here, and it comes back {time}.", "Congratulations! How many drafts did it take?", "Plus one from me, we need that for our translations.", "Try turning sync off and on again, that mended it for me."],
    "brand_wish": ["Thanks, <@{name}>. What were you doing when you missed it? I put it to the makers on Thursday.", "We discussed it and are not going to build this, because it would slow down typing. Sorry, and thank you for asking, <@{name}>.", "In today's beta, <@{name}>. Thank you for the idea."],
    "brand_remark": ["That helps, <@{name}>. Which device is that on?", "Seen and noted for the next round, <@{name}>; I come back here when there is news."],
    "brand_question": ["Hi <@{name}>, View, Panels, and then the small arrow. I will make that easier to find.", "Yes it does, <@{name}>, from version 4.2 on."],
    "brand_complaint": ["That should not have happened, <@{name}>. Your page is in the backup folder; I stay with you until it is back."],
    "brand_praise": ["You made our day, <@{name}>!"],
    "brand_chat": ["Count me in, kettle is on."],
    "detail": ["If you work {place}, save once more before you close.", "The same menu holds {thing}.", "Nobody else reported that {place}, so a screen shot would help.", "Bram wrote a template for it, pinned above.", "We test it next week with twelve people.", "It costs a second of start-up, which is why we doubt.", "Your file stays where it is.", "Other languages follow later.", "Hold shift and it goes the other way.", "There is a film of two minutes about {thing}.", "On old machines it needs more patience.", "Version 3 still reads it as well.", "The shortcut can be changed under Keys.", "We count how many of you ask for this: nine so far.", "I use it myself for shopping lists."],
    "thanks": ["Thanks!", "Great, thank you.", "Perfect, thanks a lot."],
    "announce": ["You asked, we made: version 4.{n} has ten of your wishes. The list, and what we did not do and why: see the blog.", "Question to all of you: what do you do first when you open Inkwell?"],
}
story = Story(20261102, FIRST, END, MEMBERS, STAFF, WORDS)
rng = story.rng
MIX = {"wish": 5, "remark": 3, "question": 5, "complaint": 1, "praise": 1.5, "chat": 2.5}
ROOMS = {"wish": "ideas", "remark": "feedback", "question": "help", "complaint": "help", "praise": "general", "chat": "general"}
ANSWERED = {"wish": .55, "remark": .45, "question": .6, "complaint": .85, "praise": .3, "chat": .05}
CODES = {name: f"U{index:04d}INK" for index, name in enumerate(MEMBERS + STAFF, 1)}

day, number = FIRST, 0
while day < END:
    weekend = .6 if day.weekday() > 4 else 1
    # From September on somebody at the product team answers wishes every Thursday.
    better = 1.5 if day >= datetime(2026, 9, 1) else 1
    for _ in range(story.poisson(4.2 * weekend)):
        category = rng.choices(list(MIX), MIX.values())[0]
        at = story.moment(day)
        asker = story.member(at)
        opener = story.add(at, asker, story.say(category), room=ROOMS[category], category=category)
        last = opener
        for _ in range(story.poisson(1.5)):
            last = story.add(story.later(last.at, 45), story.member(last.at, (last.author,)), story.say("member_reply"), last) or last
        if rng.random() < min(.95, ANSWERED[category] * (better if category in ("wish", "remark") else 1)):
            when = story.on_duty(at, 420 if category in ("wish", "remark") else 110, 9, 18, False)
            reply = story.add(when, rng.choice(STAFF), story.answer("brand_" + category, "", .85, name=CODES[asker]), opener, staff=True)
            if reply and rng.random() < .35:
                story.add(story.later(reply.at, 25), asker, story.say("thanks"), reply)
    if day.weekday() == 0:
        number += 1
        story.add(day + timedelta(hours=10), "sol.inkwell", story.say("announce", n=str(number)), room="announcements", category="chat", staff=True)
    day += timedelta(days=1)

rows = story.finish()
stamp_of = {row.id: f"{int(row.at.replace(tzinfo=timezone.utc).timestamp())}.{row.id:06d}" for row in rows}
files = {}
for row in rows:
    message = {"type": "message", "user": CODES[row.author], "text": row.text, "ts": stamp_of[row.id], "client_msg_id": f"ink-{row.id:05d}"}
    if row.root:
        message["thread_ts"] = stamp_of[row.root.id]
    if rng.random() < .03:
        message["edited"] = {"user": CODES[row.author], "ts": stamp_of[row.id]}
    if rng.random() < (.4 if row.category in ("praise", "wish") else .12):
        liked = sorted({CODES[story.member(row.at, (row.author,))] for _ in range(1 + story.poisson(1.2))})
        message["reactions"] = [{"name": "heavy_plus_sign" if row.category == "wish" else "heart", "users": liked, "count": len(liked)}]
    files.setdefault((row.room, row.at.date()), []).append(message)
for name, joined in zip(MEMBERS, story.joined):
    if joined >= FIRST:
        at = int(joined.replace(tzinfo=timezone.utc).timestamp())
        files.setdefault(("general", joined.date()), []).append({"type": "message", "subtype": "channel_join", "user": CODES[name], "text": f"<@{CODES[name]}> has joined the channel", "ts": f"{at}.000001"})
for week in range(17):
    at = FIRST + timedelta(days=7 * week + 4, hours=8)
    files.setdefault(("feedback", at.date()), []).append({"type": "message", "subtype": "bot_message", "bot_id": "B0001INK", "username": "buildbot", "text": "Build 4.%d passed." % week, "ts": f"{int(at.replace(tzinfo=timezone.utc).timestamp())}.000002"})

rooms = sorted({room for room, _ in files})
users = [{"id": CODES[name], "team_id": "T0001INK", "name": name, "deleted": False, "is_bot": False, "profile": {"display_name": name, "real_name": name.title()}} for name in MEMBERS + STAFF]
OUT.mkdir(exist_ok=True)
with zipfile.ZipFile(OUT / "slack-inkwell.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    def put(name, value):
        entry = zipfile.ZipInfo(name, (2026, 11, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, json.dumps(value, indent=1, ensure_ascii=True) + "\n")
    put("users.json", users)
    put("channels.json", [{"id": f"C{index:04d}INK", "name": room, "created": 1780000000, "creator": CODES["petra.inkwell"], "members": sorted(CODES.values())} for index, room in enumerate(rooms, 1)])
    for (room, date), messages in sorted(files.items()):
        put(f"{room}/{date:%Y-%m-%d}.json", sorted(messages, key=lambda message: message["ts"]))
