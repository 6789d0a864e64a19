"""What people write on the Velowerk forum: titles, questions, answers, complaints, small talk.

Only texts; who writes when is decided in make_exports.py. A word in braces is a slot that is filled for every
text anew (see Slots there). Digits before a bar say which questions of the issue a title, answer or follow-up
fits ("03|...": the first and the fourth; no digits: all); a follow-up with a question mark or "! " wants a reply.
"""

# One entry an issue: how it is asked, how members answer, how the brand answers, how the asker goes on.
QUESTIONS = [
    dict(
        category="Onderhoud", weight=10,
        titles=["0|Ketting slaat over op {fiets}", "1|Ketting verspringt bij aanzetten", "2|Tikkend geluid uit de aandrijving", "3|Wanneer ketting vervangen?", "4|Welke ketting op de {fiets}?"],
        asks=[
            "Sinds {tijdje} slaat de ketting van mijn {fiets} over zodra ik kracht zet, vooral op het kleinste tandwiel. Hij heeft nu zo'n {km} km gelopen. Moet ik alleen de ketting vervangen of de cassette ook meteen?",
            "Bij het wegrijden voor het stoplicht verspringt mijn ketting. Schoongemaakt en gesmeerd heb ik al. Iemand een idee waar ik moet zoeken?",
            "Ik hoor een tik bij elke omwenteling van de trappers, ritme van de linkerkant lijkt het. {fiets} van {jaar}. Trapas, pedaal of toch de ketting?",
            "Hoe lang doen jullie met een ketting? De mijne zit nu op {km} km en volgens het meetkalibertje op 0,75. Kan dat nog een winter mee?",
            "Welke ketting past op de {fiets} uit {jaar}? In de handleiding staat alleen \"8-speed\", maar ik zie in de winkel drie soorten liggen.",
        ],
        peers=[
            "03|Als hij boven de 0,75 meet zou ik de cassette er gelijk bij doen. Nieuwe ketting op een oude cassette gaat binnen een week weer overslaan, been there.",
            "01|Kijk eerst even of er geen stijve schakel in zit. Langzaam achteruit draaien en op het derailleurwieltje letten, dan zie je hem springen.",
            "2|Bij mij was het de trapas. Trapper eraf, schroefdraad invetten en weer vast met de juiste kracht, daarna stil.",
            "2|Zet hem op een standaard en draai achteruit. Is het geluid dan weg, dan zit het in pedaal of trapas.",
            "2|Zadelpen! Serieus. Bij mij kwam het getik gewoon van boven.",
            "4|Kijk op de schakel zelf, daar staat het merk en het type ingeslagen.",
            "03|Ik meet elke {paar} maanden met zo'n kalibertje van een tientje. Bij 0,5 vervangen, dan doet de cassette drie kettingen mee.",
            "4|KMC X8 zit er standaard op, 114 schakels. Wel even naast de oude leggen voor je hem inkort.",
            "01|Derailleurpad recht? Mijn fiets was een keer omgevallen in het rek en toen had ik precies dit.",
            "013|Niet te veel olie gebruiken hoor. Druppel per schakel, half uurtje wachten en dan alles afvegen.",
            "4|Van de Velowerk-dealer hier kreeg ik ooit een verkeerde mee, dus tel de schakels zelf na 😉",
        ],
        brand=[
            "034|Hoi {naam}, met die kilometerstand is de kans groot dat ketting én cassette versleten zijn. Meet even met een kettingmeter: boven 0,75 vervang je ze het beste samen. Op de onderdelenpagina staat onder {fiets} welke set past.",
            "01|Hoi {naam}, goed dat je al hebt schoongemaakt. Controleer of de derailleurpad recht staat en of er geen stijve schakel in zit. Springt hij dan nog over, loop dan even binnen bij je dealer, die meet het in twee minuten.",
            "2|Dag {naam}, een tik die met de trapper meedraait is meestal de trapas of het pedaal. Haal het pedaal eraf, vet de schroefdraad in en draai het weer vast op 35 Nm. Laat je weten of dat helpt?",
        ],
        follows=["03|Gemeten: ruim 0,75. Dus ketting en cassette samen. Kan ik die zelf vervangen of heb ik daar speciaal gereedschap voor nodig?", "01|Derailleurpad bleek inderdaad krom. Is zo'n pad los te bestellen?", "2|Het was het pedaal! Ingevet en stil, heerlijk."],
        brand_follows=["Dat kan prima zelf: je hebt een kettingpons, een cassettesleutel en een kettingzweep nodig. In de video 'Aandrijving vervangen' doen we het stap voor stap voor.", "Jazeker, de pad is los te bestellen. Zet het framenummer bij je bestelling, dan sturen we de goede."],
    ),
    dict(
        category="Onderhoud", weight=9,
        titles=["0|Piepende remmen bij nat weer", "0|Schijfremmen gillen", "2|Remblokjes {fiets}: welke?", "1|Voorrem loopt aan", "34|Rem pakt niet goed meer"],
        asks=[
            "Mijn remmen piepen zo hard dat de hele straat weet dat ik thuiskom. Vooral als het geregend heeft. Schijven al ontvet met remreiniger. Wat kan ik nog meer doen?",
            "De voorrem van mijn {fiets} loopt een beetje aan, je hoort een licht schurend geluid. Kan ik de remklauw zelf centreren?",
            "Welke remblokjes horen er op de {fiets} ({jaar})? Ik twijfel tussen resin en metaal, ik rijd {km} km per jaar en ook met regen.",
            "Mijn remhendel komt de laatste weken verder naar het stuur. Is dat een kwestie van kabel spannen of zijn de blokjes op?",
            "Na het vervangen van de blokjes remt mijn achterrem nauwelijks. Moeten die echt eerst ingereden worden en hoe dan?",
        ],
        peers=[
            "04|Inremmen! Twintig keer van 25 naar 5 km/u zonder te blokkeren. Daarna was het bij mij weg.",
            "04|Blokjes even licht schuren met korrel 120 en de schijf met isopropyl. En niet met je vingers aan de schijf zitten.",
            "1|Twee boutjes van de klauw losdraaien, rem inknijpen, vastdraaien terwijl je hem vasthoudt. Klaar.",
            "2|Ik rijd al jaren resin, stiller en goedkoper. Metaal is alleen zinvol als je veel bergaf gaat.",
            "3|Als de hendel verder doorkomt zijn het bijna altijd de blokjes. Kijk even van bovenaf met je telefoonlampje, minder dan een millimeter is wegwezen.",
            "3|Kabel rekt ook uit hoor, kwart slag aan het stelboutje en je weet het.",
            "1|Wiel er even uit en er weer in, soms zit de as gewoon niet recht.",
            "4|Inremmen is echt nodig, de eerste tien keer denk je dat er niks op zit.",
            "2|Kijk wel even welk type klauw je hebt, er zijn er dat jaar twee gebruikt.",
            "0|Piepen bij nat weer hoort er een beetje bij hoor, na drie keer remmen moet het weg zijn.",
            "0|Heb jij de velg of schijf met siliconenspray schoongemaakt? Dan zijn je blokjes vet en kun je ze weggooien, helaas.",
        ],
        brand=[
            "0|Hoi {naam}, vervelend dat gepiep! Maak de schijf schoon met isopropylalcohol, schuur de blokjes licht op en rem ze opnieuw in: twintig keer rustig van 25 naar 5. Blijft het, dan zijn de blokjes waarschijnlijk vet geworden en moet je ze vervangen.",
            "1|Hoi {naam}, de klauw centreren kun je zelf: twee bouten los, rem vasthouden, bouten weer vast op 6 Nm. Lukt het niet, dan doet je dealer het gratis binnen de eerste beurt.",
            "2|Dag {naam}, op de {fiets} passen blokjes van het type B05S. Resin is stil en prima voor het vlakke land, metaal slijt minder als je veel in de regen rijdt.",
            "3|Hoi {naam}, kijk eerst naar de blokjes: onder 1 mm zijn ze op. Zijn ze nog goed, dan span je de kabel bij met het stelboutje aan de hendel.",
            "4|Hoi {naam}, ja, inremmen is nodig: twintig keer van 25 naar 5 km/u zonder te blokkeren. Wordt het dan niet beter, laat hem dan nakijken voor je er weer mee de weg op gaat.",
        ],
        follows=["04|Geschuurd en ingeremd, stukken beter. Na hoeveel kilometer moeten ze eigenlijk vervangen worden?", "Top, werkt weer als nieuw.", "1|Klauw gecentreerd maar hij loopt nog steeds een fractie aan. Kan de schijf krom zijn?"],
        brand_follows=["Gemiddeld tussen de 1.500 en 3.000 km, maar kijk vooral naar de dikte: onder 1 mm vervangen.", "Dat kan zeker. Laat het wiel draaien en kijk of de schijf slingert. Een dealer richt hem in een paar minuten."],
    ),
    dict(
        category="Elektrisch", weight=11,
        titles=["0|Actieradius valt tegen", "1|Hoeveel km haal je met de {efiets}?", "4|Bereik accu in de kou", "2|Accu bewaren tijdens vakantie", "3|Laadcycli van de accu uitlezen"],
        asks=[
            "Op mijn {efiets} haal ik nog maar {bereik} km op stand 2, vorig jaar was dat {bereik2}. Is dat normale slijtage na {jaren} jaar of kan ik dat laten meten?",
            "Wat halen jullie nou echt met de {efiets}? In de folder staat 110 km, ik kom op {bereik}. Ik weeg {kilo} kilo en fiets meestal met wind tegen (voor mijn gevoel dan).",
            "We gaan {paar} weken weg. Kan de accu van de {efiets} gewoon op de fiets blijven zitten of haal ik hem er beter af? En hoe vol moet hij zijn?",
            "Is er een manier om te zien hoeveel laadcycli mijn accu heeft gehad? In de app kan ik het niet vinden.",
            "Merken jullie ook zo veel verschil als het kouder wordt? Van de week met 8 graden scheelde het mij zeker {paar} streepjes op de heenweg.",
        ],
        peers=[
            "014|Ik haal rond de {bereik} op stand 2, met tassen. In de winter reken ik op 20% minder.",
            "014|Bandenspanning al gecheckt? Klinkt flauw maar van 3 naar 4,5 bar scheelde mij 12 km.",
            "2|Binnen bewaren op kamertemperatuur en op zo'n 60% laten staan. Zo heeft mijn vorige accu zeven jaar meegedaan.",
            "03|De dealer kan hem uitlezen, kost een tientje en dan weet je precies de restcapaciteit.",
            "1|Eerlijk: 110 km haal je alleen als je 60 kilo weegt en van Den Helder naar Maastricht de wind mee hebt 😄",
            "014|Veel optrekken en stoppen vreet stroom. In de stad haal ik driekwart van wat ik langs de dijk haal.",
            "2|Wij halen hem er altijd af. Scheelt ook in gewicht op het rek achter de auto.",
            "4|Accu 's nachts binnen leggen, dan start je in elk geval warm.",
            "3|In de app onder Fiets > Accu > drie puntjes, maar alleen bij de nieuwere modellen.",
            "2|Niet helemaal vol en niet helemaal leeg, dan gaat het altijd goed.",
        ],
        brand=[
            "03|Hoi {naam}, na {jaren} jaar is 10 tot 15% minder bereik normaal. Bij elke dealer kun je de accu laten uitlezen, dan zie je de restcapaciteit en het aantal cycli. Zit je binnen de garantie onder de 70%, dan regelen we een nieuwe.",
            "2|Hoi {naam}, voor een paar weken: accu eraf, op 50 tot 60% laden en droog bij kamertemperatuur bewaren. Dan is hij bij thuiskomst nog zo fit als je zelf.",
            "14|Dag {naam}, kou, wind en bandenspanning tellen flink mee. Met 8 graden is 15 tot 20% minder heel gewoon. Bewaar de accu binnen en klik hem er pas vlak voor vertrek op.",
        ],
        follows=["03|Laten uitlezen: nog 84%. Is dat netjes voor deze leeftijd?", "01|Bandenspanning was het, van 2,5 naar 4,5 bar. Schaam me een beetje 😅", "2|Oké, en mag hij wel aan de lader blijven als hij vol is?"],
        brand_follows=["84% na die tijd is keurig, daar kun je nog jaren mee vooruit.", "De lader stopt vanzelf, maar haal hem er voor de levensduur liever af als hij vol is."],
    ),
    dict(
        category="Elektrisch", weight=7,
        titles=["2|Display blijft op 80% hangen", "0|App verbindt niet met {efiets}", "0|Bluetooth weg na update", "1|Foutcode E{code} op display", "3|Tweede telefoon koppelen", "4|Ritten exporteren naar Strava"],
        asks=[
            "Sinds de update van vorige week ziet de app mijn {efiets} niet meer. Telefoon herstart, app opnieuw geïnstalleerd, niks. Iemand een oplossing?",
            "Mijn display geeft E{code}. In de handleiding staat alleen \"neem contact op met uw dealer\". Weet iemand wat die code betekent?",
            "De lader springt op groen maar het display zegt 80%. Is dat een instelling of moet ik iets resetten?",
            "Hoe koppel ik een tweede telefoon? Mijn vrouw rijdt ook op de {efiets} en zij krijgt de melding dat hij al aan een account hangt.",
            "Kun je de ritten uit de app exporteren naar Strava of als GPX? Ik kan de knop niet vinden.",
        ],
        peers=[
            "03|In de telefooninstellingen het apparaat 'vergeten', daarna vanuit de app opnieuw koppelen. Niet andersom, dan gaat het mis.",
            "1|E{code} had ik ook, dat was de snelheidssensor. Magneetje op de spaak was verschoven, beetje terugduwen en klaar.",
            "2|Er zit een spaarstand op: in de app onder Accu staat 'levensduur sparen', die laadt tot 80.",
            "0|Android 16 toevallig? Dan moet je locatie op 'precies' zetten, anders vindt hij niks.",
            "4|Exporteren kan, maar alleen per rit: rit openen, drie puntjes, delen als GPX.",
            "012|Accu er tien tellen uit en weer erin, daarna deed alles het weer bij mij.",
            "3|Je moet haar als medegebruiker uitnodigen, onder Profiel > Delen. Stond bij ons ook goed verstopt.",
            "4|Via een omweg kan het: GPX delen naar de Strava-app, die pakt hem dan op.",
        ],
        brand=[
            "0|Hoi {naam}, verwijder de fiets bij de bluetooth-instellingen van je telefoon en koppel hem opnieuw vanuit de app. Werkt dat niet, stuur ons dan het framenummer, dan kijken we mee.",
            "1|Hoi {naam}, E{code} is de snelheidssensor. Kijk of het magneetje op de spaak recht langs de sensor loopt (5 tot 10 mm ertussen). Daarna fiets uit en weer aan.",
            "2|Dag {naam}, dat is de spaarstand: onder Accu > Levensduur kun je het laden tot 100% weer aanzetten.",
            "3|Hoi {naam}, nodig de tweede rijder uit via Profiel > Delen. De fiets blijft aan jouw account hangen, maar jullie zien allebei de ritten.",
            "4|Hoi {naam}, open een rit, tik op de drie puntjes en kies Delen als GPX. Een koppeling met Strava staat op de planning.",
        ],
        follows=["1|Magneetje zat inderdaad scheef. Opgelost!", "0|Opnieuw gekoppeld, maar nu mis ik mijn oude ritten. Komen die nog terug?", "2|Spaarstand stond aan ja. Nooit geweten 😄"],
        brand_follows=["Die komen terug zodra je met hetzelfde e-mailadres bent ingelogd, dat kan tot een uur duren.", "Fijn dat je het meldt, we zetten het in de uitleg van de app."],
    ),
    dict(
        category="Onderhoud", weight=8,
        titles=["0|Naafversnelling schakelt zwaar", "1|Versnelling 4 slaat door", "3|Naaf afstellen {fiets}", "2|Olie verversen Nexus/Alfine"],
        asks=[
            "Mijn {fiets} met naafversnelling schakelt sinds {tijdje} stroef, vooral van 3 naar 4. De gele streepjes staan netjes tegenover elkaar. Kan het de kabel zijn?",
            "In versnelling 4 trap ik af en toe door. Best schrikken op een drukke weg. Is dat afstellen of is de naaf op? Hij heeft {km} km gelopen.",
            "Moet de olie in een 8-speed naaf echt elke twee jaar ververst worden? Dealer rekent daar {bedrag} voor.",
            "Na een lekke band heb ik het achterwiel zelf teruggezet, maar nu kloppen de versnellingen niet meer. Hoe stel ik dat af zonder alles weer los te halen?",
        ],
        peers=[
            "013|Naar versnelling 4 schakelen en dan met het stelboutje de gele streepjes gelijk zetten. Niet op het oog van bovenaf maar recht van voren.",
            "0|Kabel vervangen, kost bijna niks en schakelt daarna als boter. Buitenkabel meteen mee.",
            "2|Bij {km} km zou ik de olie wel doen hoor. Er kwam bij mij een soort chocomel uit.",
            "01|Even terugschakelen zonder druk op de pedalen. Wie onder vol vermogen schakelt sloopt elke naaf.",
            "3|Zit het kabeltje goed in het geleidegootje? Dat schiet er bij het terugzetten makkelijk uit.",
            "2|Zelf doen met een setje van de fabrikant, halfuurtje werk en een paar tientjes bespaard.",
        ],
        brand=[
            "03|Hoi {naam}, zet hem in versnelling 4 en lijn de gele streepjes uit met het stelboutje bij de shifter. Blijft hij stroef, dan is bijna altijd de kabel de boosdoener. Vervang binnen- en buitenkabel samen.",
            "1|Hoi {naam}, doortrappen in 4 wijst op de afstelling. Rijd er niet te lang mee door en laat hem even nakijken, dat valt onder de kleine beurt.",
            "2|Dag {naam}, elke 5.000 km of twee jaar olie is ons advies. Met veel regenkilometers verdient zich dat terug.",
        ],
        follows=["013|Streepjes stonden een halve millimeter uit elkaar. Afgesteld en hij schakelt weer goed.", "0|Nieuwe kabel erin, maar hij valt nog steeds terug naar 3. Wat kan het dan nog zijn?"],
        brand_follows=["Dan kan de schakelcassette in de naaf verlopen zijn. Laat je dealer daar even naar kijken, neem dit topic gerust mee."],
    ),
    dict(
        category="Onderhoud", weight=8,
        titles=["0|Al {paar} keer lek deze maand", "1|Welke antilekband?", "2|Tubeless op een stadsfiets?", "3|Bandenspanning met bagage"],
        asks=[
            "Deze maand al {paar} lekke banden, steeds achter. Buitenband is nog goed volgens mij. Waar kan dat aan liggen?",
            "Welke antilekband raden jullie aan voor de {fiets}? Ik fiets elke dag langs de bouwplaats in {stad} en heb het wel gehad met glas en schroefjes.",
            "Heeft iemand ervaring met tubeless op een {fiets}? Of is dat onzin voor woon-werk?",
            "Hoeveel bar hebben jullie in de banden met volle tassen? Op de zijkant staat 3 tot 5, dat is nogal een verschil.",
        ],
        peers=[
            "0|Velglint checken! Bij mij stak er een spaakkop door. Zit het gat aan de binnenkant van de binnenband, dan is dat het.",
            "01|Marathon Plus en je bent er {jaren} jaar van af. Fietst iets zwaarder maar ik neem het voor lief.",
            "0|Voel de binnenkant van de buitenband rondom met een sok over je hand. Blijft de sok haken, dan heb je de boosdoener.",
            "2|Tubeless op woon-werk vind ik overdreven, wel leuk om te knutselen trouwens.",
            "3|4 voor en 4,5 achter, met tassen achter 5. Vuistregel: je duim mag er net niet in.",
            "012|Latex melk in de binnenband werkt ook prima voor de kleine gaatjes.",
            "3|Ik houd de hoge kant aan, met bagage zeker. Comfort komt wel van het zadel.",
            "2|Gedaan, twee jaar geen lek gehad. Maar het monteren was wel vloeken in de schuur.",
        ],
        brand=[
            "0|Hoi {naam}, voel eerst de binnenkant van de buitenband na en kijk of het velglint nog recht ligt: steeds achter lek is vaak een spaakkop of een glassplinter die is blijven zitten.",
            "13|Hoi {naam}, op de {fiets} past een antilekband van 47-622. Pomp hem op tot 4 bar voor en 4,5 achter, met volle tassen een halve bar extra.",
            "2|Dag {naam}, tubeless kan op deze velgen, maar we raden het voor woon-werk niet aan: je hebt er meer onderhoud aan dan je wint.",
        ],
        follows=["0|Spaakkop! Nieuw velglint erin en nu al een week droog… eh, hard.", "1|Past de 47 ook onder de spatborden?"],
        brand_follows=["Ja, tot en met 50 mm past onder de standaard spatborden."],
    ),
    dict(
        category="Onderhoud", weight=5,
        titles=["01|Zadelpijn na een uur", "2|Polsklachten, stuur te laag?", "0|Juiste maat {fiets}"],
        asks=[
            "Na een uurtje fietsen heb ik flink last van zitvlak en polsen. Ik ben {lengte} m en rijd maat M. Is mijn fiets te klein of moet ik iets aan de afstelling doen?",
            "Welk zadel hebben jullie op de {fiets} gezet? Het standaard zadel is me te zacht, klinkt gek maar daar krijg ik juist last van.",
            "Kan de stuurpen van de {fiets} nog hoger? Ik zit voor mijn rug te ver voorover.",
        ],
        peers=[
            "01|Zadel een centimeter naar voren en de punt één graadje omlaag, dat deed bij mij wonderen.",
            "01|Laat je zitbotjes meten bij een goede fietsenzaak, daarna koop je nooit meer een verkeerd zadel.",
            "01|Brooks. Even doorbijten de eerste 500 km en daarna nooit meer wat anders.",
            "0|Met die lengte zou ik maat L hebben genomen. Met een langere stuurpen kom je een heel eind.",
            "2|Er bestaat een verlengstuk voor de stuurpen, zes centimeter erbij en je zit rechtop als een dominee.",
        ],
        brand=[
            "0|Hoi {naam}, met {lengte} m zit je op de grens van M en L. Zet het zadel zo dat je knie in de onderste stand nog licht gebogen is en de stuurpen twee centimeter hoger. Lukt dat niet met de huidige pen, dan is er een verstelbare.",
            "2|Hoi {naam}, ja hoor: met de verstelbare stuurpen komt het stuur tot zes centimeter hoger. Neem hem een weekje op proef bij je dealer voor je iets koopt.",
            "1|Dag {naam}, een iets steviger zadel is juist vaak prettiger op langere ritten. Bij de meeste dealers kun je er een week een op proef meenemen.",
        ],
        follows=["01|Zadel verzet, scheelt echt. Dank jullie wel!", "02|Welke verstelbare stuurpen past er dan op?"],
        brand_follows=["De verstelbare pen van 28,6 mm, onder Onderdelen > Stuur. Zet je framemaat erbij, dan checken we het voor je."],
    ),
    dict(
        category="Onderhoud", weight=5,
        titles=["0|Riem kraakt bij droog weer", "1|Riemspanning meten", "2|Riem of ketting voor woon-werk?"],
        asks=[
            "Mijn {fiets} met riemaandrijving maakt een krakend geluid als het droog is. Bij regen is het weg. Hoe krijg ik dat stil?",
            "Hoe meet je de spanning van de riem zonder duur apparaat? Ik las iets over een app die de toon meet.",
            "Ik twijfel tussen riem en ketting voor {km2} km woon-werk per dag. Wat zijn jullie ervaringen na een paar winters?",
        ],
        peers=[
            "0|Beetje siliconenspray op de riem, nooit olie! En even afspoelen met water, vaak is het gewoon stof.",
            "1|Die app werkt echt, je plukt aan de riem als aan een gitaarsnaar. Bij mij 50 Hz, dat is goed voor een stadsfiets.",
            "2|Riem. {km} km gereden en nul onderhoud gehad. Je broekspijp blijft ook schoon.",
            "2|Ketting. Als er iets stuk gaat kan elke fietsenmaker je helpen, met een riem sta je te wachten op het onderdeel.",
            "0|Had ik ook, bleek dat het wiel een fractie scheef stond. De riem moet mooi in het midden lopen.",
        ],
        brand=[
            "0|Hoi {naam}, stof tussen riem en tandwiel geeft dat gekraak. Spoel hem af met water en doe er een beetje siliconenspray op. Houdt het aan, laat dan de spanning controleren.",
            "1|Hoi {naam}, met de app van de fabrikant meet je de toon: tussen 40 en 60 Hz zit je goed.",
            "2|Hoi {naam}, voor dagelijks woon-werk kiezen de meeste leden een riem: schoon en nauwelijks onderhoud. Rijd je ver van huis, dan is een ketting makkelijker te repareren.",
        ],
        follows=["0|Afgespoeld en hij is weer muisstil.", "1|Ik meet 35 Hz. Kan ik zelf bijspannen?"],
        brand_follows=["Dat kan: wielmoeren los, stelbouten aan beide kanten een kwart slag en opnieuw meten."],
    ),
    dict(
        category="Onderhoud", weight=5,
        titles=["0|Koplamp flikkert", "3|Sleutel ringslot afgebroken", "1|Kinderzitje op de {fiets}?", "2|Tas past niet op drager"],
        asks=[
            "Mijn koplamp flikkert op hobbelige stukken. Kabeltje zit vast voor zover ik kan zien. Waar zit bij de {fiets} de stekker precies?",
            "Welk kinderzitje past op de achterdrager van de {fiets}? Onze dochter is {paar} jaar en de drager lijkt mij aan de smalle kant.",
            "Ik zoek een dubbele tas die op de drager van de {efiets} past en waar je de accu nog langs kunt halen. Tips?",
            "Sleutel van het ringslot afgebroken. Kan ik met het nummer een nieuwe bestellen of moet het hele slot vervangen worden?",
        ],
        peers=[
            "0|De stekker zit achter het balhoofd, onder dat rubbertje. Bij mij was hij niet goed ingedrukt.",
            "1|Wij hebben een zitje met MIK-systeem, klik en klaar. Wel even de drager op 27 kg controleren.",
            "2|Die van Basil met de schuine kant past, accu kan er zo uit.",
            "3|Met het sleutelnummer bestel je een nieuwe, duurde bij mij {paar} dagen. Zonder nummer heb je een probleem.",
            "1|Wij rijden met een zitje aan het frame, tot een jaar of drie gaat dat prima.",
            "0|Stekkertje van de naafdynamo al nagekeken? Daar zit bij mij altijd zand in.",
            "2|Ik heb gewoon een krat met een riem eromheen, kost niks en past altijd.",
        ],
        brand=[
            "0|Hoi {naam}, de stekker zit achter het rubber bij het balhoofd. Druk hem door tot je een klik hoort. Flikkert hij dan nog, stuur ons een filmpje.",
            "1|Hoi {naam}, op deze drager passen zitjes met MIK HD, tot 27 kg. Let op dat het zitje minstens 2 cm vrij blijft van het zadel.",
            "3|Dag {naam}, met het sleutelnummer kun je een nieuwe sleutel bestellen via de dealer. Zonder nummer vervangen we alleen de cilinder.",
            "2|Hoi {naam}, kies een tas met een schuine achterkant, dan kan de accu er zonder gedoe langs. De modellen die passen staan bij de {efiets} onder Accessoires.",
        ],
        follows=["0|Klik gehoord, licht doet het weer.", "1|En kan er dan nog een tas naast?"],
        brand_follows=["Ja, een smalle tas tot 15 cm past ernaast."],
    ),
    dict(
        category="Onderhoud", weight=6, months=(9, 10), tone="chat",
        titles=["0|Fiets winterklaar maken", "1|Strooizout en je aandrijving", "2|Spikes, doen of niet?"],
        asks=[
            "Wat doen jullie om de fiets winterklaar te maken? Ik rijd elke dag {km2} km en wil dit jaar niet weer met een roestige ketting de lente in.",
            "Spoelen jullie het zout er elke keer af of is dat overdreven? Ik heb geen buitenkraan, dus het wordt een gieter.",
            "Wie rijdt er met spikes? Zijn ze er op droog asfalt niet te luid voor?",
        ],
        peers=[
            "01|Was op de ketting in plaats van olie, dan plakt er niks aan. Scheelt enorm.",
            "01|Gieter lauw water over de aandrijving, doekje erlangs, beetje smeren. Vijf minuten werk per week.",
            "2|Spikes zijn herrie, maar die ene ochtend met ijzel ben je er blij mee. Ik heb een tweede setje wielen.",
            "2|Ik heb er alleen vóór een zitten, achter een gewone winterband. Sturen is belangrijker dan remmen.",
            "0|Vergeet de contactpunten van de accu niet, een likje zuurvrije vaseline doet wonderen.",
            "01|Spatlap voor, echt. Je schoenen en je trapas zijn je dankbaar.",
        ],
        brand=[
            "0|Hoi {naam}, ons rijtje voor de winter: ketting schoon en in de was, contactpunten van de accu licht invetten, verlichting nalopen en een half bar minder in de banden. Zout afspoelen met lauw water, niet met de hogedrukspuit.",
            "1|Dag {naam}, wekelijks afspoelen met een gieter is genoeg. Droog de ketting daarna af en smeer dun.",
            "2|Dag {naam}, op droog asfalt hoor je ze goed en slijten ze. Fiets je ook bij ijzel, dan is een tweede wielset het handigst.",
        ],
        follows=["0|Fijn lijstje, die ga ik zaterdag doen.", "01|Welke wax raden jullie aan?"],
        brand_follows=["Elke droge kettingwax op waterbasis is goed; breng hem 's avonds aan, dan kan hij een nacht drogen."],
    ),
    dict(
        category="Routes", weight=8, tone="chat",
        titles=["0|Mooi rondje bij {stad}?", "12|Route {stad} - {stad2}, wie kent hem?", "1|Meerdaagse met de {efiets}", "3|Knooppunten rond {stad}"],
        asks=[
            "Volgend weekend zijn we in de buurt van {stad}. Wie heeft er een mooi rondje van een kilometer of {rit}, liefst met een fatsoenlijke koffiestop?",
            "Ik wil in twee dagen van {stad} naar {stad2} fietsen. Waar zou je overnachten, en kan ik daar ook de accu laden?",
            "Zijn er hier mensen die het stuk tussen {stad} en {stad2} kennen? Volgens de planner ga ik over een N-weg en daar heb ik weinig trek in.",
            "Welke knooppunten zijn een aanrader rond {stad}? We rijden met een kind in het zitje dus liever geen grindpaden.",
        ],
        peers=[
            "0|Pak de dijk aan de noordkant, daar rijdt bijna niemand en bij het pontje zit een tentje met appeltaart waar je U tegen zegt.",
            "03|Knooppunt {kp} - {kp2} - {kp3}, die heb ik in het voorjaar gedaan. Onderweg twee pontjes, neem kleingeld mee.",
            "2|Die N-weg kun je omzeilen door bij knooppunt {kp} rechtsaf het bos in te gaan. Scheelt je ook nog uitlaatgas.",
            "1|Vrienden op de Fiets! Voor een paar tientjes slaap je bij de leukste mensen en laden mag altijd.",
            "0|Zondagochtend vroeg gaan, na elven is het daar file fietsen met de groepen.",
            "0|Heb je de GPX? Dan rijd ik hem binnenkort ook eens, klinkt goed.",
            "1|Reken op 60 km per dag, dan heb je tijd om af te stappen bij iets leuks.",
            "2|Dat stuk viel mij mee, er ligt een breed fietspad naast.",
            "3|Rond {stad} is bijna alles verhard, alleen bij {kp} moet je even opletten.",
        ],
        brand=[
            "03|Leuk plan {naam}! In de app staat onder Routes een rondje van {rit} km vanuit {stad}, door leden gemaakt en zonder drukke wegen. Foto's zijn welkom natuurlijk.",
            "1|Hoi {naam}, voor onderweg laden: op de dealerkaart kun je filteren op 'laadpunt'. Bij {stad2} zitten er twee vlak aan de route.",
            "2|Hoi {naam}, in de app kun je bij Routes 'rustige wegen' aanzetten, dan stuurt hij je om de N-weg heen.",
        ],
        follows=["03|Gereden! 's Ochtends mist boven het water, prachtig. Die appeltaart klopt ook.", "0|Is dat pontje ook op maandag open?"],
        brand_follows=["Volgens de site vaart hij tot eind oktober dagelijks, daarna alleen in het weekend."],
    ),
]

# Complaints: mostly in the category of the brand itself; members feel along, now and then against the grain.
COMPLAINTS = [
    dict(
        titles=["Nog steeds geen {onderdeel}", "Bestelling {order} blijft uit", "Levertijd loopt steeds verder op"],
        asks=[
            "Op {datum} heb ik een {onderdeel} besteld (order {order}). Beloofd: vijf werkdagen. We zijn nu {weken} weken verder en ik heb nog niets. Ik vind het echt slechte service dat je er zelf achteraan moet.",
            "Ik wacht al {weken} weken op mijn {onderdeel}. Drie keer gebeld, drie keer een ander verhaal. Zo langzamerhand ben ik behoorlijk teleurgesteld in Velowerk.",
            "Weer een mailtje dat de levering van order {order} is uitgesteld, de derde keer nu. Ik sta intussen elke dag bij de bushalte. Belachelijk, dit.",
        ],
        peers=["Pff, herkenbaar. Bij mij duurde het uiteindelijk vijf weken, maar hij kwam wel.", "Bel niet met het algemene nummer maar met je dealer, die kan in het systeem kijken waar het hangt.", "Ik had hem na vier dagen in huis, dus het kan wel. Misschien ligt het aan dat ene onderdeel?", "Sterkte! Heb je al een leenfiets gevraagd? Daar heb je bij die levertijden gewoon recht op."],
        brand=["Hoi {naam}, dit had je van ons moeten horen en niet andersom, sorry. Ik heb {order} opgezocht: de {onderdeel} ligt klaar en gaat vandaag op de post. Je krijgt binnen een uur de track & trace.", "Hoi {naam}, wat vervelend dat je zo lang moet wachten. De leverancier loopt achter; ik heb er een uit de werkplaatsvoorraad voor je apart gelegd. Mag ik je bezorgadres controleren via een privébericht?", "1|Dag {naam}, drie keer een ander verhaal kan niet. Ik zoek dit vandaag uit en bel je uiterlijk morgen om 12 uur met een datum."],
        follows=["02|Bedankt, track & trace is binnen.", "! Het is nu twee dagen later en er is niemand die gebeld heeft. Dit wordt echt een klacht zo.", "Hij is er! Eind goed, al goed."],
        brand_follows=["Je hebt gelijk, dat had moeten gebeuren. Ik heb je zojuist gebeld en een bericht ingesproken: morgen tussen 9 en 12 wordt hij bezorgd."],
    ),
    dict(
        titles=["Klantenservice niet bereikbaar", "Drie kwartier in de wacht", "Mail blijft onbeantwoord"],
        asks=[
            "Vanmorgen {minuten} minuten in de wacht gestaan en daarna werd de verbinding verbroken. Vorige week gemaild, ook nooit antwoord op gehad. Waardeloos, ik had van jullie meer verwacht.",
            "Hoe kan het dat een mail van {paar} weken geleden nog steeds niet beantwoord is? Ik wil een klacht indienen over de klantenservice maar zelfs daar is geen formulier voor.",
            "De chat zegt al de hele week \"alle medewerkers zijn in gesprek\". Zo kun je een dure fiets niet verkopen, schandalig gewoon.",
        ],
        peers=["Via het forum gaat het eerlijk gezegd sneller, Sanne leest hier alles mee.", "Maandagochtend moet je niet bellen, dinsdag na tweeën heb je meteen iemand.", "Ik kreeg juist heel vlot antwoord, wel via Instagram."],
        brand=["01|Hoi {naam}, sorry, zo hoort het niet te gaan. Ik heb je mail gevonden, hij stond in de verkeerde map. Je hebt binnen een uur een inhoudelijk antwoord van mij in je inbox.", "02|Hoi {naam}, begrijpelijk dat je baalt. We hebben deze week twee zieken op de telefoon. Stuur me je nummer in een privébericht, dan bel ik je vanmiddag zelf terug."],
        follows=["Netjes opgelost, dank!", "! Niets ontvangen, ook niet in de spam."],
        brand_follows=["Dan ging er iets mis met het adres. Ik heb hem opnieuw gestuurd en je ook hier een privébericht gegeven."],
    ),
    dict(
        titles=["0|{onderdeel_hoofd} na {paar} maanden al stuk", "2|Garantie geweigerd", "1|Derde reparatie aan dezelfde {fiets}"],
        asks=[
            "Mijn {fiets} is nog geen {paar} maanden oud en nu is de {onderdeel} kapot. De dealer zegt dat het slijtage is en dus geen garantie. Dat slaat toch nergens op?",
            "Voor de derde keer staat mijn {fiets} in de werkplaats met hetzelfde probleem. Ik ben het zat en wil mijn geld terug of een andere fiets.",
            "De garantie is afgewezen omdat ik zelf een {onderdeel} had gemonteerd. Heel teleurstellend, dit staat nergens in de voorwaarden. Ik vind dit geen manier van doen.",
        ],
        peers=["Zou ik niet pikken. Binnen een jaar moet de verkoper aantonen dat het slijtage is, niet jij.", "Foto's maken en alles per mail, nooit alleen aan de balie.", "Dat had ik ook met de {onderdeel}, uiteindelijk is het coulant opgelost. Even volhouden."],
        brand=["0|Hoi {naam}, na zo'n korte tijd hoort dat niet. Stuur me het framenummer en een foto, dan beoordeel ik het zelf en bel ik de dealer. Dit lossen we op.", "1|Hoi {naam}, drie keer voor hetzelfde is twee keer te veel. Ik heb je dossier erbij gepakt en stel voor dat onze eigen werkplaats hem ophaalt; je krijgt zolang een leenfiets.", "2|Dag {naam}, zelf monteren mag, mits het onderdeel op de lijst staat. Ik kijk met de dealer mee en kom er vandaag op terug."],
        follows=["0|Foto's gestuurd. Ik ben benieuwd.", "02|Dealer heeft net gebeld, het wordt alsnog vergoed. Bedankt voor het meedenken!", "! Inmiddels een week verder en nog steeds niks gehoord. Ik ben hier echt niet blij mee."],
        brand_follows=["Dat spijt me, {naam}. Het onderdeel is goedgekeurd en ligt donderdag bij je dealer, ik heb dat net gecontroleerd.", "Helaas duurt de beoordeling nog een dag langer. Je hoort morgen voor 15 uur van mij."],
    ),
    dict(
        titles=["0|Dubbel afgeschreven", "1|Factuur klopt niet", "2|Retour nog niet terugbetaald"],
        asks=[
            "Voor order {order} is twee keer {bedrag} afgeschreven. Op mijn mail van vorige week komt geen reactie. Ik wil mijn geld terug, en graag snel.",
            "Op de factuur van de werkplaats staat {bedrag} voor \"diversen\". Niemand kan me vertellen wat dat is. Zo voel ik me wel een beetje opgelicht.",
            "Ik heb op {datum} een {onderdeel} teruggestuurd en nog steeds mijn geld niet terug. Dit duurt veel te lang.",
        ],
        peers=["0|Terugboeken via je bank kan ook, binnen 56 dagen.", "2|Bij mij stond het na twee weken terug. Wel even achteraan moeten zitten.", "1|'Diversen' is meestal vet, kabeltjes en poetsdoekjes, maar dat mogen ze best netter opschrijven."],
        brand=["0|Hoi {naam}, je hebt gelijk: {bedrag} is dubbel geïncasseerd. De terugbetaling staat klaar en is er binnen twee werkdagen. Excuus voor het ongemak.", "1|Hoi {naam}, 'diversen' is geen uitleg. Ik heb de werkplaats om een gespecificeerde factuur gevraagd, die mail ik je vandaag.", "2|Hoi {naam}, je retour is in het magazijn blijven liggen, dat had niet gemogen. Het bedrag staat er binnen twee werkdagen op."],
        follows=["02|Geld staat erop, dank voor het snelle regelen.", "02|! Nog niets te zien op mijn rekening."],
        brand_follows=["Ik zie dat de bank hem vanmorgen heeft verwerkt, dan staat hij er morgen op."],
    ),
]

# Conversations that nobody has to answer: rides, praise, wishes, jokes; members among themselves. `parts` are put
# together, one of each; `once` are (title, text, answers) and come up a single time.
CHATS = [
    dict(
        category="Routes", weight=7,
        titles=["Ritverslag: {rit} km", "Rondje {stad} gereden", "Van {stad} naar {stad2}", "Vandaag de {rit} volgemaakt", "{stad} op z'n mooist"],
        parts=[
            ["Vanmorgen om zes uur vertrokken vanuit {stad}, mist op de weilanden en geen auto te zien.", "Met z'n vieren van {stad} naar {stad2}.", "Eindelijk die {rit} km gehaald met de {efiets}, met nog {code}% over!", "Het was \"even een blokje om\" en het werden {rit} kilometer.", "Vrije dag, dus op tijd het huis uit. Bij {stad} het pontje gepakt en daarna op gevoel.", "Gisteren met mijn dochter gefietst, haar eerste keer boven de vijftig.", "Voor het eerst met bepakking op pad, van {stad} via de dijk naar {stad2}.", "Na het avondeten nog even naar {stad} en terug."],
            ["Twee broodjes kaas en één reiger die niet opzij wilde.", "Wind mee heen, wind tegen terug, dus het laatste uur was stil 😅", "Bij knooppunt {kp} een bankje met uitzicht over de {water}, daar hadden we de hele dag kunnen zitten.", "Halverwege een bui van drie minuten en daarna een regenboog, kitsch maar mooi.", "Onderweg appeltaart gegeten die de omweg waard was.", "Eén keer verkeerd gereden en zo het mooiste stuk ontdekt.", "Ooievaars geteld: negen. Andere fietsers: vier.", "De ketting liep als een zonnetje na de beurt van vorige week."],
            ["Zo mag het elke week.", "Gemiddelde van 21, daar tekenen we voor.", "Route staat in de app.", "Thuis stond de soep klaar, wat wil een mens nog meer.", "Volgende keer de andere kant op.", "Foto's komen als ik weet hoe dat moet.", "Benen moe, hoofd leeg.", "Aanrader voor wie niet van drukte houdt."],
        ],
        peers=["Prachtig! Die dijk blijft mooi.", "Heerlijk verhaal. Welke knooppunten waren dat ongeveer?", "Mooi gereden! Volgende keer sluit ik aan.", "Wind tegen op de terugweg, het zal ook eens niet zo zijn.", "Die route heb ik opgeslagen, gaan we in het najaar doen.", "Jaloers, ik zat op dat moment in een vergadering over vergaderingen.", "Daar ben ik vorige maand ook langs gekomen, mooi stuk.", "Bij {stad} moet je ook eens het bos in, net zo rustig.", "Netjes! Hoe hield je zadel het?", "Vanuit {stad} ben je er zo, die ga ik van het weekend rijden.", "{rit} km, ik doe er een week over.", "Daar staat tegenwoordig ook een kraampje met kersen, in de zomer dan.", "Ha, wij zaten gisteren dertig kilometer verderop.", "Mooi stuk om te schrijven ook, ik zag het voor me.", "Had je veel last van bladeren op het pad?", "Ik rijd daar altijd andersom, dan heb je de zon in de rug.", "Die appeltaart ken ik, die is levensgroot.", "Vergeet bij {kp} niet even om te kijken, daar is het uitzicht.", "Zulke ochtenden zijn goud waard.", "Welke banden heb je erop voor die stukken onverhard?", "Dat pontje vaart na half oktober niet meer, hou daar rekening mee.", "Keurig gemiddelde! Mijn vrouw zegt dat ik te vaak stop.", "Respect, ik was halverwege op de trein gestapt.", "Even op de kaart gekeken, die gaat op mijn lijstje."],
        brand=["Wat een mooi verslag {naam}! Mogen we een van je foto's delen als Rijder van de week?", "Daar word je blij van, {naam}. De route staat nu bij de ledenroutes."],
    ),
    dict(
        category="Velowerk", weight=5,
        titles=["Even een compliment", "Topservice in {stad}", "Blij met mijn {fiets}", "Mag ook weleens gezegd worden"],
        parts=[
            ["Ik wil ook weleens iets positiefs melden.", "Even een compliment tussendoor.", "Hier wordt veel gevraagd, dus nu eens andersom.", "Vandaag de teller op {km} km.", "Gisteren met pech gestrand bij {stad}."],
            ["De monteur in {stad} heeft me binnen een uur weer op weg geholpen, top gedaan!", "Twee kettingen, drie binnenbanden en verder niets: wat een heerlijke fiets is die {fiets}.", "Super blij met mijn {fiets}, na jaren sukkelen op een oud barrel is dit echt genieten.", "Ik werd hier in een middag geholpen, door leden én door Joost. Geweldig.", "De {onderdeel} is zonder gezeur vervangen en ik kreeg er koffie bij. Zo hoort het."],
            ["Complimenten!", "Ik raad hem iedereen aan.", "Dank daarvoor.", "Chapeau.", "Dat mag ook weleens gezegd worden.", "Bedankt allemaal."],
        ],
        peers=["Leuk om te lezen, er wordt hier al genoeg gemopperd.", "Eens! Ook bij mij altijd netjes geholpen.", "Netjes! De mijne zit op {km}, we gaan door.", "Mooi man, veel plezier ermee.", "Zelfde ervaring hier, in {stad}.", "Fijn, dat soort winkels moet je koesteren.", "Dat leest een stuk lekkerder dan al dat geklaag.", "Hier ook niets dan goeds.", "Ga ik daar ook eens langs."],
        brand=["Wat leuk om te horen {naam}! Ik geef het door aan de collega's, daar worden ze blij van.", "Dank je wel voor je compliment {naam}, en op naar de volgende duizend."],
    ),
    dict(
        category="Ideeën", weight=8, talk="idea",
        titles=["Wens: {wens_kort}", "Idee: {wens_kort}", "Productwens: {wens_kort}"],
        parts=[
            ["Het zou fijn zijn als {wens}.", "Het zou mooi zijn als {wens}.", "Idee: {wens_kort}.", "Tip voor de ontwikkelaars: {wens_kort}.", "Mijn wens voor volgend jaar: {wens_kort}.", "Wat ik mis: {wens_kort}."],
            ["Ik denk dat ik niet de enige ben die daar blij van wordt.", "Bij andere merken zie je het al en het lijkt me niet ingewikkeld.", "Graag in de volgende versie 🙏", "Ik mis dat nu elke week.", "Mag ook als betaalde optie, wat mij betreft.", "Kwam er vandaag weer achter hoe handig dat zou zijn."],
        ],
        peers=["Eens, hier wacht ik ook al een tijd op.", "+1 van mij.", "Goed idee! Mag van mij dan wel een instelling zijn, niet iedereen wil het.", "Rondrijder heeft dat al, en daar is het best handig.", "Tja, ik zou liever zien dat ze eerst de prijs van een accu omlaag brengen.", "Stem voor! Dit zou ik elke dag gebruiken.", "Hoeft van mij niet per se, maar ik snap het wel.", "Trapp schijnt eraan te werken, las ik ergens.", "Als het maar geen abonnement wordt.", "Mijn vrouw riep gisteren precies hetzelfde.", "Hier hoef je geen ingenieur voor te zijn, lijkt me.", "Liever dat dan weer een nieuwe kleur.", "Zou je dat echt gebruiken? Ik denk een week en dan nooit meer.", "Dit is vorig jaar ook al geopperd, hoog tijd dus."],
        brand=["Goed idee {naam}, ik zet hem op de lijst voor het productteam. In het kwartaaloverzicht lees je wat ermee gebeurt.", "Dank je {naam}! Dit kwam de laatste tijd vaker langs, we onderzoeken of het in de volgende versie kan."],
    ),
    dict(
        category="Kletshoek", weight=2,
        titles=["Even voorstellen", "Nieuw hier", "Hallo vanuit {stad}"],
        parts=[
            ["Hallo allemaal, ik ben {naam0} uit {stad}.", "Nieuw hier: {naam0}, {kilo} kilo schoon aan de haak en fietser sinds mijn vierde.", "Tijd om me eens voor te stellen.", "Goedendag, hier een nieuwe uit {stad}."],
            ["Sinds {tijdje} trotse bezitter van een {fiets}.", "Ik rijd elke dag {km2} km naar mijn werk, meestal met plezier.", "Vorige maand de auto weggedaan en een {efiets} gekocht.", "Mijn man had er al een, nu ik ook."],
            ["Lees al een tijdje mee en dacht: nu ook maar eens wat zeggen.", "Ik heb hier al veel opgestoken, waarvoor dank.", "Hoop hier wat routes op te pikken.", "Tot op de dijk!"],
        ],
        peers=["Welkom! Leuk dat je meedoet.", "Hoi {naam}, {stad} is een mooie plek om te fietsen. Welkom!", "Gezellig, nog iemand uit de buurt.", "Welkom, en veel plezier met je fiets!", "Hoi! Kijk ook eens bij Routes, daar staat van alles.", "Welkom bij de club van de natte broekspijpen."],
        brand=["Welkom {naam}! Leuk dat je er bent. Onder Kletshoek vind je de rest van de gezelligheid."],
    ),
]
ONCE = [
    ("Beste fietssmoes", "Mijn smoes van vanmorgen: \"sorry dat ik te laat ben, de brug stond open en ik heb hem een poosje aangemoedigd.\" Wie heeft er betere?", ["Mijn beste: \"ik had wind tegen, allebei de kanten op.\"", "Ik zeg altijd dat mijn ketting nog warm moest draaien.", "De band van mijn motivatie was lek.", "Haha, die ga ik onthouden."]),
    ("Wat zit er in jullie fietstas?", "Wat gaat er bij jullie altijd mee? Bij mij: bandenlichters, een banaan van onbekende leeftijd en een regenpak dat nooit op tijd aan is.", ["Een banaan van onbekende leeftijd, die woont bij mij ook.", "Regenbroek, ook bij dertig graden. Nederland hè.", "Een multitool die ik nooit nodig heb, behalve toen ik hem thuis had laten liggen.", "Drop. Altijd drop."]),
    ("Fietsnamen", "Mijn fiets heet sinds vandaag Gerrit. Omdat hij altijd doorgaat maar wel moppert op een helling. Hebben jullie een naam voor je fiets?", ["De mijne heet Truus. Vraag niet waarom.", "Kampioen. Puur ironisch.", "Onze bakfiets heet De Boot, omdat de kinderen er zeeziek in worden.", "Gerrit! Die krijgt van mij een eigen sticker."]),
    ("Weer een fietsmop", "Waarom kan een fiets niet op eigen benen staan? Omdat hij two-tired is. Ik zie mezelf uit.", ["Die mop is ouder dan mijn eerste fiets 😂", "Ga je schamen 😂", "Mijn dochter van acht lag in een deuk, dus missie geslaagd."]),
    ("Zwaaien of niet", "Op de dijk zwaai ik naar iedereen op een tweewieler, maar ik krijg alleen iets terug van mensen boven de zestig. Herkenbaar?", ["Ik ben 34 en zwaai terug, beloofd.", "Ligfietsers zwaaien altijd, die zijn al lang blij dat je ze ziet.", "In de stad niet beginnen, dan houd je geen hand meer over."]),
    ("Liedje in je hoofd", "Al drie ritten lang hetzelfde liedje in mijn hoofd, precies op het ritme van de trappers. Welk nummer fietst bij jullie mee?", ["'Op fietse' van Skik natuurlijk.", "Zolang mijn ketting tikt hoor ik alleen de ketting.", "Bij wind tegen iets van Metallica, bij wind mee Frans Bauer."]),
    ("Raarste ding op het fietspad", "Vanochtend lag er een complete barbecue op het fietspad. Nog warm. Wat is het raarste dat jullie tegenkwamen?", ["Een kudde schapen met een herder op een elektrische step.", "Eén linkerschoen. Elke week een andere, steeds links.", "Mijn schoonmoeder, en die woont in Limburg."]),
    ("Fietsenstalling station", "Compliment aan de beheerder van de stalling hier: mijn licht brandde nog en hij had het uitgezet en een briefje achtergelaten.", ["Kijk, dat zijn de goeien.", "Bij ons hebben ze een plantje bij de balie staan, dat zegt ook genoeg.", "Zo iemand verdient taart."]),
    ("Buurvrouw op de {efiets}", "Mijn buurvrouw van 81 haalt me op de brug in en roept \"bel ik te zacht?\". Ik zeg niets meer over e-bikes.", ["Haha, die heeft er plezier in!", "De mijne is 79 en klaagt dat hij maar 25 gaat.", "Doel voor later dit."]),
    ("Regenpak-recensie", "Na vier jaar heb ik besloten: er bestaat geen droog regenpak, alleen verschillende soorten nat. Tegenspraak is welkom.", ["Poncho en slippers. Lach maar, maar ik ben na vijf minuten droog.", "Klopt, van binnen of van buiten, je moet kiezen.", "Gewoon een kwartier later vertrekken, buienradar liegt nooit. Soms."]),
    ("Kat in de bakfiets", "Onze kat heeft de bakfiets geclaimd. Uitladen mag, meerijden ook, maar wel langzaam door de bocht.", ["Foto! Foto!", "Wij hebben een kip die dat doet, niet gelogen.", "Dan kun je hem maar beter een eigen helmpje geven."]),
    ("Kilometers tellen in oktober", "Wie doet er mee: deze maand samen de wereld rond, 40.075 km. Zet hier je weektotaal, ik hou een lijstje bij.", ["128 deze week, noteer maar.", "Ik begin met 61, maar wel in de regen.", "Woon-werk telt toch? Dan 140.", "Met de kleinkinderen meegerekend 44.", "Leuk! 95 voor mij.", "We zijn bijna bij Polen, schat ik zo."]),
    ("Fietsbel of roepen", "Vraagje voor het weekend: bellen jullie, roepen jullie, of kuchen jullie beschaafd?", ["Bellen, en dan alsnog \"goeiemiddag\" roepen.", "Remmen piepen, iedereen opzij. Kan de fabrikant ook niet helpen.", "Ik neurie. Werkt beter dan je denkt."]),
    ("Verjaardag van mijn fiets", "Vandaag is mijn Toer Classic tien geworden. Eerste zadel, derde ketting, zevende set banden. Er is taart, voor mij dan.", ["Gefeliciteerd, op naar de twintig!", "Tien jaar één zadel, dat is een huwelijk.", "Heeft hij een olieslinger om?"]),
]

PARTNERS = [
    dict(title="Samenwerking met onze fietsvereniging", text="Beste mensen van Velowerk, wij zijn een vereniging in {stad} met ruim {leden}0 leden en zoeken een partner voor onze voorjaarstocht. Zijn jullie geïnteresseerd in een samenwerking of sponsoring? Met wie kan ik daarover contact opnemen?"),
    dict(title="Leasefietsen voor ons bedrijf", text="Goedemiddag, ons bedrijf in {stad} (ongeveer {leden} medewerkers) wil overstappen op leasefietsen. Graag ontvang ik een offerte voor zakelijke afname van de {efiets}. Wie kan mij verder helpen?"),
    dict(title="Dealer worden in {stad}", text="Wij hebben een fietsenzaak in {stad} en zouden graag dealer worden van Velowerk. Wat zijn de voorwaarden en wanneer kunnen we een afspraak maken?"),
    dict(title="Verhuur op camping", text="Voor onze camping bij {stad} zoeken we voor volgend seizoen {leden} huurfietsen. Werken jullie samen met verhuurders? Dan hoor ik graag wat er mogelijk is, u kunt mij bereiken via een privébericht."),
    dict(title="Artikel over lange ritten", text="Ik schrijf voor een fietsblad en zou graag een {efiets} lenen voor een testrit van {rit} km, in ruil voor een artikel. Is er een perscontact dat ik kan benaderen?"),
]
PARTNER_BRAND = ["Hoi {naam}, wat een leuk voorstel! Ik breng je in contact met onze collega van partnerships, je hebt vandaag een privébericht.", "Dag {naam}, dank voor je interesse. Ik heb je vraag doorgezet naar zakelijk, zij mailen je binnen een werkdag met de mogelijkheden."]

# Topics the brand opens itself; (month, day, hour, author, category, title, text, replies by members)
BRAND_TOPICS = [
    (7, 2, 10, "sanne_vw", "Velowerk", "Zomerritten: deel je mooiste route", "De zomer is begonnen! Deel hier je mooiste route van deze maand. Aan het eind kiezen we drie ledenroutes die in de app komen te staan.\n\n- Sanne", 16),
    (7, 16, 14, "joost_vw", "Onderhoud", "Tip van de werkplaats: je ketting in tien minuten schoon", "Oude tandenborstel, doekje, een beetje ontvetter en tien minuten. In het filmpje laat ik zien hoe je een ketting schoonmaakt zonder hem eraf te halen. Stel je vragen hieronder.\n\n- Joost", 12),
    (8, 6, 11, "iris_vw", "Kletshoek", "Waar fiets jij deze vakantie?", "Texel, Toscane of gewoon rondom huis: laat zien waar je rijdt. Ik trap af: Terschelling, wind tegen, ijsje mee.\n\n- Iris", 18),
    (8, 24, 15, "sanne_vw", "Velowerk", "Even bijpraten: wat we deden met jullie wensen", "Dit kwartaal kregen we 41 wensen binnen. Zeven zijn klaar, twaalf staan gepland, de rest lees je in het overzicht. Mis je iets? Zeg het gerust.\n\n- Sanne", 14),
    (9, 3, 10, "sanne_vw", "Velowerk", "Rijdersdag op 19 september: schrijf je in", "Op zaterdag 19 september ben je welkom in de werkplaats in Deventer. Rondleiding, testritten, sleutelles en soep. Er is plek voor 80 leden, aanmelden kan tot de 15e.\n\n- Sanne", 22),
    (9, 21, 9, "sanne_vw", "Velowerk", "Foto's en verhalen van de Rijdersdag", "Wat een dag! 74 leden, 31 testritten en nul lekke banden. Zet je foto's en verhalen hieronder, dan maken we er een album van.\n\n- Sanne", 17),
    (9, 29, 14, "joost_vw", "Onderhoud", "Tip van de werkplaats: verlichting nalopen", "De dagen worden korter. Loop vandaag nog je lampen na: stekkers, reflectoren, hoogte van de koplamp. Vragen? Hier graag.\n\n- Joost", 11),
    (10, 5, 9, "sanne_vw", "Velowerk", "Herfstactie: gratis winterbeurt voor leden", "Van 5 tot en met 18 oktober krijgen leden van het forum een gratis winterbeurt bij elke deelnemende dealer. Laat hier je rit van deze week zien en ontvang de code in een privébericht. 🍂\n\n- Sanne", 30),
    (10, 19, 10, "sanne_vw", "Velowerk", "Herfstactie: dank jullie wel!", "312 winterbeurten, meer dan honderd ritten en een hoop modder. Bedankt voor het meedoen! Heb je je code nog niet gebruikt, dan kan dat tot het eind van de maand.\n\n- Sanne", 15),
]
BRAND_TOPIC_REPLIES = {
    "Zomerritten": ["Van {stad} naar {stad2} over de dijk, {rit} km en overal koffie.", "Rondje {stad} met pontje, mijn vaste zondagsrit. Elke keer weer anders.", "Wij doen mee! {rit} km langs de rivier, foto volgt.", "Mooi om te zien waar iedereen rijdt. Ik kom niet verder dan de bakker, maar die is wel lekker.", "Die van {user} heb ik vorig weekend gereden. Aanrader!"],
    "Tip van de werkplaats": ["Handig filmpje, ik deed het altijd te ingewikkeld.", "Werkt ook prima met een oude sok trouwens.", "Meteen gedaan, scheelt een hoop herrie.", "Ik gebruik er een kwastje voor, komt overal tussen.", "Hier was ik even naar op zoek, fijne uitleg.", "Mijn koplamp stond al een jaar te hoog, blijkt nu. Excuus aan heel {stad}."],
    "vakantie": ["{stad}, elk jaar weer. Nooit spijt van.", "Dit jaar de Maasroute, {rit} km per dag en een tent.", "Thuis! Met een nieuw rondje van {rit} km dat ik nog niet kende.", "Denemarken. Wind, softijs en perfecte fietspaden.", "Wij zitten in {stad2}, als er iemand zin heeft in een rondje?", "Op de camping bij {stad}, accu laden naast de tosti's."],
    "wensen": ["Fijn dat jullie dit terugkoppelen, dat doen er weinig.", "Mijn wens staat ertussen, leuk!", "Graag nog iets voor de bagagedrager, die staat er niet bij.", "Transparant overzicht, zo hoort het.", "Twaalf gepland is mooi, maar wanneer dan ongeveer?"],
    "Foto's en verhalen": ["Wat een mooie dag was dat. Die soep, mensen, die soep.", "Eindelijk gezichten bij de namen, leuk jullie ontmoet te hebben.", "Op de Cargo gereden en nu wil ik een bakfiets. Bedankt hè.", "De sleutelles was top, ik heb thuis meteen mijn remmen afgesteld.", "Volgend jaar weer!", "Mijn foto's staan in het album, 14 stuks.", "Van {stad} heen en terug op de fiets, {rit} km. Benen voelen het nog.", "Leuk dat Joost overal antwoord op had."],
    "Rijdersdag": ["Aangemeld, met z'n tweeën!", "Ik kom op de fiets vanuit {stad}, wie rijdt er mee?", "Leuk! Is er ook iets voor kinderen?", "Vorig jaar was het al zo gezellig, ik ben erbij.", "Kan helaas niet, maak veel foto's!", "@{user} zullen we samen vanaf {stad} rijden?", "Staat genoteerd, ik neem mijn zwager mee.", "Zin in!", "Is er ook plek voor een bakfiets op de stalling?"],
    "dank jullie wel": ["Mooie actie, volgend jaar weer!", "Beurt gehad, fiets loopt weer als een zonnetje.", "Ik heb de code nog, ga ik deze week doen.", "Leuk om al die ritten te zien.", "Mijn fiets is in jaren niet zo schoon geweest.", "Dank voor de organisatie!"],
    "Herfstactie": ["Gereden: {rit} km door de bladeren bij {stad} 🍁", "Code ontvangen, volgende week de beurt!", "Wat een leuke actie. Hier {rit} km in de regen, telt dat dubbel?", "Mijn dealer in {stad} doet gelukkig mee.", "Rondje bos, modder tot op mijn helm. Genoten.", "Ik heb er een vriend mee overgehaald, die heeft nu ook een {fiets}.", "Foto's van vandaag: herfst op zijn best."],
}

# What the brand answers to a question below one of its own topics.
BRAND_TOPIC_ANSWERS = {
    "Leuk! Is er ook iets voor kinderen?": "Jazeker {naam}, er is een parcours en Joost plakt met ze een band.",
    "Is er ook plek voor een bakfiets op de stalling?": "Ja hoor {naam}, plek genoeg, ook voor een lange.",
    "Twaalf gepland is mooi, maar wanneer dan ongeveer?": "De meeste dit najaar {naam}. In december volgt een overzicht met data.",
    "Wat een leuke actie. Hier {rit} km in de regen, telt dat dubbel?": "Haha {naam}, voor deze keer wel!",
    "Waarom zat die klem er dan niet in? Bespaard op een stukje plastic?": "Terechte vraag {naam}. Bij een wissel van leverancier is de klem uit de onderdelenlijst gevallen. Dat is hersteld en wordt nu bij elke fiets gecontroleerd.",
}

# Small pieces of talk.
IDEA_TALK = ["Goed punt.", "Ben benieuwd of dit er komt.", "Zelf geen behoefte aan, maar ik begrijp het.", "Daar zeg je wat.", "Zou mij ook schelen.", "Kost vast weinig om te maken.", "Mee eens.", "Hier sluit ik me bij aan.", "Dan graag ook voor de oudere modellen.", "Zo'n idee waarvan je denkt: waarom bestaat dat nog niet."]
UPDATE_TALK = ["Zo is het.", "Hier ook geregeld inmiddels.", "Goed om te horen.", "Zelfde verhaal bij mijn dealer.", "Eens, en nu weer gewoon fietsen.", "Fijn dat dat zo snel kon.", "Dat dacht ik dus ook."]
SMALL_TALK = ["Haha, heerlijk.", "Leuk!", "Hier precies zo.", "😂", "Mooi.", "Daar word ik vrolijk van.", "Zo herkenbaar dit.", "Ha, geweldig.", "Deze stuur ik door naar mijn broer.", "Goed verhaal!", "👏👏", "Nou, doe mij er ook zo een.", "Kijk, daar kom ik nou voor naar het forum.", "Dat heb ik nou ook altijd.", "Volgende keer ben ik erbij.", "Ik zie het helemaal voor me.", "Hier word ik nou blij van.", "Kostelijk.", "Net wat ik nodig had op een dag als deze.", "Haha, die houden we erin.", "Daar kan geen Tour de France tegenop.", "Even voorgelezen aan tafel, succes verzekerd."]
ASIDES = ["Alvast bedankt!", "Alvast dank voor het meedenken.", "Hoor het graag.", "Ben benieuwd.", "Gr. {naam0}", "Groet, {naam0}", "Mvg {naam0}", "Bij voorbaat dank.", "", "", "", "", "", "", ""]
OPENINGS = ["Hoi allemaal, ", "Hallo, ", "Goedemorgen, ", "Dag fietsers, ", "Hoi, ", "", "", "", "", "", ""]
PEER_OPENINGS = ["@{user} ", "Hoi {naam}, ", "", "", "", "", "", ""]
MEMBER_TALK = ["Daar ben ik het mee eens.", "Precies dit.", "Interessant, wist ik niet!", "Dat is bij mij toch anders, ik heb daar nooit last van.", "Kun je daar een foto van maken? Dan zie ik wat je bedoelt.", "Haha ja, zo kan het ook.", "Dat klopt niet helemaal: sinds het model van {jaar} zit het anders in elkaar.", "Ik ga het dit weekend proberen, dank voor de tip.", "Zelfde hier, sinds {tijdje}.", "Waar heb je die gekocht?", "Mee eens, al zou ik wel eerst even meten.", "Goede tip, die onthoud ik.", "Grappig, mijn buurman zei gisteren precies hetzelfde.", "Tja, smaken verschillen.", "Heb jij dat zelf gedaan of door de fietsenmaker laten doen?", "Daar heb je een punt.", "Dat verschilt ook per bouwjaar, dacht ik.", "Ik zou eerst het simpelste uitsluiten.", "Zo heb ik het ook geleerd, van mijn vader nog.", "Dit zou vastgezet moeten worden bovenaan, komt vaak langs.", "Bij de mijne ging het vanzelf weer over, gek genoeg.", "Filmpje op YouTube van die Vlaming legt het goed uit.", "Met een beetje geduld kan iedereen dit.", "Scheelt weer een rit naar de winkel."]
COMPLAINT_TAILS = ["Ik ben al {jaren} jaar klant, maar zo hoeft het voor mij niet meer.", "Dit moet echt beter kunnen.", "Wat moet ik doen om hier wél antwoord op te krijgen?", "Ik hoor graag op korte termijn iets.", "Jammer, want over de fiets zelf ben ik tevreden.", "Mijn vorige fiets had ik in dezelfde tijd al lang terug.", "Kan iemand van Velowerk hier naar kijken?", "Ik fiets nu op het barrel van mijn zoon.", "", "", ""]
COMPLAINT_TALK = ["Sterkte ermee, ik zou ook balen.", "Blijf volhouden, bij mij kwam het uiteindelijk goed.", "Dit lees je de laatste tijd vaker.", "Daar heb je een punt.", "Vervelend! Hou je ons op de hoogte?", "Tja, elke winkel heeft weleens een slechte week.", "Ik heb juist goede ervaringen, maar dit moet natuurlijk beter.", "Hoe is het intussen afgelopen?", "Snap je frustratie helemaal."]
COMPLAINER_TO_PEER = ["Ja, ik was ook niet de enige lees ik.", "Dank, dat ga ik ook proberen.", "Leenfiets had ik nog niet aan gedacht, goede tip.", "Precies, het gaat me ook om het principe.", "Ik wacht nog even af, maar niet lang meer.", "Fijn om te lezen dat het bij jou goed kwam."]
ASKER_TO_PEER = ["Dank, dat ga ik proberen!", "Goede tip {naam}, ik kijk er vanavond naar.", "Ah, daar had ik nog niet aan gedacht.", "Het is de uitvoering van {jaar}, had ik erbij moeten zetten.", "Net gedaan en het werkt, held!", "Heb ik al geprobeerd, maakte bij mij geen verschil.", "Top, dank voor de snelle reacties allemaal.", "Dat lijkt mij ook het meest waarschijnlijk. Ik laat het weten.", "Oké, dan begin ik daarmee.", "Dat verklaart een hoop.", "Hmm, daar moet ik even voor gaan liggen met een lampje.", "Gedaan, iets beter maar nog niet weg.", "Ik ga het van het weekend proberen {naam}, dank!", "Jij weet er meer van dan mijn fietsenmaker.", "Dat staat dus nergens in het boekje.", "Ja, die heb ik ook. Hoort er blijkbaar bij.", "Helder uitgelegd, zo snap ik het ook.", "Bij mij zit dat net andersom, maar ik begrijp wat je bedoelt.", "Ga ik doen zodra het droog is."]
THANKS = ["Bedankt Sanne!", "Dank je wel, hier kan ik mee verder.", "Top, dankjewel!", "Super, bedankt voor de snelle reactie.", "Helder, dank!", "Fijn, bedankt 👍", "Dank voor het uitzoeken!", "Thanks, ga ik doen."]
HOLDING = ["Hoi {naam}, goede vraag. Ik zoek het even uit bij de werkplaats en kom erop terug.", "Dag {naam}, dit leg ik voor aan Joost van de werkplaats. We komen erop terug."]
BOT = "Welkom op het forum, {naam}! 👋 Leuk dat je er bent. In het onderwerp 'Huisregels' lees je hoe we hier met elkaar omgaan, en met de zoekfunctie vind je vaak al een antwoord."
WISHES = [
    ("gpx-export van alle ritten", "je alle ritten in één keer als GPX kon exporteren"),
    ("een donkere modus in de app", "de app een donkere modus kreeg, 's avonds verblindt hij me"),
    ("usb-c op het display", "er een usb-c-aansluiting op het display zat om je telefoon te laden"),
    ("een kortere crank voor kleine maten", "maat XS met een kortere crank geleverd werd"),
    ("een losse hoes voor de accu", "er een neopreen hoes voor de accu kwam voor de winter"),
    ("een bredere drager", "de drager wat breder was, zodat een krat recht staat"),
    ("een waarschuwing bij lage bandenspanning", "de app je een seintje gaf als je banden te zacht worden"),
    ("richtingaanwijzers", "er richtingaanwijzers in het stuur zaten, net als bij speedbikes"),
    ("een abonnement op onderhoud", "er een onderhoudsabonnement was met halen en brengen"),
    ("de kleur legergroen", "de {fiets} ook in legergroen te krijgen was"),
]

# Sunday 11 October: (minutes after 10:40, topic, text); topic numbers are local, the first text of a number opens it.
CRISIS_TITLES = {1: "Accu E-Tour rookt tijdens het rijden!", 2: "LET OP: kabel schuurt door bij de accu", 3: "Komt er een terugroepactie?", 4: "Durven jullie nog te laden?", 5: "Geen reactie van Velowerk op brandgevaar"}
CRISIS = [
    (0, 1, "Net op de dijk bij Zutphen: er kwam ineens rook uit de accu van mijn E-Tour! Remkabel was doorgeschuurd tot op de stroomdraad. Accu er meteen afgehaald en in het gras gelegd, hij rookte nog een kwartier. Wat moet ik nu doen? Dit is toch levensgevaarlijk?"),
    (6, 1, "Jeetje, ben je zelf in orde?"),
    (9, 1, "Niet meer aanzetten en zeker niet naar binnen halen! Een accu kan uren later alsnog vlam vatten."),
    (14, 1, "Met mij gaat het goed, alleen flink geschrokken. Foto's van de gesmolten stekker zet ik er zo bij."),
    (21, 1, "Ik heb net bij de mijne gekeken en die kabel loopt er ook strak langs. Brandgevaarlijk als je het mij vraagt."),
    (27, 2, "Na het bericht over de rokende accu heb ik vijf E-Tours bekeken bij ons in de straat. Bij twee is de isolatie van de kabel al half doorgesleten, dat kan zo kortsluiting geven. Controleer de jouwe!"),
    (33, 2, "Hier ook. Zwarte plek op het frame precies waar de remkabel langs de accu loopt. Kortsluiting in wording."),
    (38, 1, "Heeft iemand Velowerk al gebeld? Het is zondag, maar hier moet toch een noodnummer voor zijn? Straks staat er een huis in brand."),
    (44, 1, "Noodnummer bestaat niet, ik krijg het bandje met de openingstijden. Met een accu die brand kan veroorzaken..."),
    (52, 2, "Gecontroleerd, bij mij zit er een plastic klemmetje tussen. Modeljaar 2024. Dus misschien alleen de nieuwe?"),
    (58, 2, "De mijne is van 2025, zonder klemmetje en met een slijtplek. Ik laad hem niet meer, ik vind het te gevaarlijk met die accu."),
    (66, 3, "Als dit bij meer fietsen speelt moet er een terugroepactie komen. Weet iemand of Velowerk daar al iets over gezegd heeft?"),
    (71, 3, "Nog niks. Op Instagram ook stilte, terwijl daar al tientallen mensen over de rokende accu schrijven."),
    (77, 1, "Brandweer gebeld voor advies: accu buiten laten, op steen, minstens vijf meter van de gevel. Doe dat dus ook als hij niet meer rookt."),
    (84, 3, "Mijn kinderen zitten achterop zo'n ding. Brandgevaar en geen woord van de fabrikant, onbegrijpelijk."),
    (90, 1, "Goede tip van die brandweer. Ik heb de mijne nu ook in de tuin staan."),
    (97, 4, "Wie laadt er vannacht nog binnen? Ik heb de accu uit de bijkeuken gehaald, met die verhalen over rook en brand slaap ik anders niet."),
    (104, 4, "Ik niet meer. Liever een dag met de bus dan een brand in de gang."),
    (112, 4, "Rustig aan, het gaat om één geval en een paar slijtplekken. Kijk of jouw kabel ergens langs schuurt, dan weet je genoeg."),
    (119, 4, "Eén geval is er met vuur een te veel, vind ik."),
    (126, 3, "Bij een ander merk is vorig jaar ook zo'n terugroepactie geweest, daar was binnen een dag een nummer open."),
    (133, 2, "Filmpje gemaakt hoe je het ziet: stuur naar links draaien en kijken of de kabel tegen de accu drukt. Bij mij is de mantel door, echt een gevaarlijk defect."),
    (141, 1, "Staat inmiddels ook op Facebook, compleet met 'mijn fiets vliegt in brand'. Waar blijft de reactie?"),
    (149, 2, "Met tape en een tie-wrap zit er nu afstand tussen. Geen oplossing maar hij kan zo niet doorbranden."),
    (155, 1, "Het is nu kwart over een en nog steeds geen officieel bericht over die rokende accu. Slap."),
    (176, 1, "Eindelijk een reactie. Maar \"morgenochtend hoor je meer\" is wel mager als er accu's staan te roken."),
    (188, 1, "Ze hebben het in ieder geval gezien. Op een zondag, dat valt me nog mee."),
    (203, 3, "Gaat die terugroepactie er nou komen of niet? In die reactie staat er geen woord over."),
    (241, 5, "Al uren lees ik berichten over brandgevaar bij de E-Tour en het enige wat er komt is één regeltje. Ik heb hier een fiets van drieduizend euro die ik niet durf te laden. Wanneer krijgen we antwoord?"),
    (263, 5, "Eens. Een bericht naar alle kopers had vanmiddag al gekund, ze hebben ons mailadres. Dit is een veiligheidsrisico."),
    (288, 2, "Voor wie het zoekt: framenummers vanaf 25-04 lijken geen klemmetje te hebben. Rijd er niet mee als je de slijtplek ziet, kortsluiting zit in een klein hoekje."),
    (341, 4, "De mijne staat ook buiten. Buurvrouw vroeg of er iets mis was. Eh, hopelijk niet, maar hij kan blijkbaar in brand vliegen."),
    (402, 5, "Kassa gemaild. Als er morgenochtend geen plan ligt voor die gevaarlijke accu's dan hoor je het op televisie."),
    (466, 3, "Zojuist nog een melding in de Facebookgroep uit Zwolle: rookontwikkeling bij de accu, fiets van mei 2025. Terugroepactie lijkt me nu wel zeker."),
    (530, 1, "Update van mij: fiets staat buiten, accu is koud. Morgen bel ik meteen om negen uur. Dank voor alle hulp vandaag!"),
    (688, 5, "Tien uur 's avonds en nog niets nieuws over het brandgevaar. Morgen dan maar."),
    (1262, 5, "Goedemorgen. Is er al nieuws over de accu's? Ik durf zo niet naar mijn werk, brandgevaar onder je zadel rijdt niet lekker."),
    (1287, 3, "Half negen geweest, winkel is nog dicht. Ik wil weten of mijn accu onder de terugroepactie valt."),
]
# The brand's side of it: (day of October, hour, minute, author, topic or 0 for a new one, text)
CRISIS_BRAND = [
    (11, 13, 20, "mo_vw", 1, "We hebben jullie berichten over de rokende accu gezien en nemen dit heel serieus. Rijd en laad even niet met een E-Tour waarvan de kabel langs de accu schuurt, en leg een warme accu buiten neer. Morgenochtend hoor je meer.\n\n- Mo"),
    (12, 9, 4, "sanne_vw", 1, "Goedemorgen. Allereerst: gelukkig dat je niets is overkomen. Joost belt je binnen een kwartier en we halen de fiets vandaag op voor onderzoek.\n\n- Sanne"),
    (12, 9, 12, "sanne_vw", 3, "Of er een terugroepactie nodig is weten we vanmiddag. Tot die tijd: niet laden en niet rijden met een E-Tour van 2025 als je een slijtplek ziet.\n\n- Sanne"),
    (12, 9, 19, "joost_vw", 2, "Dank voor het filmpje en de framenummers, daar kunnen we veel mee. Jullie hebben gelijk: bij een deel van de fietsen vanaf 25-04 ontbreekt een kabelklem.\n\n- Joost"),
    (12, 9, 26, "lies_vw", 5, "Eén regel op zondag was te weinig en te laat, dat trekken we ons aan. Alle eigenaren van een E-Tour uit 2025 krijgen vandaag voor 12 uur een mail met een noodnummer.\n\n- Lies"),
    (12, 9, 41, "sanne_vw", 4, "Laat de accu buiten of in een stenen schuur tot je kabel is nagekeken. Het noodnummer is vanaf 10 uur open: 0800-0123.\n\n- Sanne"),
    (12, 16, 5, "lies_vw", 0, "We hebben de fiets uit Zutphen onderzocht. Bij 840 fietsen (E-Tour, framenummers 25-04 tot en met 25-09) ontbreekt een kabelklem, waardoor de remkabel de stroomdraad kan raken. Je dealer monteert de klem deze week gratis, je mag ook een monteur aan huis vragen. Alle andere fietsen zijn veilig. Sorry dat het zondag zo lang stil bleef.\n\n- Lies"),
]
CRISIS_UPDATE_TITLE = "Update E-Tour: oorzaak gevonden, gratis klem voor 840 fietsen"
CRISIS_UPDATE_REPLIES = ["Duidelijk verhaal, dank. Afspraak staat voor donderdag.", "Mijn framenummer valt erbuiten, pfoe.", "Snel uitgezocht, al had zondag beter gekund.", "Monteur is net geweest, vijf minuten werk. Netjes.", "Waarom zat die klem er dan niet in? Bespaard op een stukje plastic?", "Hulde dat jullie het gewoon toegeven.", "Ik wacht even af, maar dit stelt wel gerust.", "Klem zit erop. Weer met een gerust hart onderweg!"]

# Sentences that fit any question or any advice: they make two askers of the same thing two people.
CONTEXT = ["Ik rijd er elke dag mee naar {stad}.", "De dealer zit hier een halfuur vandaan, dus liefst doe ik het zelf.", "Forum al doorzocht, maar ik vond alleen iets over oudere modellen.", "De fiets is van {jaar} en heeft zo'n {km} km gelopen.", "Ben niet zo technisch, dus graag in gewone taal 😊", "Vorig jaar had ik dit nog niet.", "Mijn zwager zegt van wel, maar die zegt altijd van wel.", "Het begon na een regenachtige rit vanuit {stad}.", "Gisteren nog {rit} km gereden en toen viel het me weer op.", "Bij de {fiets} van mijn vrouw heb ik er geen last van.", "YouTube heeft me alleen maar onzekerder gemaakt.", "Ik wil er volgende maand mee op vakantie, dus het heeft een beetje haast.", "Foto volgt vanavond, mijn telefoon is leeg.", "Misschien een domme vraag hoor.", "Eerst dacht ik dat het aan mij lag.", "Ik heb hem tweedehands gekocht in {stad}."]
PEER_BEFORE = ["Had ik vorig jaar ook met mijn {fiets}.", "Herkenbaar!", "Ik ben geen monteur, maar:", "Wat bij mij hielp:", "Hier ook een {fiets}, zelfde verhaal.", "Mijn fietsenmaker in {stad} zegt altijd:", "Even uit ervaring:", "Tja, lastig van afstand.", "Daar is in het voorjaar ook al een topic over geweest.", "Klinkt bekend.", "Kort antwoord:", "Grappig, daar was ik gisteren mee bezig.", "Na {km} km op dezelfde fiets durf ik wel wat te zeggen:", "Zonder het te zien:", "Niet te snel naar de winkel gaan."]
PEER_AFTER = ["Scheelde mij een ritje naar {stad}.", "Kost je hooguit een kwartier.", "Zo rijd ik nu alweer {km} km zonder gedoe.", "Als dat niet helpt zou ik naar de dealer gaan.", "Laat even weten hoe het afloopt!", "Succes ermee.", "Maar goed, dat is mijn ervaring.", "Ieder z'n ding natuurlijk.", "Doe het wel met schone handen 😄", "Zet anders even een foto hier neer.", "Bij regen is het trouwens altijd erger.", "Sindsdien nooit meer last gehad.", "Mijn vrouw verklaarde me voor gek, maar het werkt.", "Had ik maar eerder geweten.", "Gewoon doen, je kunt weinig fout doen."]
EDITS = ["EDIT: typfout verbeterd.", "EDIT: inmiddels opgelost, dank allen!", "EDIT: foto toegevoegd.", "Edit: het gaat om het model van {jaar}.", "EDIT: maat erbij gezet."]
