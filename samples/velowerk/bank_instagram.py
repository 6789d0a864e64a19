"""What people write under the posts of @velowerk on Instagram. Only texts; slots as in bank_forum.py."""

# Captions of the brand: (text, kind of content). Used in this order, three or four a week.
POSTS = [
    ("Zondagochtend, {stad}, en de wereld is nog van jou. Waar rijd jij vandaag? 🚲 #velowerk #onderweg", "rit"),
    ("Onderhoudstip van Joost: veeg je ketting na elke natte rit even droog. Kost een minuut, scheelt een ketting. #werkplaats", "tip"),
    ("Rijder van de week: {naam0} uit {stad}, al {km} km op dezelfde Tour 8. Wat is jouw stand? #rijdervandeweek", "rijder"),
    ("Nieuw in de winkel: de regenhoes voor je tas. Link in bio. #velowerk", "product"),
    ("Wind tegen. Gratis training. 💨 Wie herkent dit?", "grap"),
    ("Route van de maand: van {stad} naar {stad2}, {rit} km zonder stoplicht. Sla hem op voor het weekend! #route", "rit"),
    ("Zo herken je een versleten ketting: swipe voor drie tekenen. #werkplaats", "tip"),
    ("Achter de schermen: in Deventer worden deze week de eerste Cargo 3's gespaakt. ✨ #gemaaktinnederland", "product"),
    ("Je woon-werkrit in één emoji. Wij beginnen: 🐑", "grap"),
    ("Rijder van de week: {naam0} brengt elke dag twee kinderen én een hond naar school. Held. #rijdervandeweek", "rijder"),
    ("Lekke band? Zo plak je hem langs de weg, zonder kraan en zonder vloeken. #werkplaats", "tip"),
    ("Avondlicht boven de {water}. Meer is er niet nodig. #onderweg", "rit"),
    ("Accu-tip: bewaar hem op kamertemperatuur en laad tot 80% voor dagelijks gebruik. #werkplaats", "tip"),
    ("Stad of bos? Kies maar. Wij konden het niet. 🌲🏙️", "grap"),
    ("Met de trein of met de fiets? {naam0} doet {rit} km per dag en is er eerder. #woonwerk", "rijder"),
    ("Drie kleuren handvatten, één vraag: welke wordt het?", "product"),
    ("Bandenspanning: de duimtest bedriegt. Zo meet je het echt. #werkplaats", "tip"),
    ("Pontje, ijsje, dijkje. Ideeën voor een rondje {stad} in onze stories. #route", "rit"),
    ("Vertel eens: wat ligt er nu in je fietstas?", "grap"),
    ("Rijder van de week: opa {naam0} leerde dit jaar vier kleinkinderen fietsen. #rijdervandeweek", "rijder"),
    ("Remblokjes op? Zo zie je het zonder gereedschap. #werkplaats", "tip"),
    ("Weiland, mist, koe. Koe keek. Wij ook. #onderweg", "rit"),
    ("De Tour 8 met riem: stil, schoon en klaar voor elke maandag. #velowerk", "product"),
    ("Fietsers die zwaaien naar andere fietsers: jij ook?", "grap"),
    ("Van {stad} naar zee op één acculading. {naam0} deed het en had nog over. #onderweg", "rit"),
    ("Zadel te hoog of te laag? De hielproef in dertig tellen. #werkplaats", "tip"),
    ("De E-Stad is er nu ook in mistblauw. Wat vinden jullie? #velowerk", "product"),
]
CAMPAIGN_POSTS = [
    "🍂 De Herfstactie is begonnen! Leden krijgen tot en met 18 oktober een gratis winterbeurt. Laat je herfstrit zien met #herfstrit en we sturen je de code.",
    "Herfstrit van {naam0}: modder tot aan de oren en een grijns van hier tot {stad}. Doe je ook mee? #herfstrit",
    "Nog een week Herfstactie! Al 190 leden kregen hun winterbeurt. #herfstrit",
    "Laatste weekend van de Herfstactie 🍁 Tag je fietsmaat, dan rijden jullie samen. #herfstrit",
]
CRISIS_POST = "We zien jullie berichten over de accu van de E-Tour en nemen dit heel serieus. Laad en rijd even niet met een E-Tour uit 2025 als de kabel langs de accu schuurt. Morgenochtend hoor je van ons meer."
CRISIS_UPDATE = "Oorzaak gevonden: bij 840 E-Tours (framenummers 25-04 t/m 25-09) ontbreekt een kabelklem. Je dealer monteert hem deze week gratis. Alle andere fietsen zijn veilig. Sorry dat het zondag zo lang stil bleef."

COMMENTS = {
    "praise": [
        "Wat een plaatje!", "Mooi hoor 😍", "Prachtige fiets, nog elke dag blij mee.", "Deze wil ik ook!", "Beste aankoop in jaren, mijn {fiets}.", "Genieten 🙌",
        "Heerlijk stuk daar bij {stad}, reed er vorige week nog.", "Top tip, meteen gedaan!", "Wat een gave kleur is dat geworden.", "Ik rijd er nu {km} km op en nog steeds een glimlach.",
        "Complimenten voor de werkplaats in {stad}, super geholpen.", "Jullie tips zijn echt goud waard.", "Trots op mijn {fiets} 💚", "Mooi verteld, zo leuk!", "Schitterende foto.",
        "Love it ❤️", "Fijn dat jullie dit delen.", "Hier word ik vrolijk van op maandag.", "Zo'n topmerk, raad ik iedereen aan.", "Mijn man is jaloers op mijn {efiets} 😂", "Goed bezig!", "Daar heb ik gisteren nog gefietst, zo mooi!", "Wat een licht 😍", "Zo simpel en zo mooi.", "Dit maakt mijn dag goed.", "Mijn {fiets} en ik knikken instemmend.", "Na {jaren} jaar nog geen dag spijt gehad.", "Heerlijk, ik ruik het gras al.", "Precies op tijd, deze tip.", "Wat zijn jullie toch een leuk merk.", "Held!", "Bewaard voor later, fijn.", "Die {efiets} blijft een beauty.", "Dit is waarom ik fiets.", "Lekker bezig 👏",
    ],
    "question": [
        "Komt deze kleur ook op de {fiets}?", "Wat kost de {onderdeel} los?", "Past dit ook op een model uit {jaar}?", "Is die route ook met een bakfiets te doen?", "Wanneer zijn jullie in {stad}?",
        "Hoeveel weegt de {efiets} eigenlijk zonder accu?", "Waar kan ik die tas kopen?", "Welke maat raden jullie aan bij {lengte} m?", "Hoe vaak moet je dat doen als je elke dag fietst?", "Kan de {onderdeel} ook naar België verzonden worden?",
        "Is er een proefrit mogelijk in {stad}?", "Hebben jullie de gpx van dit rondje?", "Geldt dat ook voor een riem?", "Is de {fiets} ook als lage instap te krijgen?", "Wat is de levertijd op dit moment?", "Mag je de accu ook in het vliegtuig meenemen?",
        "Doet de dealer in {stad} ook mee?", "Welke banden zitten er op deze fiets?", "Kun je een {efiets} ook leasen via je werk?", "Zit er een standaard bij of is dat los?",
    ],
    "complaint": [
        "Mooi plaatje, maar ik wacht al {weken} weken op mijn {onderdeel}...", "Jammer dat de klantenservice nooit opneemt.", "Leuk zo'n post, intussen krijg ik geen reactie op mijn mail. Slechte service.", "Bij mij was de {onderdeel} na {paar} maanden al kapot. Teleurstellend.",
        "Al {paar} keer afgezegd door de werkplaats in {stad}, waardeloos.", "Order {order} nog steeds niet geleverd en niemand die iets weet.", "Prijs omhoog en de kwaliteit omlaag, jammer.", "Mijn {fiets} staat nu {weken} weken in de werkplaats. Belachelijk lang.",
        "Geld nog steeds niet terug van mijn retour. Lees je dm eens.", "Die tas van jullie is na één bui doorweekt. Niet blij mee.", "Drie keer gebeld over mijn {onderdeel}, drie keer niets gehoord.", "Jullie mail van {datum} beloofde een oplossing, nog steeds niks.", "Voor {bedrag} verwacht ik een {onderdeel} die het langer dan {paar} weken doet. Teleurgesteld.", "Verkeerd geleverd én zelf de verzendkosten betalen, belachelijk.", "In de app doet mijn {efiets} het al {weken} weken niet, geen reactie van jullie.", "Ik baal van de werkplaats in {stad}, voor de tweede keer afgezegd.", "Dubbel betaald voor order {order} en niemand die het rechtzet.",
    ],
    "wish": ["Graag ook in het groen!", "Een lichtere {fiets}, dat is mijn wens.", "Tip: een versie met lage instap en riem.", "Ik hoop op een kleinere maat, 1.58 m en nu valt alles te groot.", "Een donkere modus in de app, die mis ik echt.", "Maak deze ook eens voor linkshandigen 😄", "Zou fijn zijn als je de route meteen naar je gps kon sturen.", "Een kratje dat klikt, dat is mijn wens voor 2027.", "Het zou mooi zijn als jullie ook kinderfietsen maakten.", "Graag ook een versie zonder logo op het frame.", "Tip: maak een spatlap die blijft zitten.", "Mijn wens: een winkel in {stad}.", "Doe ons eens een cursus plakken in {stad}, dat zou leuk zijn."],
    "joke": ["Wind tegen is gewoon wind mee voor wie omdraait.", "🐢", "Mijn rit in één emoji: ☔", "Ik fiets niet hard, ik geniet lang.", "Mijn fiets staat vaker binnen dan mijn man.", "Bos. Altijd bos. Behalve als het regent, dan bank.", "Zo te zien is die schoon. Dat is dus niet de mijne 😅", "Haha, die van ons ziet er na een week al uit alsof hij de oorlog heeft meegemaakt.", "Fiets zonder bel: stil genieten.", "Alleen fietsers snappen dit.", "Mijn kuiten weten precies welke brug dit is.", "Zo droog kan alleen een foto zijn.", "Hier had ik vorige week ook wind tegen. En daarna weer.", "Koffie eerst, fiets daarna, dan weer koffie.", "Onze hond herkent de bel al van twee straten ver.", "Elke dag is beendag als je in {stad} woont.", "Zeg nou eerlijk: die fiets is schoner dan mijn keuken.", "Wie zo parkeert is geen amateur.", "Ik dacht even dat ik het zelf was, maar die persoon kijkt blij.", "Regenbroek aan, zon. Regenbroek uit, bui. Elke keer.", "Ik fiets voor de taart, dat is algemeen bekend.", "Bij de {water} waait het altijd drie kanten op.", "Die koe heeft meer volgers dan ik.", "Spatbord is ook maar een mening.", "Trapp zou dit een 'mobiliteitsbeleving' noemen. Wij noemen het fietsen."],
    "tag": ["@{ander} kijk dan!", "@{ander} dit weekend?", "@{ander} dit is die ene die ik bedoelde", "@{ander} 😍", "@{ander} wij ook!", "@{ander} is dit niet jouw straat?", "@{ander} onthouden voor je verjaardag", "@{ander} en jij maar zeggen dat het niet kan"],
    "campaign": ["Gereden! {rit} km in de regen 🍂 #herfstrit", "#herfstrit bij {stad}, wat was het mooi", "Code binnen, dank jullie wel!", "Doe mee met mijn {fiets} en {rit} km #herfstrit", "Modder, modder, modder. #herfstrit", "Wat een leuke actie, hebben er meteen een clubje van gemaakt #herfstrit", "Eerste #herfstrit van het jaar, handschoenen vergeten", "{rit} km #herfstrit en één bandje, niet van mij gelukkig", "Van {stad} naar {stad2} door de bladeren #herfstrit", "Mijn #herfstrit eindigde bij de pannenkoeken", "Zelfs de hond wilde mee op #herfstrit", "Mist, paddenstoelen, {rit} km #herfstrit", "Vandaag met de kids, 12 km en drie keer warme chocomel #herfstrit"],
    "update_praise": ["Goed dat jullie het gewoon uitleggen.", "Netjes opgelost, hulde.", "Klem zit erop, vijf minuten werk. Dank!", "Zo hoort het, al had zondag sneller gemogen.", "Opgelucht hier 🙏", "Fijn, duidelijk verhaal.", "Eerlijk zeggen wat er misging, dat waardeer ik.", "Monteur was hier om acht uur al, top gedaan!", "Pfoe, de mijne valt erbuiten."],
    "update_question": ["Waar vind ik het framenummer?", "Geldt dit ook voor de E-Stad?", "Kan de monteur ook aan huis komen in {stad}?", "Moet ik een afspraak maken of kan ik zo binnenlopen?", "Mijn nummer is 25-10, ben ik dan veilig?"],
    "update_complaint": ["Zondag drie uur lang niets horen was echt waardeloos.", "Mijn tweede afspraak voor die klem is al afgezegd, slechte service.", "Ik moest zelf bellen, mail nooit ontvangen.", "Waarom zat die klem er niet gewoon op? Slechte zaak.", "Bij mijn dealer in {stad} weten ze van niks. Waardeloos.", "Mijn vertrouwen is weg, jammer.", "Noodnummer gebeld, drie kwartier in de wacht. Belachelijk."],
    "partnership": ["Wij zijn een koffietentje aan de route bij {stad}, zin in een samenwerking? Stuur ons een dm!", "Voor ons bedrijf zoeken we {leden} leasefietsen, waar kan ik een offerte aanvragen?", "Fietsreisjes is mijn vak, ik zou graag eens samenwerken. Wie kan ik mailen?"],
}
# Among followers, by what they answer.
TAG_REPLIES = ["Ja hè!", "Zaterdag? Ik neem koffie mee", "Ik ga mee!", "Jij met je plannen altijd 😄", "Echt waar? Dan ga ik ook kijken", "Haha precies", "Doe maar rustig aan, ik ben nog aan het bijkomen van vorige week 😂", "Ik dacht precies hetzelfde", "Oké, geregeld", "Alleen als er appeltaart is"]
MEMBER_REPLIES = {
    "question": ["Ik heb hem, echt een aanrader.", "Staat op de site, even doorklikken.", "Bij mij wel in elk geval.", "Volgens mij wel, ik zag hem in {stad} staan.".replace("{stad}", "Zwolle"), "Goede vraag, wil ik ook weten", "De dealer hier zei van wel"],
    "complaint": ["Komt goed, bij mij duurde het ook even", "Zelfde hier 😕", "Bel je dealer, dat hielp bij mij", "Herkenbaar...", "Bij mij kwam hij gewoon na een week."],
    "other": ["Helemaal mee eens", "Haha precies", "Ja hè!", "Zeker doen, spijt krijg je er niet van", "Dat dacht ik ook", "Leuk om te lezen", "😂😂", "Die route ken ik!", "Goed gezegd", "Dat zeg je goed", "Wij waren daar vorig weekend ook!", "Hier net zo", "Zo herkenbaar", "Doen!", "Heb ik ook, heerlijk ding", "Mijn idee"]}
GENERAL_ANSWERS = ["Hoi {naam}, deze zoeken we even uit, we komen erop terug. - Sanne", "Goede vraag {naam}! Ik stuur je de uitleg in een dm. - Sanne", "Hoi {naam}, dat verschilt per model. Welke heb je, dan zoek ik het op? - Iris"]
# The answer to one comment in particular.
ANSWERS = {
    "Komt deze kleur ook op de {fiets}?": "Hoi {naam}, in het voorjaar ook op de {fiets}. - Sanne",
    "Wat kost de {onderdeel} los?": "Dag {naam}, de {onderdeel} staat in de webshop voor {bedrag}. - Sanne",
    "Past dit ook op een model uit {jaar}?": "Hoi {naam}, op een model uit {jaar} past hij ook, wel even de juiste klem erbij bestellen. - Iris",
    "Is die route ook met een bakfiets te doen?": "Hoi {naam}, ja, er zit één smal bruggetje in maar dat lukt. - Sanne",
    "Wanneer zijn jullie in {stad}?": "Hoi {naam}, de eerste zaterdag van de maand staan we in {stad}. Tot dan? - Iris",
    "Hoeveel weegt de {efiets} eigenlijk zonder accu?": "Hoi {naam}, de {efiets} weegt zonder accu 21,5 kilo in maat M. - Sanne",
    "Waar kan ik die tas kopen?": "Hoi {naam}, in de webshop en bij de meeste dealers. - Sanne",
    "Welke maat raden jullie aan bij {lengte} m?": "Goede vraag {naam}! Bij {lengte} m zit je tussen twee maten, kom vooral even passen. - Sanne",
    "Hoe vaak moet je dat doen als je elke dag fietst?": "Hoi {naam}, met elke dag fietsen is eens in de twee weken genoeg. - Iris",
    "Kan de {onderdeel} ook naar België verzonden worden?": "Dag {naam}, jazeker, naar België duurt het een dag langer. - Sanne",
    "Is er een proefrit mogelijk in {stad}?": "Hoi {naam}, dat kan bij onze dealer in {stad}, even een tijd prikken via de site. - Iris",
    "Hebben jullie de gpx van dit rondje?": "Hoi {naam}, de gpx staat in de app bij Routes. Veel plezier! - Sanne",
    "Geldt dat ook voor een riem?": "Hoi {naam}, nee, een riem spoel je alleen af met water. - Iris",
    "Is de {fiets} ook als lage instap te krijgen?": "Hoi {naam}, de {fiets} komt in maart met lage instap. - Sanne",
    "Wat is de levertijd op dit moment?": "Hoi {naam}, de levertijd is nu ongeveer tien werkdagen. - Sanne",
    "Mag je de accu ook in het vliegtuig meenemen?": "Dag {naam}, nee, dat mag bij geen enkele maatschappij. - Iris",
    "Doet de dealer in {stad} ook mee?": "Hoi {naam}, {stad} doet mee! Op de dealerkaart zie je de tijden. - Sanne",
    "Welke banden zitten er op deze fiets?": "Hoi {naam}, 47 mm met antileklaag. - Iris",
    "Kun je een {efiets} ook leasen via je werk?": "Hoi {naam}, dat kan via de meeste leasemaatschappijen. Stuur ons een dm, dan zoeken we het uit. - Sanne",
    "Zit er een standaard bij of is dat los?": "Hoi {naam}, de standaard zit erbij. - Sanne",
    "Al {paar} keer afgezegd door de werkplaats in {stad}, waardeloos.": "Hoi {naam}, helaas loopt de werkplaats in {stad} achter. Ik regel een leenfiets voor je. - Sanne",
    "Geld nog steeds niet terug van mijn retour. Lees je dm eens.": "Hoi {naam}, je hebt gelijk. Je retour is gevonden en het geld staat er morgen op. - Sanne",
    "@velowerk hoe krijg ik modder uit een wit handvat? Vraag voor een vriend": "Lauw water, een drup afwasmiddel en een tandenborstel, {naam}. Groeten aan je vriend! - Sanne",
    "Zondag drie uur lang niets horen was echt waardeloos.": "Je hebt gelijk {naam}, dat was te lang. Er is nu ook in het weekend een noodnummer. - Sanne",
    "Waarom zat die klem er niet gewoon op? Slechte zaak.": "Hoi {naam}, bij een wissel van leverancier is hij van de lijst gevallen. Dat is hersteld. - Sanne",
    "Bij mijn dealer in {stad} weten ze van niks. Waardeloos.": "Sorry {naam}, ik bel de dealer in {stad} meteen. Je kunt er vanmiddag terecht. - Iris",
    "Mijn vertrouwen is weg, jammer.": "Dat snappen we {naam}. Bel gerust 0800-0123, dan leggen we uit wat we anders doen. - Sanne",
    "Noodnummer gebeld, drie kwartier in de wacht. Belachelijk.": "Sorry {naam}, het was druk. Stuur je nummer in een dm, dan bel ik je zelf. - Iris",
    "Mijn tweede afspraak voor die klem is al afgezegd, slechte service.": "Dat kan niet {naam}. Stuur je adres in een dm, dan komt er morgen een monteur. - Sanne",
    "Waar vind ik het framenummer?": "Hoi {naam}, onder de trapas, het begint met het jaartal. - Iris",
    "Geldt dit ook voor de E-Stad?": "Hoi {naam}, nee, bij de E-Stad loopt de kabel anders. - Sanne",
    "Kan de monteur ook aan huis komen in {stad}?": "Hoi {naam}, ja, bel 0800-0123 en we plannen hem in. - Sanne",
    "Moet ik een afspraak maken of kan ik zo binnenlopen?": "Hoi {naam}, binnenlopen mag, het is vijf minuten werk. - Iris",
    "Mijn nummer is 25-10, ben ik dan veilig?": "Hoi {naam}, ja, vanaf 25-10 zit de klem er standaard op. - Sanne",
}
BRAND_REPLIES = {
    "praise": ["Wat leuk om te lezen {naam}! - Sanne", "Daar worden we in Deventer blij van, {naam}. - Sanne", "Bedankt {naam}, geef ik door aan de werkplaats! - Iris", "Fijn dat je meefietst {naam}! - Sanne", "Dank je wel, daar doen we het voor 💚 - Sanne", "Veel plezier ermee, {naam}! - Iris", "Geweldig, deel je een foto met #velowerk? - Sanne"],
    "question": GENERAL_ANSWERS,
    "complaint": ["Hoi {naam}, dat hoort niet zo. Stuur je ons je ordernummer in een dm? Dan zoek ik het vandaag uit. - Sanne", "Sorry {naam}, je had allang iets van ons moeten horen. Ik bel je vanmiddag, mag ik je nummer via dm? - Sanne", "Hoi {naam}, vervelend! Stuur een foto en je framenummer in een dm, dan kijkt Joost mee. - Iris", "Hoi {naam}, begrijpelijk dat je baalt. Ik zoek het meteen uit en kom er vandaag op terug. - Sanne"],
    "wish": ["Genoteerd {naam}! Hij staat op de wensenlijst. - Sanne", "Leuk idee, ik geef het door aan het productteam. - Iris"],
    "joke": ["😂 - Sanne", "Die gaat op het prikbord, {naam}. - Sanne"],
    "campaign": ["Mooi gereden {naam}! Code komt eraan via dm. - Sanne", "Zo hoort een herfstrit 🍂 - Iris"],
    "partnership": ["Leuk {naam}! We sturen je een dm met het mailadres van onze collega. - Sanne"],
}
THANKS = ["Bedankt!", "Top, dankjewel", "Dank je Sanne!", "Super, dank 🙏", "Thanks!"]
MENTIONS = ["{rit} km met @velowerk en geen druppel regen, wat wil je nog meer", "Nieuwe liefde 💚 @velowerk {fiets} #fietsliefde", "Eerste rit op de {efiets} van @velowerk. En ik maar denken dat dat voor later was.", "Vakantie op twee wielen, {stad} - {stad2} met @velowerk", "@velowerk jullie koplamp heeft vannacht een egel gered", "Getest: Rondrijder tegen @velowerk. Spoiler: de bel van Velowerk wint", "Woon-werk, dag {rit}. Nog steeds leuker dan de trein @velowerk", "Nat tot op het bot en toch met een grijns thuis @velowerk", "Ochtendrit langs de {water} met @velowerk, daar kan geen wekker tegenop", "De {fiets} van @velowerk in het wild bij {stad}", "Mijn moeder (74) op haar eerste e-bike van @velowerk. Ze komt niet meer thuis.", "Fietsvakantie dag {jaren}: {rit} km, geen pech, @velowerk", "Boodschappen voor de hele straat, de Cargo van @velowerk kan het hebben", "Zes uur op, {rit} km weg, @velowerk", "Kwijt: mijn geduld. Al {weken} weken wachten op een {onderdeel} van @velowerk, waardeloos", "Zaterdagklusje: ketting erop, handen zwart, hart blij. Dank @velowerk voor het filmpje", "@velowerk hoe krijg ik modder uit een wit handvat? Vraag voor een vriend"]

# Sunday 11 October; (minutes after 10:40, text). Placed under the newest posts.
CRISIS = [
    (12, "Mooie herfstrit, maar kijk even op jullie forum: accu van een E-Tour rookt!!"), (18, "Is dit waar van die rokende accu's? Ik heb er een in de gang staan..."), (24, "@velowerk graag reactie op het brandgevaar bij de E-Tour"), (29, "Mijn buurman had rook onder zijn zadel vandaan gisteren. Ook een E-Tour."), (35, "Levensgevaarlijk dit. Waar blijft de reactie?"),
    (41, "Kan de accu nou in brand vliegen of niet? Mijn dochter fietst ermee naar school"), (47, "Terugroepactie wanneer?"), (53, "Gezellige post over herfstblaadjes terwijl er accu's in brand staan 👎"), (58, "Net gecontroleerd, kabel half doorgesleten bij de accu. Dit is echt gevaarlijk met zo'n accu"), (63, "Haal deze fietsen van de weg, dit is een veiligheidsrisico"),
    (70, "Zondag is blijkbaar geen dag om brand te melden"), (76, "Wij hebben er twee. Mag ik de accu nog laden ja of nee? Brandgevaar is geen grapje."), (83, "Schandalig dat er geen noodnummer is bij rook uit een accu"), (89, "Foto gestuurd via dm van onze gesmolten stekker, graag snel contact. Hij rookte al."), (95, "Brandweer zegt accu buiten leggen mensen, doe dat!"),
    (103, "Wat een stilte van jullie kant. Accu rookt, merk slaapt."), (110, "Ik durf niet meer te rijden, levensgevaarlijk als dit op de snelweg naast je vlam vat"), (121, "Hier ook een slijtplek, kortsluiting lijkt me een kwestie van tijd"), (128, "Dit is toch een terugroepactie waard?"), (137, "Vorige maand gekocht, nu kan hij in brand vliegen. Fijn."), (146, "Reageer nou gewoon even op dat brandgevaar"),
    (158, "Twee uur later, nog niks. Ondertussen rookt hier een accu in de tuin"), (181, "Morgenochtend pas?! Een accu die in brand vliegt wacht niet op kantoortijd"), (186, "Oké, gezien dus. Maar mag ik hem nu laden of is het brandgevaarlijk?"), (194, "Goed dat jullie reageren. Geldt het brandgevaar ook voor de E-Stad?"), (205, "Mager. Roep die accu's terug, terugroepactie graag vandaag nog."), (219, "Mijn E-Tour is van 2024, is die ook brandgevaarlijk?"), (236, "Hoe zie ik of de kabel langs de accu schuurt? Ik ruik een brandlucht"),
    (258, "Net als bij Trapp vorig jaar, daar vlogen ze ook in brand"), (275, "Heb de accu in de zandbak gelegd. Kinderen blij, ik niet. Brandgevaar in je eigen tuin..."), (303, "Wat als er in de nacht brand uitbreekt door zo'n accu, wie betaalt dat?"), (338, "Mijn man is brandwond-verpleegkundige en die heeft hem meteen buiten gezet. Levensgevaarlijk."), (377, "Geen mail ontvangen als eigenaar. Bij brandgevaar verwacht ik dat wel"), (420, "Iemand met een filmpje hoe je die rokende accu veilig losmaakt?"),
    (479, "Morgen staat de mijne bij de dealer. Gevaarlijke accu, ik wil mijn geld terug"), (560, "Nog steeds geen nieuws? Het gaat hier om brand hoor"), (655, "Slaapt lekker zo, met een rokende accu in de schuur"), (1215, "Al wakker daar? Terugroepactie ja of nee?"), (1248, "Straks bel ik. Als de accu weer rookt bel ik eerst de brandweer"), (1301, "Wachten tot 9 uur met brandgevaar in huis, bijzonder"),
]
CRISIS_REPLIES = ["Hoi {naam}, laad en rijd even niet. Het noodnummer is vandaag open vanaf 10 uur: 0800-0123. - Sanne", "Hoi {naam}, we snappen je zorgen. Leg de accu buiten en stuur ons je framenummer in een dm, dan kijken we meteen. - Sanne", "Dag {naam}, zondag duurde te lang, sorry. Alle eigenaren krijgen vanochtend een mail. - Iris", "Hoi {naam}, alleen modellen uit 2025 lijken geraakt. Stuur je framenummer even door, dan weet je het zeker. - Sanne", "Hoi {naam}, goed dat je het meldt. Onze werkplaats belt je vanochtend. - Iris", "Hoi {naam}, je hebt gelijk, dit had gisteren al gemoeten. Om vier uur volgt de uitslag van het onderzoek. - Sanne", "Dag {naam}, nee, laad hem nu even niet. Alle dealers kijken vandaag gratis je kabel na. - Sanne", "Hoi {naam}, wat een schrik. Zet de fiets buiten en bel 0800-0123, ze weten ervan. - Iris"]
