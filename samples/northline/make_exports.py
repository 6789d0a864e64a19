#!/usr/bin/env python3
"""Writes the exports of the Northline sample: three months of a railway's account on a short-message platform.

Northline Rail does not exist and neither does anybody in here. One seed, no clock, no network; it writes to exports/
beside it. The mess: one file a month that repeats the last three days of the month before, times with the name of the day
and in UTC, people as numbers, answers that name messages which are in no file, shouting, emoji and no spelling at all.
"""
import csv
import sys
from datetime import datetime, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from story import Story

OUT = Path(__file__).resolve().parent / "exports"
FIRST, END = datetime(2026, 8, 1), datetime(2026, 11, 1)
MEMBERS = [str(100200 + 37 * index) for index in range(620)]
BRAND = "NorthlineRail"
WORDS = {
    "thing": ["the 7.42", "the last train", "my ticket", "the quiet coach", "the app", "the seat booking", "the bike space"],
    "place": ["Harwick", "Millgate", "Dunford", "Ostley Junction", "the airport line"],
    "time": ["again", "today", "this morning", "for the third time this week"],
    "question": ["is {thing} from {place} running {time}?", "how do i change {thing} to {place}?", "what time is the first train to {place} tomorrow?", "does {thing} to {place} have wifi?", "where do I claim for the delay at {place}?"],
    "complaint": ["{thing} to {place} cancelled {time}. useless 😡", "STILL WAITING at {place}, nobody tells us anything", "{thing} delayed {time}, third time i am late for work. terrible service", "no refund for {thing} after six weeks, unacceptable"],
    "praise": ["big thanks to the conductor on {thing} to {place}, you made my day", "{thing} on time and clean, well done 👏", "lovely staff at {place} {time}, brilliant"],
    "joke": ["is the heating on {thing} sponsored by a sauna", "{place} platform pigeon has more legroom than me", "good morning to everyone on {thing} who pretends to be asleep"],
    "wish": ["please add plugs to {thing}", "would be great if {thing} showed which coach is empty"],
    "member_reply": ["same here, stuck at {place}", "take the 8.10 via {place}, that one runs", "you can claim on the site, took me two days", "no it was on time when i took it"],
    "brand_question": ["Good morning, it runs to time from platform 2. Anything else, just say. ^Jo", "Hi, you can change it in the app up to an hour before. ^Mel", "Hello, first one is 05.14, calling at all stations. ^Jo", "Hi there, the form is under Delays on our site; keep your ticket. ^Ravi"],
    "brand_complaint": ["Sorry, that is a rotten start of the day. A driver fell ill; the next one leaves at 8.10 and yours is valid on it. ^Mel", "I can see it: a points failure, moving again in ten minutes. I stay with it. ^Jo", "That should have been paid by now. Send me the number privately and I chase it today. ^Ravi"],
    "brand_praise": ["I pass that on to the crew, thank you! ^Jo", "That will make her week. Have a good trip! ^Mel"],
    "brand_joke": ["The pigeon has a season ticket. ^Ravi", "We turned it down, you may take your coat off at your own risk. ^Jo"],
    "brand_wish": ["Plugs come with the new trains in spring; I add your vote. ^Mel"],
    "detail": ["The one after that also calls at {place}.", "Coach C has seats left.", "At {place} the lift is out, use the north side.", "The buffet is open on {thing}.", "Roadworks at {place}, leave ten minutes early.", "Your railcard is valid on it.", "Bikes go in the last coach.", "I asked control and they say 8.25.", "There is tea in the waiting room at {place}.", "Platform changes to 4 {time}.", "The buses leave from the front of {place}.", "A colleague will be on the platform.", "Children travel free this week.", "Signal at {place} is green again."],
    "thanks": ["thanks!", "cheers, thank you", "ok thanks"],
    "again": ["and which platform?", "still nothing moving here, any news?", "sent it, did you get it?"],
}
story = Story(20261103, FIRST, END, MEMBERS, [BRAND], WORDS)
rng = story.rng
MIX = {"question": 7, "complaint": 6, "praise": 2, "joke": 2, "wish": 1}
ANSWERED = {"question": .94, "complaint": .92, "praise": .62, "joke": .92, "wish": .92}

day = FIRST
while day < END:
    busy = .55 if day.weekday() > 4 else 1
    storm = day.date() == datetime(2026, 10, 14).date()        # trees on the line: a day of four
    evenings = day >= datetime(2026, 9, 15)                    # from then on somebody answers until nine, and at the weekend
    for _ in range(story.poisson(11 * busy * (4 if storm else 1))):
        category = "complaint" if storm and rng.random() < .6 else rng.choices(list(MIX), MIX.values())[0]
        at = story.moment(day)
        asker = story.member(at)
        opener = story.add(at, asker, "@" + BRAND + " " + story.say(category), room="", category=category)
        if rng.random() < .18:
            story.add(story.later(at, 15), story.member(at, (asker,)), f"@{asker} " + story.say("member_reply"), opener)
        if rng.random() < ANSWERED[category] * (.7 if storm else 1):
            close = 21 if evenings else 18
            when = story.on_duty(at, 95 if storm else 22 if evenings else 48, 8, close, evenings)
            reply = story.add(when, BRAND, f"@{asker} " + story.answer("brand_" + category, " ^", .55), opener, staff=True)
            if reply and rng.random() < .3:
                story.add(story.later(reply.at, 12), asker, f"@{BRAND} " + story.say("thanks"), reply)
            elif reply and rng.random() < .2:
                more = story.add(story.later(reply.at, 15), asker, f"@{BRAND} " + story.say("again"), reply)
                if more and rng.random() < .8:
                    story.add(story.on_duty(more.at, 25, 8, close, evenings), BRAND, f"@{asker} " + story.answer("brand_" + category, " ^", .55), more, staff=True)
    day += timedelta(days=1)

rows = story.finish()
answers = {}
for row in rows:
    if row.parent:
        answers.setdefault(row.parent.id, []).append(str(row.id))
lost = {row.id for row in rows if row.parent is None and rng.random() < .01}      # taken away by who wrote it
OUT.mkdir(exist_ok=True)
for month in (8, 9, 10):
    start = datetime(2026, month, 1)
    begin = start - timedelta(days=3) if month > 8 else start
    end = datetime(2026, month + 1, 1)
    with open(OUT / f"mentions-2026-{month:02d}.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["tweet_id", "author_id", "inbound", "created_at", "text", "response_tweet_id", "in_response_to_tweet_id"])
        for row in rows:
            if row.id in lost or not begin <= row.at < end:
                continue
            out.writerow([row.id, row.author, not row.staff, row.at.strftime("%a %b %d %H:%M:%S +0000 %Y"), row.text,
                          ",".join(answers.get(row.id, [])), row.parent.id if row.parent else ""])
