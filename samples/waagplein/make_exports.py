#!/usr/bin/env python3
"""Writes the exports of the Waagplein sample: three months of a town museum's small community.

Museum Het Waagplein does not exist and neither does anybody in here. One seed, no clock, no network; it writes to
exports/ beside it. The mess: a forum's table as UTF-16 with tabs, Dutch dates without a zone, questions that were removed
while their answers stayed, and a list of members with the day they joined.
"""
import sys
from datetime import datetime, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from story import Story

OUT = Path(__file__).resolve().parent / "exports"
FIRST, END = datetime(2026, 8, 1), datetime(2026, 11, 1)
FRONT = "anke joep mirte harm saskia oma_corrie wout fenna dirkjan lida tjeerd noor yusuf elif marga kees tineke sam rik hanna".split()
MEMBERS = FRONT + [name + suffix for suffix in ("_w", "62", "_haven", "op8") for name in FRONT[:18]]
WORDS = {
    "thing": ["de haringtentoonstelling", "de oude stadskaart", "het scheepsmodel", "de fototentoonstelling", "de audiotour", "de schuttersstukken"],
    "place": ["de Waagzaal", "het trapportaal", "de binnentuin", "de leeszaal", "het museumcafé"],
    "time": ["zaterdag", "in de herfstvakantie", "volgende week", "op de open dag"],
    "question": ["Weet iemand of {thing} {time} nog te zien is?", "Hoe laat begint de rondleiding {time}?", "Is er in {place} een plek om te zitten?", "Wie weet van wanneer {thing} is?", "Kan ik {time} met een groep van twaalf langskomen?", "Mag je in {place} foto's maken?"],
    "access": ["Er staat geen alt-tekst bij de foto van {thing}, mijn schermlezer zegt alleen 'afbeelding'.", "Kan er ondertiteling onder het filmpje over {thing}? Ik ben slechthorend.", "Is {place} rolstoeltoegankelijk? De drempel was vorige keer hoog.", "De bordjes in {place} hebben te weinig contrast, ik kan ze niet lezen.", "Komt er {time} een gebarentolk bij de rondleiding?"],
    "praise": ["Wat was het gezellig {time}, dank aan alle vrijwilligers!", "Prachtig hoe {thing} nu hangt. Geweldig gedaan.", "Mijn moeder van 88 genoot van {place}. Fantastisch museum."],
    "story": ["Mijn opa heeft nog meegewerkt aan {thing}. Hij vertelde er altijd over.", "Ik woon al veertig jaar op het plein en zag {thing} nu pas echt.", "Even voorstellen: ik ben hier nieuw en kom graag in {place}.", "Op zolder vond ik een foto van {place} uit 1953."],
    "complaint": ["Ik ben teleurgesteld: {place} was {time} dicht zonder bericht.", "De audiotour is alweer kapot, erg jammer van de reis."],
    "wish": ["Het zou mooi zijn als er bij {thing} een stoel stond.", "Idee: zet {thing} ook in gewone taal op een bordje."],
    "member_reply": ["Ja hoor, ik was er gisteren nog en het kan gewoon.", "Dat weet ik: het is van vlak na de oorlog, staat in het boekje.", "Neem de achteringang, daar is een lift. Ik help je graag.", "Wat een mooi verhaal, heb je er een foto van?", "Welkom! Kom {time} naar de koffie, dan stel ik je voor.", "Bij {place} staan bankjes, naast de garderobe.", "Ik heb het even nagevraagd bij de suppoost: tot vijf uur."],
    "brand_question": ["Dag {name}, goede vraag voor velen: ja, tot vijf uur. Kom gerust. - Bente", "Hoi {name}, de rondleiding begint om twee uur in {place}. - Bente", "Dag {name}, we zochten het op: rond 1640. Meer staat in de leeszaal. - Bente"],
    "brand_access": ["Dank je {name}, je hebt gelijk. De beschrijving staat er nu onder. - Bente", "Goed dat je het zegt, {name}. Vrijdag hangt er een nieuw bordje met grote letters. - Bente", "Dag {name}, ja: via de binnentuin is het drempelvrij, bel aan en we lopen mee. - Ilse"],
    "brand_praise": ["Wat fijn om te lezen, {name}! Ik geef het door aan de vrijwilligers. - Bente"],
    "brand_complaint": ["Dag {name}, dat hadden we moeten melden. Je kaartje blijft een jaar geldig. - Ilse"],
    "brand_wish": ["Mooi idee, {name}. We bespreken het dinsdag en ik zeg je hier wat het wordt. - Bente"],
    "brand_story": ["Welkom {name}, wat bijzonder dat je dit deelt. - Bente"],
    "detail": ["De lift bij {place} werkt weer.", "Met de bus stap je uit bij de sluis.", "Op dinsdag is het er het rustigst.", "Wie {time} komt, ziet ook {thing}.", "Neem gerust je eigen koffie mee.", "De suppoost bij {place} heet Joost en vertelt graag.", "Een begeleider komt gratis binnen.", "Je hond mag helaas alleen in de tuin.", "We hebben vergrootglazen bij de kassa.", "Het boekje over {thing} is ook in grote letters.", "De garderobe is links van {place}.", "Voor kinderen ligt er een speurtocht.", "Vrienden van het museum mogen eerder naar binnen.", "We maakten er een filmpje van, met ondertitels."],
    "thanks": ["Dank je wel!", "Fijn, bedankt.", "Super, dank."],
}
story = Story(20261101, FIRST, END, MEMBERS, ["bente_museum", "ilse_museum"], WORDS)
rng = story.rng
MIX = {"question": 5, "access": 2, "praise": 2, "story": 4, "complaint": 1, "wish": 1}
ROOMS = {"question": "Bezoek", "access": "Bezoek", "praise": "Plein", "story": "Verhalen", "complaint": "Bezoek", "wish": "Plein"}
ANSWERED = {"question": .8, "access": .9, "praise": .45, "story": .35, "complaint": .9, "wish": .7}

day = FIRST
while day < END:
    # The autumn holiday brings visitors, and with them questions.
    busy = 2.2 if datetime(2026, 10, 17) <= day <= datetime(2026, 10, 25) else 1
    for _ in range(story.poisson(2.6 * busy)):
        category = rng.choices(list(MIX), MIX.values())[0]
        at = story.moment(day)
        asker = story.member(at)
        opener = story.add(at, asker, story.say(category), room=ROOMS[category], category=category)
        last = opener
        for _ in range(story.poisson(1.6 if category in ("story", "question") else .7)):
            last = story.add(story.later(last.at, 150), story.member(last.at, (last.author,)), story.say("member_reply"), last) or last
        if rng.random() < ANSWERED[category]:
            when = story.on_duty(at, 70 if category == "access" else 140, 10, 17, False)
            name = asker.split("_")[0].rstrip("0123456789").capitalize()
            reply = story.add(when, "ilse_museum" if rng.random() < .25 else "bente_museum", story.answer("brand_" + category, " - ", .8, name=name), opener, staff=True)
            if reply and rng.random() < .3:
                story.add(story.later(reply.at, 40), asker, story.say("thanks"), reply)
    day += timedelta(days=1)

rows = story.finish()
# A moderator removed some openers; what was answered to them stayed.
gone = {row.id for row in rows if row.parent is None and row.category == "praise" and rng.random() < .12}
lines = ["Bericht\tOnderwerp\tAntwoord op\tSoort\tGeplaatst\tAuteur\tTeam\tRuimte\tTekst"]
for row in rows:
    if row.id in gone:
        continue
    lines.append("\t".join([str(row.id), str((row.root or row).id), str(row.parent.id) if row.parent else "", "reactie" if row.parent else "bericht",
                            row.at.strftime("%d-%m-%Y %H:%M:%S"), row.author, "ja" if row.staff else "nee", row.room, row.text]))
OUT.mkdir(exist_ok=True)
(OUT / "forum-2026-aug-okt.txt").write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-16"))
members = ["Lid;Lid sinds;Laatst gezien"]
for name, joined in sorted(zip(MEMBERS, story.joined)):
    seen = max([row.at for row in rows if row.author == name] + [joined + timedelta(days=rng.randrange(20))])
    members.append(f"{name};{joined:%d-%m-%Y};{min(seen, END - timedelta(days=1)):%d-%m-%Y}")
(OUT / "leden.csv").write_bytes(("\r\n".join(members) + "\r\n").encode("cp1252"))
