"""What the made-up communities in samples/ share: a clock of days and nights, members of whom few do much, and
conversations that grow. The same Python (3.9 or later) gives the same rows: one seed a story, no clock, no network, only
the standard library. A story brings its words and its rhythm, and writes the rows as its platform exports them.
"""
import math
import random
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass
class Row:
    """One message. `parent` and `root` are rows, or None for what opens a conversation."""
    at: datetime
    author: str
    text: str
    room: str
    category: str
    staff: bool = False
    parent: "Row" = None
    root: "Row" = None
    id: int = 0


HOURS = [1, .4, .2, .1, .1, .4, 1.5, 3, 4, 4, 4.5, 4.5, 6, 4.5, 4, 4, 4.5, 5, 5.5, 8, 9.5, 9, 6, 3]


class Story:
    def __init__(self, seed, first, last, members, staff, words):
        self.rng = random.Random(seed)
        self.first, self.last = first, last
        self.members, self.staff, self.words = members, staff, words
        # A few members do much: weights fall with the rank. Later ranks join later.
        self.weights = [1 / (rank + 1) ** .8 for rank in range(len(members))]
        span = (last - first).days
        self.joined = [first - timedelta(days=30) if rank < len(members) // 2 else
                       first + timedelta(days=self.rng.random() * span) for rank in range(len(members))]
        self.rows = []

    def poisson(self, mean):
        limit, product, n = math.exp(-mean), self.rng.random(), 0
        while product > limit:
            product, n = product * self.rng.random(), n + 1
        return n

    def moment(self, day):
        hour = self.rng.choices(range(24), HOURS)[0]
        return day + timedelta(hours=hour, seconds=self.rng.randrange(3600))

    def member(self, at, besides=()):
        """Somebody who had joined by then, the busy ones more often."""
        while True:
            rank = self.rng.choices(range(len(self.members)), self.weights)[0]
            if self.joined[rank] <= at and self.members[rank] not in besides:
                return self.members[rank]

    def say(self, bank, **slots):
        """A line of the bank with its places filled from the story's own lists."""
        line = self.rng.choice(self.words[bank])
        for slot in ("thing", "place", "time"):
            if "{" + slot + "}" in line:
                line = line.replace("{" + slot + "}", self.rng.choice(self.words[slot]))
        for slot, value in slots.items():
            line = line.replace("{" + slot + "}", value)
        return line

    def answer(self, bank, mark, share, **slots):
        """A reply of the brand; in this share of them somebody goes into what was asked, before the signature."""
        text = self.say(bank, **slots)
        if self.rng.random() >= share:
            return text
        details = self.say("detail") + " " + self.say("detail")
        body, sign, rest = text.partition(mark) if mark else (text, "", "")
        return body + " " + details + sign + rest

    def add(self, at, author, text, parent=None, **rest):
        if at >= self.last:
            return None
        root = None if parent is None else parent.root or parent
        row = Row(at, author, text, parent.room if parent else rest["room"],
                  parent.category if parent else rest["category"], rest.get("staff", False), parent, root)
        self.rows.append(row)
        return row

    def later(self, at, median_minutes, spread=1.0):
        return at + timedelta(minutes=median_minutes * math.exp(self.rng.gauss(0, spread)))

    def on_duty(self, at, median_minutes, open_from, open_to, weekend):
        """The brand answers in its hours only; what comes outside waits for the next opening."""
        start = at
        while not (open_from <= start.hour < open_to and (weekend or start.weekday() < 5)):
            start = (start + timedelta(hours=1)).replace(minute=self.rng.randrange(25), second=0)
        return self.later(start, median_minutes)

    def finish(self):
        """Rows in order of time with their numbers."""
        self.rows.sort(key=lambda row: (row.at, row.author, row.text))
        for number, row in enumerate(self.rows, 1):
            row.id = number
        return self.rows
