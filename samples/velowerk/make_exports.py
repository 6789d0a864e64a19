#!/usr/bin/env python3
"""Writes the exports of the Velowerk sample: four months of a forum and of the comments on Instagram.

Velowerk does not exist and neither does anybody in here. The same Python (3.9 or later) gives the same files:
one seed, no clock, no network, only the standard library. Run it from anywhere; it writes to exports/ beside it.

How a month comes about: every day conversations are opened (evening and Monday rhythm, a quiet August, a campaign
in October); members answer within hours, day and night rhythm included; the brand answers on office time, with a
log-normal delay, sometimes late and sometimes never. Sunday 11 October and what the two downloads of a row differ
in are told by the texts in bank_forum.py and bank_instagram.py.

All times inside are Dutch wall-clock times; only the forum's file gets UTC.
"""
import csv
import io
import math
import random
import re
import sys
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
import bank_forum as forum
import bank_instagram as insta

SEED = 20260740
FIRST, END = datetime(2026, 7, 1), datetime(2026, 11, 1)
WINTER_TIME = datetime(2026, 10, 25, 3)
CRISIS_START = datetime(2026, 10, 11, 10, 40)
OUT = Path(__file__).resolve().parent / "exports"
rng = random.Random(SEED)

# --- rhythm ---------------------------------------------------------------------------------------------------

HOURS = [1, .4, .2, .1, .1, .4, 1.5, 3, 4, 4, 4.5, 4.5, 6, 4.5, 4, 4, 4.5, 5, 5.5, 8, 9.5, 9, 6, 3]
WEEKDAYS = [1.2, 1.05, 1.0, 1.0, .85, .8, 1.1]                      # Monday to Sunday
OFFICE = [(9 * 60, 12 * 60 + 30), (13 * 60, 17 * 60 + 30)]           # Monday to Friday, in minutes of the day


def volume(day):
    """How busy a day is against an ordinary one."""
    month = {7: .95, 8: .68 if day.day < 22 else .9, 9: 1.05, 10: 1.15}[day.month]
    campaign = 1.3 if date(2026, 10, 5) <= day <= date(2026, 10, 18) else 1.0
    return month * campaign * WEEKDAYS[day.weekday()]


def poisson(mean):
    limit, product, n = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        n += 1
    return n


def moment(day):
    hour = rng.choices(range(24), HOURS)[0]
    return datetime(day.year, day.month, day.day, hour, rng.randrange(60), rng.randrange(60), rng.randrange(1000) * 1000)


def awake(at):
    """Hardly anybody answers at night: what falls there is written in the course of the next day."""
    if 0 <= at.hour < 7 and rng.random() < .93:
        return at.replace(hour=7) + timedelta(minutes=min(900, rng.expovariate(1 / 290)))
    return at


def later(at, median_minutes, sigma):
    return awake(at + timedelta(minutes=.5 + median_minutes * math.exp(rng.gauss(0, sigma))))


def office_later(at, minutes):
    """The moment when `minutes` of office time have passed since `at`."""
    day = at.replace(hour=0, minute=0, second=0, microsecond=0)
    now = (at - day).total_seconds() / 60
    while True:
        for opens, closes in OFFICE if day.weekday() < 5 else []:
            begin = max(opens, now)
            if begin < closes:
                if begin + minutes < closes:
                    return day + timedelta(minutes=begin + minutes)
                minutes -= closes - begin
        day, now = day + timedelta(days=1), 0


# --- people ---------------------------------------------------------------------------------------------------

NAMES = """Anne Anouk Arjan Bart Bas Bianca Bram Carla Chantal Cor Daan Dirk Eefje Elif Emiel Emma Erik Esther Evelien Femke
Floor Frank Freek Gerda Gijs Guus Hanneke Hans Harm Henk Hidde Hilde Ilse Ineke Ingrid Jaap Jan Janneke Jasper Jeroen Jette Joke
Joris Karin Kees Klaas Koen Lars Leo Lianne Linda Lotte Luuk Maarten Marco Marieke Marjan Mark Marloes Mehmet Merel Michiel
Mieke Mirjam Nadia Niels Nienke Noor Olaf Paul Peter Petra Pieter Rens René Rianne Rob Roos Ruben Ruud Samira Sander Saskia
Sem Sjoerd Stefan Suus Sven Teun Theo Thijs Tineke Tom Truus Vera Wendy Wilma Wim Wouter Yara Yvonne Zoë
Aad Agnes Albert Amber Annelies Astrid Bert Bob Britt Casper Claudia Coen Danny Dennis Dick Dorien Ed Ellen Els Ferry Fleur Fred
Geert Gerard Greet Hugo Ivo Iwan Jacco Jelle Jolanda Jurgen Karel Kim Laura Leonie Loes Maaike Manon Margriet Matthijs Monique
Nico Noud Patricia Pim Remco Rik Roel Ron Sabine Simone Siebe Tamara Tess Ton Tonny Twan Victor Willem Xander""".split()
STEMS = ["fietst", "op2wielen", "tweewieler", "trapt", "onderweg", "wielen", "spaak", "ketting", "dijk", "pedaal", "wind", "rit"]
CITIES = """Amersfoort Apeldoorn Arnhem Assen Breda Delft Deventer Dordrecht Ede Eindhoven Emmen Enschede Goes Gouda Groningen
Haarlem Harderwijk Heerenveen Hoorn Kampen Leeuwarden Leiden Maastricht Meppel Middelburg Nijmegen Roermond Sneek Tiel Tilburg
Utrecht Venlo Wageningen Winterswijk Woerden Zutphen Zwolle""".split()
BIKES, EBIKES = ["Tour 8", "Stad 3", "Toer Classic", "E-Tour", "E-Stad"], ["E-Tour", "E-Stad", "Cargo E"]
PARTS = ["achterdrager", "koplamp", "stuurpen", "zadelpen", "remschijf", "derailleur", "lader"]
SMALL, MONTHS = ["twee", "drie", "vier"], "januari februari maart april mei juni juli augustus september oktober november december".split()
EMOJI = [" 🙂", " 😄", " 🚴", " 👍", " 🙏", " 😅"]
SHORT = {"even ": "ff ", "misschien": "mss", "in ieder geval": "iig", "volgens mij": "vlgs mij", "weekend": "weekend"}


@dataclass(eq=False)
class Member:
    name: str
    user: str
    weight: float
    since: datetime
    until: datetime
    style: str


def members(count, user_name, regulars):
    """Many who say little and a handful of regulars; people come and go during the four months."""
    people, taken = [], set()
    while len(people) < count:
        name = rng.choice(NAMES)
        user = user_name(plain(name).lower(), name)
        if user in taken:
            continue
        taken.add(user)
        regular = len(people) < regulars
        weight = rng.uniform(14, 34) if regular else min(6.0, rng.paretovariate(1.3) * .6)
        since, until = FIRST, END
        if not regular and rng.random() < .5:
            since = FIRST + timedelta(days=rng.uniform(5, 122))
        if not regular and rng.random() < .35:
            until = max(since + timedelta(days=20), FIRST + timedelta(days=rng.uniform(25, 110)))
        people.append(Member(name, user, weight, since, until, rng.choices(["plain", "lower", "emoji", "signs", "short"], [62, 9, 15, 9, 5])[0]))
    return people


def plain(text):
    return text.replace("é", "e").replace("ë", "e")


def forum_user(low, name):
    n = rng.randrange(1, 99)
    return rng.choice([f"{low}{rng.randrange(1951, 2004)}", f"{name}_{rng.choice('ABDHJKLMRSVW')}", f"{low}.{rng.choice(STEMS)}", f"{low}_{rng.choice(CITIES).lower()}",
                       f"{rng.choice(STEMS)}{low}", f"{name}{n}", f"{low}{rng.choice(['vdb', 'jansen', 'smit', 'mulder', 'bakker', 'visser'])}"]).replace("é", "e").replace("ë", "e")


def insta_user(low, name):
    return rng.choice([f"{low}.{rng.choice(STEMS)}", f"{low}_{rng.choice(STEMS)}", f"{low}{rng.randrange(70, 99)}", f"_{low}_{rng.choice('abdhjkmrs')}", f"het.leven.van.{low}",
                       f"{low}.{rng.choice(['vdberg', 'devries', 'smit', 'peters', 'kok'])}", f"{rng.choice(CITIES).lower()}.{low}"])


def somebody(people, at, but=(), power=1.0):
    """A member active at that time; a low power gives occasional members a better chance (they ask, regulars answer)."""
    pool = [m for m in people if m.since <= at < m.until and m not in but]
    return rng.choices(pool, [m.weight ** power for m in pool])[0]


# --- texts ----------------------------------------------------------------------------------------------------

def slots(at, who, bike=None):
    """New values for every slot; `bike` hands on what a whole conversation shares."""
    weeks = rng.randrange(2, 6)
    ordered, wish, part = at - timedelta(weeks=weeks), rng.choice(forum.WISHES), rng.choice(PARTS)
    reach, fiets = rng.randrange(46, 78), rng.choice(BIKES)
    stad, stad2 = rng.sample(CITIES, 2)
    kp = rng.sample(range(2, 99), 3)
    values = dict(
        fiets=fiets, efiets=rng.choice(EBIKES), jaar=rng.randrange(2021, 2026), stad=stad, stad2=stad2, kp=kp[0], kp2=kp[1], kp3=kp[2],
        tijdje=rng.choice(["een paar weken", "vorige week", "begin deze maand", "een week of drie", "een dag of tien"]),
        km=f"{rng.randrange(11, 139) / 10:.1f}00", km2=rng.randrange(9, 38), bereik=reach, bereik2=reach + rng.randrange(12, 30),
        jaren=rng.choice(SMALL), paar=rng.choice(SMALL), kilo=rng.randrange(62, 108), weken=["twee", "drie", "vier", "vijf"][weeks - 2], minuten=rng.randrange(20, 55),
        rit=rng.randrange(24, 118), lengte=f"1,{rng.randrange(70, 93)}", bedrag=f"€ {rng.randrange(12, 140)},{rng.choice(['95', '50', '00'])}", order=f"VW-{rng.randrange(30100, 48900)}",
        onderdeel=part, onderdeel_hoofd=part.capitalize(), datum=f"{ordered.day} {MONTHS[ordered.month - 1]}", leden=rng.randrange(30, 95), code=rng.randrange(11, 48),
        wens_kort=wish[0], wens=wish[1].replace("{fiets}", fiets), water=rng.choice(["Vecht", "IJssel", "Waal", "Eem", "Linge", "Maas"]), naam0=who.name if who else rng.choice(NAMES))
    if bike:
        values.update({key: bike[key] for key in ("fiets", "efiets", "stad", "stad2", "code", "order", "onderdeel", "bedrag", "lengte", "jaren", "jaar", "wens", "weken")})
    return values


def fill(template, values, to=None):
    """`to` is the person spoken to."""
    text = template.format_map({**values, "naam": to.name if to else "allemaal", "user": to.user if to else "iedereen"})
    return text[:1].upper() + text[1:] if template.startswith("{") else text


def styled(text, member):
    """Everybody writes in a hand of their own."""
    if member.style == "lower":
        text = text[:1].lower() + text[1:].rstrip(".")
    elif member.style == "emoji" and rng.random() < .4:
        text += rng.choice(EMOJI)
    elif member.style == "signs" and len(text) > 90 and member.name not in text[-20:]:
        text += f"\n\nGr. {member.name}"
    elif member.style == "short":
        for long, short in SHORT.items():
            text = text.replace(long, short)
    return text


def fitting(texts, ask):
    """The texts that fit question number `ask`, without their prefix."""
    found = []
    for text in texts:
        digits, bar, rest = text.partition("|")
        if not (bar and digits.isdigit()):
            found.append(text)
        elif str(ask) in digits:
            found.append(rest)
    return found


class Fresh:
    """Hands out the texts that were used least, so that a bank is told through before it starts again."""

    def __init__(self):
        self.used = {}

    def order(self, texts):
        return sorted(texts, key=lambda text: (self.used.get(text, 0), rng.random()))

    def take(self, texts):
        text = self.order(texts)[0]
        self.used[text] = self.used.get(text, 0) + 1
        return text


def joined(*parts):
    return " ".join(p for p in parts if p).strip()


def after_greeting(greeting, text):
    """After "Hoi Jan," or "Even uit ervaring:" a Dutch sentence goes on in lower case, names excepted."""
    runs_on = greeting.rstrip().endswith((",", ":")) or greeting.startswith("@")
    name = re.match(r"[A-Z][A-Z\d]|(KMC|YouTube|Velowerk|Android|Brooks|Marathon|Vrienden|Rondrijder|Knooppunt)\b", text)
    return joined(greeting.strip(), text[:1].lower() + text[1:] if runs_on and not name else text)


# --- forum ----------------------------------------------------------------------------------------------------

TEAM = {"sanne_vw": "Sanne", "iris_vw": "Iris", "joost_vw": "Joost", "mo_vw": "Mo", "lies_vw": "Lies"}
# Office minutes until the brand answers a question or a complaint: median and spread, and the share that gets no answer.
QUESTION_PACE = {7: (98, .80, .06), 8: (110, .85, .08), 9: (68, .95, .05), 10: (56, 1.08, .07)}
COMPLAINT_PACE = {7: (36, .75, .05), 8: (38, .80, .08), 9: (25, .90, .04), 10: (25, .95, .05)}


# Days that have passed when somebody writes that.
PATIENCE = {"twee dagen later": 2, "een week verder": 7, "Niets ontvangen": 1, "Nog niets te zien": 3}


@dataclass(eq=False)
class Post:
    at: datetime
    topic: "Topic"
    user: str
    text: str
    parent: "Post" = None
    staff: bool = False
    likes: int = 0
    id: int = 0
    number: int = 0


@dataclass(eq=False)
class Topic:
    title: str
    category: str
    posts: list = field(default_factory=list)
    id: int = 0

    def add(self, at, user, text, parent=None, likes=0):
        post = Post(at, self, user, text, parent, user in TEAM or user == "discobot", poisson(likes))
        self.posts.append(post)
        return post


class Forum:
    def __init__(self):
        self.people, self.topics, self.weekend = members(262, forum_user, 16), [], set()
        self.fresh = Fresh()
        self.once = rng.sample(forum.ONCE, len(forum.ONCE))

    # The brand -----------------------------------------------------------------------------------------------
    def responder(self, at, kind):
        if at.month == 8 and 3 <= at.day <= 21:                       # Sanne's holiday
            return rng.choices(["iris_vw", "mo_vw", "joost_vw"], [5, 3, 2])[0]
        return rng.choices(["sanne_vw", "joost_vw", "iris_vw", "lies_vw"], [6, 3, 2, 0] if kind == "question" else [7, 1, 2, 1])[0]

    def answer_time(self, asked, pace):
        """When and by whom: on office time, or now and then by Iris in the weekend; None when it is forgotten."""
        weekend_duty = asked.weekday() >= 5 and 10 <= asked.hour < 15 and asked.date() not in self.weekend
        if weekend_duty and len(self.weekend) < 9 and asked.day != 11 and rng.random() < .85:
            self.weekend.add(asked.date())
            return asked + timedelta(minutes=rng.uniform(14, 75)), "iris_vw"
        median, sigma, never = pace[asked.month]
        if rng.random() < never:
            return None, None
        busy = 1.7 if datetime(2026, 10, 12) <= asked < datetime(2026, 10, 15) else 1.0
        return office_later(asked, 1 + busy * median * math.exp(rng.gauss(0, sigma))), None

    def brand_answer(self, topic, asked, to, text, values, pace, kind="question"):
        at, user = self.answer_time(asked.at, pace)
        if at is None or at >= END:
            return None
        user = user or self.responder(at, kind)
        parent = asked if rng.random() < .8 else None
        if kind == "question" and rng.random() < .05:
            topic.add(at, user, fill(rng.choice(forum.HOLDING), values, to) + f"\n\n- {TEAM[user]}", parent)
            at = office_later(at, rng.uniform(150, 700))
        return topic.add(at, user, fill(text, values, to) + f"\n\n- {TEAM[user]}", parent, .5) if at < END else None

    # The members ---------------------------------------------------------------------------------------------
    def advice(self, core, values, to):
        opening = fill(rng.choice(forum.PEER_OPENINGS), values, to)
        before = fill(rng.choice(forum.PEER_BEFORE), values) if rng.random() < .4 else ""
        after = fill(rng.choice(forum.PEER_AFTER), values) if rng.random() < .45 else ""
        return joined(after_greeting(opening, after_greeting(before, fill(core, values, to))), after)

    def replies(self, topic, opener, asker, cores, mean, shared, tone):
        """Members answer the opener, each other, or the topic as a whole; the asker joins in."""
        at, voices, cores = opener.at, [], list(cores)
        talk = {"advice": forum.MEMBER_TALK, "complaint": forum.COMPLAINT_TALK, "chat": forum.SMALL_TALK, "idea": forum.IDEA_TALK}[tone]
        for _ in range(poisson(mean) if rng.random() > .1 else 0):
            at = later(at, 48 if not voices else 65, 1.35)
            if at >= END:
                break
            who = somebody(self.people, at, but=[asker], power=.85)
            values = slots(at, who, shared)
            before = [v for v in voices if v.at < at]
            if cores and rng.random() < .72:
                core = self.fresh.take(cores)
                cores.remove(core)
                text = self.advice(core, values, asker) if tone == "advice" else fill(core, values, asker)
                parent = opener if rng.random() < .72 else rng.choice([None] + before[-1:])
            else:
                unsaid = [t for t in talk if all(not v.text.startswith(t[:12]) for v in voices)]
                text, parent = fill(self.fresh.take(unsaid), values, asker), before[-1] if before and before[-1].user != who.user else opener
            post = topic.add(at, who.user, styled(text, who), parent, 1.1)
            voices.append(post)
            if tone in ("advice", "complaint") and rng.random() < .34 and sum(v.user == asker.user for v in voices) < 2:
                reply_at, answers = later(at, 90, 1.1), forum.ASKER_TO_PEER if tone == "advice" else forum.COMPLAINER_TO_PEER
                if reply_at < END:
                    voices.append(topic.add(reply_at, asker.user, styled(fill(self.fresh.take(answers), values, who), asker), post, .4))

    def follow_up(self, topic, issue, ask, reply, asker, shared, pace, kind):
        """After the brand's answer: a further question, a result, a thank-you or nothing."""
        at, chance = later(reply.at, 170, 1.2), rng.random()
        follows = fitting(issue["follows"], ask)
        text = rng.choice(follows) if chance < .3 and follows else ""
        at += timedelta(days=next((days for words, days in PATIENCE.items() if words in text), 0))
        if at >= END or chance > .62:
            return
        if text:
            wants = [f for f in issue["follows"] if "?" in f or "! " in f[:6]]
            post = topic.add(at, asker.user, styled(fill(text.removeprefix("! "), shared), asker), reply, .5)
            number = next((i for i, f in enumerate(wants) if f.endswith(text)), None)
            if number is not None:
                self.brand_answer(topic, post, asker, issue["brand_follows"][min(number, len(issue["brand_follows"]) - 1)], shared, pace, kind)
        else:
            thanks = [t for t in forum.THANKS if "Sanne" not in t or reply.user == "sanne_vw"]
            topic.add(at, asker.user, rng.choice(thanks), reply, .3)

    def asked(self, at, issues, pace, kind, category=None):
        issue = rng.choices(issues, [i.get("weight", 5) if at.month in i.get("months", (7, 8, 9, 10)) else 0 for i in issues])[0]
        asker = somebody(self.people, at, power=.25)
        ask, shared = issue["asks"].index(self.fresh.take(issue["asks"])), slots(at, asker)
        topic = Topic(fill(rng.choice(fitting(issue["titles"], ask)), shared), category or issue["category"])
        question = kind == "question"
        context = self.fresh.take(forum.CONTEXT) if question and issue["category"] != "Routes" and rng.random() < .6 else ""
        text = fill(after_greeting(rng.choice(forum.OPENINGS), joined(issue["asks"][ask], context, rng.choice(forum.ASIDES if question else forum.COMPLAINT_TAILS))), shared)
        opener = topic.add(at, asker.user, styled(text, asker), likes=.8)
        self.topics.append(topic)
        reply = self.brand_answer(topic, opener, asker, rng.choice(fitting(issue["brand"], ask)), shared, pace, kind)
        self.replies(topic, opener, asker, fitting(issue["peers"], ask), 2.9 if question else 2.2, shared, issue.get("tone", "advice") if question else "complaint")
        if reply:
            self.follow_up(topic, issue, ask, reply, asker, shared, pace, kind)

    def ask_question(self, at):
        self.asked(at, forum.QUESTIONS, QUESTION_PACE, "question")

    def complain(self, at):
        self.asked(at, forum.COMPLAINTS, COMPLAINT_PACE, "complaint", "Velowerk")

    def chat(self, at):
        issue = rng.choices(forum.CHATS, [c["weight"] for c in forum.CHATS])[0]
        by, once = somebody(self.people, at, power=.5), None
        shared = slots(at, by)
        if self.once and rng.random() < .14 and (at.month == 10 or "oktober" not in self.once[-1][0]):
            once = self.once.pop()
            title, text, category, peers, brand = once[0], once[1], "Kletshoek", once[2], ["😂 Deze hangt vanmiddag bij ons op het prikbord.", "Leuk topic {naam}, wij doen mee vanaf de werkvloer!"]
        else:
            title, text = rng.choice(issue["titles"]), joined(*(self.fresh.take(part) for part in issue["parts"]))
            category, peers, brand = issue["category"], issue["peers"], issue["brand"]
        topic = Topic(fill(title, shared), category)
        opener = topic.add(at, by.user, styled(fill(text, shared), by), likes=3)
        self.topics.append(topic)
        if rng.random() < (.93 if "?" in opener.text else .4):
            self.brand_answer(topic, opener, by, rng.choice(brand), shared, QUESTION_PACE)
        self.replies(topic, opener, by, peers, 6 if once else 3.9, shared, "chat" if once else issue.get("talk", "chat"))

    def brand_topics(self):
        for month, day, hour, user, category, title, text, count in forum.BRAND_TOPICS:
            at = datetime(2026, month, day, hour, rng.randrange(2, 50), rng.randrange(60))
            topic = Topic(title, category)
            opener = topic.add(at, user, text, likes=12)
            self.topics.append(topic)
            key = next(k for k in forum.BRAND_TOPIC_REPLIES if k in title)
            self.brand_topic_replies(topic, opener, forum.BRAND_TOPIC_REPLIES[key], count, forum.IDEA_TALK if key == "wensen" else forum.SMALL_TALK)

    def brand_topic_replies(self, topic, opener, texts, count, talk):
        last, used = None, []
        for at in sorted(awake(opener.at + timedelta(hours=rng.expovariate(1 / 30))) for _ in range(count)):
            who = somebody(self.people, at, but=[last] if last else [], power=.7)
            values, fresh = slots(at, who), [t for t in texts if t not in used] or texts
            text = self.fresh.take(fresh)
            used.append(text)
            post = topic.add(at, who.user, styled(fill(text, values, last or who), who), opener if rng.random() < .7 else None, 2)
            if text in forum.BRAND_TOPIC_ANSWERS:
                self.brand_answer(topic, post, who, forum.BRAND_TOPIC_ANSWERS[text], values, QUESTION_PACE)
            elif last and rng.random() < .3:
                other = somebody(self.people, at, but=[who])
                topic.add(later(at, 60, 1), other.user, styled(self.fresh.take(talk), other), post, 1)
            last = who

    def partners(self):
        for number, day in enumerate([date(2026, 7, 14), date(2026, 8, 26), date(2026, 9, 9), date(2026, 10, 7), date(2026, 10, 22)]):
            at, who = datetime(day.year, day.month, day.day, 10 + number, 17 + 5 * number, 20), self.people[-1 - number]
            who.since, who.until, values, entry = FIRST, END, slots(FIRST, who), forum.PARTNERS[number]
            topic = Topic(fill(entry["title"], values), "Velowerk")
            opener = topic.add(at, who.user, fill(entry["text"], values) + f"\n\nMet vriendelijke groet,\n{who.name}")
            self.topics.append(topic)
            self.brand_answer(topic, opener, who, rng.choice(forum.PARTNER_BRAND), values, QUESTION_PACE)

    def crisis(self):
        owners = rng.sample([m for m in self.people if m.since <= CRISIS_START < m.until], 26)
        topics = {}
        for minutes, number, text in forum.CRISIS:
            at = CRISIS_START + timedelta(minutes=minutes, seconds=rng.randrange(60), milliseconds=rng.randrange(1000))
            topic = topics.get(number)
            if topic is None:
                topic = topics[number] = Topic(forum.CRISIS_TITLES[number], "Elektrisch" if number in (1, 2, 4) else "Velowerk")
                self.topics.append(topic)
            own = text.startswith(("Met mij gaat", "Update van mij"))
            before = topic.posts[-1] if topic.posts else None
            who = topic.posts[0].user if own else rng.choice([m for m in owners if all(m.user != p.user for p in topic.posts[:1] + topic.posts[-1:])]).user
            parent = None if before is None else topic.posts[0] if rng.random() < .55 else before
            topic.add(at, who, text, parent if parent is None or parent.user != who else None, 6)
        for day, hour, minute, user, number, text in forum.CRISIS_BRAND:
            at = datetime(2026, 10, day, hour, minute, rng.randrange(60))
            if number:
                topics[number].add(at, user, text, topics[number].posts[0] if minute != 20 else None, 9)
                continue
            update = Topic(forum.CRISIS_UPDATE_TITLE, "Velowerk")
            opener = update.add(at, user, text, likes=24)
            self.topics.append(update)
            self.brand_topic_replies(update, opener, forum.CRISIS_UPDATE_REPLIES, 12, forum.UPDATE_TALK)

    # All together --------------------------------------------------------------------------------------------
    def write_history(self):
        day, due = FIRST.date(), {self.ask_question: 0.0, self.complain: 0.0, self.chat: 0.0}
        while day < END.date():
            aftermath = date(2026, 10, 12) <= day <= date(2026, 10, 18)
            for open_topic, rate in ((self.ask_question, 1.1), (self.complain, .72 if aftermath else .54), (self.chat, .93)):
                due[open_topic] += rate * volume(day) * rng.uniform(.2, 1.8)
                while due[open_topic] >= 1:
                    due[open_topic] -= 1
                    open_topic(moment(day))
            day += timedelta(days=1)
        self.brand_topics()
        self.partners()
        self.crisis()

    def welcome(self):
        """The forum's own robot greets those who are new since July."""
        seen, joined_later = set(), {m.user: m for m in self.people if m.since > FIRST}
        for post in sorted((p for t in self.topics for p in t.posts), key=lambda p: p.at):
            if post.user in joined_later and post.user not in seen and rng.random() < .75:
                post.topic.add(post.at + timedelta(seconds=rng.uniform(8, 40)), "discobot", forum.BOT.format(naam=post.user), post)
            seen.add(post.user)

    def number(self):
        posts = sorted((p for t in self.topics for p in t.posts if FIRST <= p.at < END), key=lambda p: (p.at, p.topic.title))
        for n, post in enumerate(posts):
            post.id = 41207 + n + n // 9                              # deleted posts leave holes
        for n, topic in enumerate(sorted(self.topics, key=lambda t: t.posts[0].at)):
            topic.id = 5104 + n
            for k, post in enumerate(sorted((p for p in topic.posts if p.id), key=lambda p: p.id)):
                post.number = k + 1
        return posts


def utc(local):
    return local - timedelta(hours=2 if local < WINTER_TIME else 1)


def forum_row(post, likes, text):
    stamp = utc(post.at).strftime("%Y-%m-%dT%H:%M:%S.") + f"{post.at.microsecond // 1000:03d}Z"
    topic = post.topic
    return [post.id, topic.id, topic.title, post.number, post.parent.id if post.parent else "", stamp, post.user, str(post.staff).lower(),
            topic.category, likes, text, f"https://forum.velowerk.example/t/{topic.id}/{post.number}"]


def write_forum(posts):
    header = "post_id topic_id topic_title post_number reply_to_post_id created_at username staff category likes raw url".split()
    for month in (7, 8, 9, 10):
        begin, end = datetime(2026, month, 1), datetime(2026, month + 1, 1)
        rows = []
        for post in posts:
            if begin - timedelta(days=5) <= post.at < begin:          # the tail of the month before, as it stands a month later
                edited = not post.staff and rng.random() < .08
                post.text += "\n\n" + rng.choice(forum.EDITS).format(jaar=rng.randrange(2021, 2026)) if edited else ""
                post.likes += poisson(.4)
                rows.append(forum_row(post, post.likes, post.text))
            elif begin <= post.at < end:
                rows.append(forum_row(post, post.likes, post.text))
        save(f"forum-2026-{month:02d}.csv", header, rows, ",", "utf-8", "\n")


# --- Instagram ------------------------------------------------------------------------------------------------

MIX = {  # what is written below which kind of post
    "rit": dict(praise=36, question=16, complaint=5, wish=3, joke=12, tag=28), "tip": dict(praise=34, question=34, complaint=7, wish=5, joke=12, tag=8),
    "rijder": dict(praise=55, question=9, complaint=5, wish=2, joke=14, tag=15), "product": dict(praise=30, question=38, complaint=12, wish=12, joke=3, tag=5),
    "grap": dict(praise=18, question=6, complaint=5, wish=4, joke=45, tag=22), "actie": dict(praise=18, question=16, complaint=6, wish=1, joke=6, tag=13, campaign=40),
    "crisis": dict(update_question=30, update_complaint=32, update_praise=38)}
MOODS = dict(praise=(92, 8, 0), joke=(45, 50, 5), tag=(24, 75, 1), question=(6, 90, 4), complaint=(2, 12, 86), wish=(24, 70, 6), campaign=(86, 14, 0), partnership=(10, 90, 0),
             crisis=(0, 13, 87), reply=(34, 61, 5), thanks=(95, 5, 0))
ANSWERED = dict(praise=.14, question=.95, complaint=.96, wish=.45, joke=.1, tag=0, campaign=.4, partnership=1, thanks=0, reply=0)
INSTA_PACE = {7: (108, .8), 8: (125, .85), 9: (80, .95), 10: (64, 1.1)}


@dataclass(eq=False)
class Comment:
    at: datetime
    user: str
    text: str
    sort: str
    parent: "Comment" = None
    mood: str = ""
    sure: str = ""
    likes: int = 0
    id: str = ""

    @property
    def root(self):
        return self.parent.root if self.parent else self


class Instagram:
    def __init__(self):
        self.people, self.rows, self.fresh = members(390, insta_user, 20), [], Fresh()

    def add(self, at, user, text, sort, parent=None, mood=None, likes=1.0):
        row = Comment(at.replace(second=0, microsecond=0), user, text, sort, parent, likes=poisson(likes))
        if mood:
            row.mood = rng.choices(["Positief", "Neutraal", "Negatief"], MOODS[mood])[0]
            row.sure = f"{rng.betavariate(8, 2):.2f}".replace(".", ",")
        self.rows.append(row)
        return row

    def text(self, templates, who, at):
        """A text of the bank, with its template and slots."""
        template, values = self.fresh.take(templates), slots(at, who)
        text = styled(fill(template, {**values, "ander": somebody(self.people, at, but=[who]).user}), who)
        return text, template, values

    def brand_reply(self, comment, kind, who, template, values):
        if rng.random() >= ANSWERED[kind]:
            return
        median, sigma = INSTA_PACE[comment.at.month]
        if kind == "complaint":
            median *= .3
        weekend = comment.at.weekday() == 5 and 10 <= comment.at.hour < 15 and rng.random() < .12
        at = comment.at + timedelta(minutes=rng.uniform(10, 60)) if weekend else office_later(comment.at, 1 + median * math.exp(rng.gauss(0, sigma)))
        if at >= END:
            return
        general = insta.BRAND_REPLIES[kind]
        answer = insta.ANSWERS.get(template) if rng.random() < .9 else None
        reply = self.add(at, "velowerk", fill(answer or rng.choice(general), values, who), "Reactie", comment, likes=.6)
        if kind in ("question", "complaint") and rng.random() < .22:
            thanks_at = later(at, 60, 1)
            if thanks_at < END:
                self.add(thanks_at, who.user, rng.choice([t for t in insta.THANKS if "Sanne" not in t or "- Sanne" in reply.text]), "Reactie", reply, "thanks", .2)

    def post(self, at, text, kind, size):
        post = self.add(at, "velowerk", text, "Bericht", likes=0)
        post.likes = int(rng.lognormvariate(5.4, .35))
        for _ in range(size):
            when = moment((at + timedelta(days=rng.choices(range(5), [48, 28, 13, 7, 4])[0])).date())
            if when < at:                                             # in the first hours after the post
                when = awake(at + timedelta(minutes=rng.expovariate(1 / 150)))
            if when < END:
                self.comment(post, when, rng.choices(list(MIX[kind]), list(MIX[kind].values()))[0])

    def comment(self, post, at, kind):
        who = somebody(self.people, at, power=.8)
        text, template, values = self.text(insta.COMMENTS[kind], who, at)
        kind = kind.removeprefix("update_")
        row = self.add(at, who.user, text, "Reactie", post, kind, 2.2)
        if rng.random() < (.35 if kind == "tag" else .13):
            self.member_reply(row, who, kind)
        self.brand_reply(row, kind, who, template, values)

    def member_reply(self, row, who, kind):
        """The friend who was tagged, or somebody who happens to read it."""
        at = later(row.at, 70, 1.2)
        tagged = re.match(r"@(\S+)", row.text)
        user = tagged.group(1) if tagged else somebody(self.people, at, but=[who]).user
        if at < END:
            self.add(at, user, self.fresh.take(insta.TAG_REPLIES if kind == "tag" else insta.MEMBER_REPLIES.get(kind, insta.MEMBER_REPLIES["other"])), "Reactie", row, "reply", .8)

    def plan(self):
        """Three or four posts a week; captions come back with another town or rider, or not at all."""
        campaign = iter(zip((date(2026, 10, 5), date(2026, 10, 9), date(2026, 10, 12), date(2026, 10, 16)), insta.CAMPAIGN_POSTS))
        captions, next_campaign, n = rng.sample(insta.POSTS, len(insta.POSTS)), next(campaign), 0
        day = FIRST.date()
        while day < END.date():
            at = datetime(day.year, day.month, day.day, rng.choice([8, 12, 17, 19]), rng.randrange(60))
            size = max(6, int(rng.lognormvariate(2.68, .35) * volume(day)))
            if next_campaign and day == next_campaign[0]:
                self.post(at.replace(hour=9), fill(next_campaign[1], slots(at, None)), "actie", int(size * 1.3))
                next_campaign = next(campaign, None)
            elif day.weekday() in (0, 2, 4) or (day.weekday() == 6 and rng.random() < .45):
                if not date(2026, 10, 11) <= day <= date(2026, 10, 14):
                    caption, kind = captions[n % len(captions)]
                    self.post(at, fill(caption, slots(at, None)), kind, size)
                    n += 1
            day += timedelta(days=1)

    def mentions(self):
        for _ in range(58):
            at = moment(FIRST.date() + timedelta(days=rng.randrange(123)))
            who = somebody(self.people, at, power=.6)
            text, template, values = self.text(insta.MENTIONS, who, at)
            kind = "complaint" if "waardeloos" in text else "question" if "?" in text else "praise"
            row = self.add(at, who.user, text, "Vermelding", None, kind, 9)
            if kind != "praise" or rng.random() < .35:
                self.brand_reply(row, kind, who, template, values)
        for day in (date(2026, 8, 12), date(2026, 9, 17), date(2026, 10, 21)):
            at = moment(day).replace(hour=14)
            self.comment(max((r for r in self.rows if r.sort == "Bericht" and r.at < at), key=lambda r: r.at), at, "partnership")

    def crisis(self):
        newest = max((r for r in self.rows if r.sort == "Bericht" and r.at < CRISIS_START), key=lambda r: r.at)
        statement = self.add(datetime(2026, 10, 11, 13, 34), "velowerk", insta.CRISIS_POST, "Bericht", likes=140)
        owners = rng.sample([m for m in self.people if m.since <= CRISIS_START < m.until], 31)
        monday, replies = datetime(2026, 10, 12, 9, 6), []
        for minutes, text in insta.CRISIS:
            at, who = CRISIS_START + timedelta(minutes=minutes), rng.choice(owners)
            row = self.add(at, who.user, text, "Reactie", statement if at > statement.at + timedelta(minutes=3) else newest, "crisis", 5)
            if rng.random() < .74:
                monday += timedelta(minutes=rng.uniform(1.5, 7))
                replies = replies or rng.sample(insta.CRISIS_REPLIES, len(insta.CRISIS_REPLIES))
                self.add(max(monday, at + timedelta(minutes=9)), "velowerk", fill(replies.pop(), {}, who), "Reactie", row, likes=1)
        self.post(datetime(2026, 10, 12, 16, 12), insta.CRISIS_UPDATE, "crisis", 22)

    def write(self):
        night = self.people[3]                                        # twenty-five past two, which that night came twice
        self.plan()
        self.mentions()
        self.crisis()
        post = max((r for r in self.rows if r.sort == "Bericht" and r.at < datetime(2026, 10, 25)), key=lambda r: r.at)
        self.add(datetime(2026, 10, 25, 2, 25), night.user, "Kan niet slapen, dan maar fietsplaatjes kijken", "Reactie", post, "joke")
        self.rows.sort(key=lambda r: (r.at, r.parent is not None, r.sort, r.user, r.text))
        for n, row in enumerate(self.rows):
            row.id = f"I{104233 + n * 3 + n % 2}"
        header = "Comment ID;Post ID;Antwoord op;Soort;Datum;Gebruikersnaam;Reactie;Sentiment;Zekerheid;Vind-ik-leuks;Link".split(";")
        october = datetime(2026, 9, 24)                               # the second download begins a week early
        self.save("instagram-q3.csv", header, [r for r in self.rows if r.at < datetime(2026, 10, 1)], "cp1252")
        for row in self.rows:
            row.likes += poisson(.5) if october <= row.at < datetime(2026, 10, 1) else 0
        self.save("instagram-oktober.csv", header, [r for r in self.rows if r.at >= october], "utf-8-sig")

    def save(self, name, header, rows, encoding):
        cells = [[r.id, r.root.id, r.parent.id if r.parent else "", r.sort, r.at.strftime("%d-%m-%Y %H:%M"), r.user, r.text, r.mood, r.sure, r.likes,
                  f"https://www.instagram.example/p/{r.root.id}/c/{r.id}"] for r in rows]
        if encoding == "cp1252":                                      # that tool drops what the code page lacks: the emoji
            for row in cells:
                row[6] = re.sub(" +", " ", row[6].encode("cp1252", "ignore").decode("cp1252")).strip()
        save(name, header, cells, ";", encoding, "\r\n")


# --- files ----------------------------------------------------------------------------------------------------

def save(name, header, rows, delimiter, encoding, newline):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=newline)
    writer.writerow(header)
    writer.writerows(rows)
    (OUT / name).write_bytes(text.getvalue().encode(encoding))


def write_followers():
    followers, rows, monday = 9412, [], datetime(2026, 6, 29)
    while monday < END:
        rows.append([monday.strftime("%d-%m-%Y"), followers])
        gain = 34 * volume(max(monday, FIRST).date()) * rng.uniform(.6, 1.4)
        gain += {datetime(2026, 10, 5): 96, datetime(2026, 10, 12): -118, datetime(2026, 9, 14): 70}.get(monday, 0)
        followers, monday = followers + round(gain), monday + timedelta(days=7)
    save("volgers.csv", ["Datum", "Volgers"], rows, ";", "utf-8", "\r\n")


def main():
    OUT.mkdir(exist_ok=True)
    board = Forum()
    board.write_history()
    board.welcome()
    write_forum(board.number())
    Instagram().write()
    write_followers()


if __name__ == "__main__":
    main()
