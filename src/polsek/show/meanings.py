"""What each key means in Swedish, by its record: the English stands as a docstring below the key itself."""

from __future__ import annotations

from collections.abc import Mapping

MEANINGS: Mapping[str, Mapping[str, str]] = {
    "Noted": {
        "source": (
            "Varifrån uppgifterna kommer: en text eller adressen till en sida. Gäller allt under sig; den närmaste "
            "går före."
        ),
        "inferred": "Varför värden som inte framgår av källan antas gälla; det som beräknas av dem visas som härlett.",
        "interpreted": "Hur en källa som kan läsas på flera sätt har lästs; det som beräknas av den visas som tolkat.",
        "note": "Fri text till den som läser filen; ingenting beräknas av den.",
    },
    "Titled": {
        "title": "Vad det heter i svaren: svensk text, eller `{sv: ..., en: ...}`. Förval: namnet i filen.",
    },
    "Rule": {
        "polsek": "Regelspråkets version, alltid `1`; den första nyckeln i filen.",
        "authority": (
            "Den kommun eller region som betalar stödet: kommunens kod (fyra siffror) eller regionens (två) inom "
            "citattecken. För någon annan: `{code:, name:, kind:}`."
        ),
        "support": "Vilket stöd det gäller.",
        "title": "Vad stödet heter i svaren: svensk text, eller `{sv: ..., en: ...}`.",
        "status": "`proposed`: ett förslag bredvid den beslutade regeln för samma stöd; det framgår av varje svar.",
        "assembly": (
            "Koden, inom citattecken, för det fullmäktige vars mandat räknas, när någon annan betalar. Förval: "
            "`authority`."
        ),
        "decided": "Beslutet, eller en lista med beslut.",
        "valid": "När regeln gäller, båda dagarna inräknade; för annan tid finns inget stöd.",
        "unit": "Vad beloppen i filen är: `kr`, en valuta som `EUR`, eller `full time` när tjänster fördelas.",
        "time": "Hur stödåret räknas.",
        "mandates": "Vilka mandat som räknas när.",
        "facts": (
            "Vad som behövs om varje parti eller om fullmäktige utöver mandaten, med namn och gärna rubrik; "
            "uppgifterna själva står i mandatfiler."
        ),
        "figures": "Värden som används med sitt namn; beloppen i en lista läggs ihop.",
        "pools": "Belopp att fördela, som flera delar av stödet tas ur, med namn.",
        "components": "Stödets delar, i den ordning de beräknas och visas.",
        "party_total": "Gränser för ett partis summa.",
        "rounding": "Vad som avrundas var, för filens alla delar.",
        "adjustments": "Beslutade korrigeringar av ett års stöd; var och en är en rad för sig i svaret.",
        "withheld": "Stöd för ett år som inte betalas ut; en rad för sig, med minustecken.",
        "instalments": (
            "Hur pengarna delas upp på utbetalningar: en lista, eller `monthly`, `quarterly` eller `half-yearly` i "
            "lika delar. Får dateras. Förval: en utbetalning."
        ),
        "settlement": "Vad som sker med stöd som inte har förbrukats.",
        "arrangement": "Vem som är arbetsgivare, vem som leder arbetet och vem som ansvarar.",
        "published": "Publicerade tabeller, som `check` stämmer av.",
        "accepted": "Varningar från `check` som någon har granskat och funnit riktiga.",
    },
    "Payer": {
        "code": "En kod som filen själv väljer; mandatfiler anger den i `authority`.",
        "name": "Namnet som det visas i svaren.",
        "kind": "Om det är staten (`state`) eller något annat (`other`).",
    },
    "Decision": {
        "by": "Vem som har beslutat, med paragraf: `kommunfullmäktige § 227`.",
        "ref": "Diarienumret.",
        "url": "Där beslutet kan läsas.",
        "on": "Dagen för beslutet.",
        "from": (
            "Den första dag som beslutet gäller, när ett nytt beslut har fattats om regeln: i ett svar står det "
            "beslut som gäller det året. Utan `from` anges beslutet för varje år."
        ),
    },
    "Validity": {
        "from": (
            "Den första dagen. `unknown`: dagen är okänd, och bara de år som har en publicerad tabell i filen beräknas."
        ),
        "to": "Den sista dagen; utan den gäller regeln tills vidare.",
    },
    "Calendar": {
        "year_starts": "Stödårets första dag, till exempel `15 October`. Året heter som det kalenderår då det börjar.",
        "counted_by": "Om delar av ett år räknas i månader (en tolftedel var) eller i dagar (1/365 eller 1/366 var).",
        "mid_month": (
            "Om en ändring inne i en månad räknas från nästa månad (det som gäller den första dagen) eller för hela "
            "månaden (det som gäller den sista dagen)."
        ),
    },
    "Seating": {
        "from": "Från när ett nyvalt fullmäktige räknas: den första sådana dagen efter valet.",
        "mid_term": (
            "När en ändring under mandatperioden räknas (ett parti delas, en ledamot lämnar sitt parti, ett parti "
            "byter sida); `never`: valresultatet gäller hela mandatperioden."
        ),
        "empty_seats": (
            "Om mandat utan vald ledamot räknas. Enligt kommunallagen räknas de, om fullmäktige inte har beslutat "
            "något annat."
        ),
        "weighted": "Hur vägda mandat (`weighted mandate`) räknas, där även resultatet i förra valet har betydelse.",
    },
    "Weighted": {
        "new_result": (
            "Det nya valresultatets andel, efter år i mandatperioden: `{1: 1/6, 2: 1/2, 3-4: 5/6}`. Resten är det "
            "förra valets andel."
        ),
        "rounding": "Hur det vägda antalet avrundas innan det används: `1 mandate half up`.",
        "outside": "Den uppgift (ett antal) som räknas i stället för ett parti utan mandat i ett av de två valen.",
        "outside_at_most": "Det högsta som uppgiften får räknas som.",
    },
    "TitledFact": {
        "value": "Vad uppgiften är och vem den gäller. En med `else` skrivs inom citattecken i `{...}`.",
    },
    "Pool": {
        "amount": (
            "Summan, eller med `per` beloppet för var och en av det som räknas. En andel av en tidigare ram, eller "
            "resten av den, tas ur den."
        ),
        "per": (
            "Det som beloppet räknas gånger, ett antal i fullmäktige: `seat` (alla platser), `mandate` (de som "
            "partierna har nu, även tomma stolar), `party`, `inhabitant` eller en annan uppgift om fullmäktige som är"
            " ett antal; det som står i en lista multipliceras."
        ),
        "indexed": "En andel som läggs till beloppet: se `indexed` för en del av stödet.",
        "at_least": "Det lägsta belopp som ramen får vara.",
        "at_most": "Det högsta belopp som ramen får vara.",
        "rounding": "Hur hela ramen avrundas, till exempel `100 kr half up`; en ram avrundas bara där.",
    },
    "Component": {
        "amount": (
            "Beloppet för var och en av det som räknas (med `per`), eller summan som ska fördelas (med `split`). Ett "
            "belopp under noll är ett avdrag."
        ),
        "per": (
            "Det som beloppet räknas gånger: `party`, `mandate`, `weighted mandate`, `full time`, `filled share` (den"
            " andel av partiets mandat som har en vald ledamot; 1 när ingen stol är tom), `seat` (alla platser i "
            "fullmäktige) eller en uppgift som är ett antal, som `inhabitant` eller `member`; det som står i en lista"
            " multipliceras. Skriv antingen `per` eller `split`."
        ),
        "split": (
            "Det som summan fördelas efter: `equally`, `by mandates`, `by weighted mandates`, eller en uppgift som är"
            " ett antal, som i `by members`. Skriv antingen `per` eller `split`."
        ),
        "among": (
            "Med `split`: vilka som räknas i divisorn, och därmed vem som behåller andelen för en tom stol eller för "
            "ett parti som inte får stödet utbetalt. Se de tre divisorerna."
        ),
        "banding": (
            "Krävs när beloppet har intervall av just det som `per` räknar. `whole`: alla mandat får beloppet i det "
            "intervall där partiets antal finns. `each`: mandat för mandat, vart och ett efter sitt intervall."
        ),
        "for": (
            "Vilka partier som får delen: ett villkor, eller en lista där alla ska vara uppfyllda; av `{any of: "
            "[...]}` räcker ett."
        ),
        "after_leaving": (
            "Hur länge ett parti som har lämnat fullmäktige behåller delen, till exempel `12 months`; med `per: "
            "mandate` räknas dess tidigare mandat. Förval: den upphör genast."
        ),
        "term_years": "Under vilka år i mandatperioden delen ges: `1`, `2-4` eller `3-`. Förval: alla.",
        "valid": "När delen gäller, inom filens giltighet; en period eller en lista.",
        "at_least": (
            "Det minsta: ett antal som `5 mandates` höjer antalet (0 förblir 0), pengar som `70000 kr/year` höjer "
            "beloppet; en lista får ha båda. Pengar tillsammans med `split` avvisas: då skulle mer än summan betalas "
            "ut."
        ),
        "at_most": (
            "Det högsta: ett antal som `5 mandates` sänker antalet, pengar som `2 x price_base_amount` sänker "
            "beloppet; en lista får ha båda."
        ),
        "above": "Ett antal, till exempel `2 mandates`: bara det som överstiger det räknas.",
        "employment": (
            "Krävs med `per: full time`: partiets tjänstgöringsgrad, i intervall, som en andel eller som namnet på en"
            " uppgift som är en andel. Högst 100 %."
        ),
        "indexed": (
            "En andel som läggs till beloppet innan det multipliceras: `5.3 %`, namnet på en andel, `3 %/year from "
            "2016-01-01` eller `change in cpi since 2014-10`."
        ),
        "overhead": "PO-pålägg: en andel som läggs till beloppet gånger antalet.",
        "out_of": "Den ram som delen tas ur, när `amount` inte nämner ramen.",
        "paid": (
            "Om delen betalas ut i pengar eller ges in natura. Båda ingår i summan; bara pengar betalas ut, avräknas "
            "och delas upp på utbetalningar."
        ),
        "account": 'Det konto som delen bokförs på hos kommunen eller regionen: `"4511"`. Ingenting beräknas av det.',
        "rounding": "Vid vilka steg delen avrundas; går före filens `rounding`, steg för steg.",
    },
    "Roundings": {
        "amount": "Beloppet som det står, efter datum och intervall; med `split` summan delad med divisorn.",
        "rate": "Beloppet uppräknat med `indexed`.",
        "count": "Antalet, efter `at_least`, `at_most` och `above`.",
        "employment": "Partiets tjänstgöringsgrad; med `per: full time` står den i stället för `count`.",
        "subtotal": "Beloppet gånger antalet, i beloppets egen period.",
        "with_overhead": "Delsumman med PO-pålägg.",
        "component": "Delen för hela året, månaderna lagda ihop.",
        "party": (
            "Partiets delar lagda ihop och begränsade av `party_total`; det som ändras blir en egen rad, `rounding`."
        ),
        "instalment": "Varje utbetalning för sig.",
        "shown": (
            "Varje belopp som visas, vart och ett för sig. Inget beräknas av ett visat belopp utom den sista "
            "utbetalningens rest och, med `total: from shown amounts`, totalsumman. Tjänster: `0.01 full time half "
            "up`."
        ),
        "total": "Om totalsumman är den exakta summan, avrundad en gång, eller summan av raderna som de visas.",
    },
    "PartyTotal": {
        "at_least": (
            "Det lägsta belopp som ett parti får under ett år; blir partiets delar 0 får det fortfarande 0. Månader då "
            "partiet inte får något räknas inte: med stöd i sex månader är gränsen hälften."
        ),
        "at_most": (
            "Det högsta belopp som ett parti får under ett år. Månader då partiet inte får något räknas inte: med stöd "
            "i sex månader är gränsen hälften."
        ),
    },
    "Adjustment": {
        "year": "Stödåret.",
        "party": "Det parti som korrigeringen gäller. Förval: alla partier.",
        "amount": "Det som läggs till partiets summa: pengar som i `-1500 kr`, eller en andel av summan som i `-10 %`.",
        "because": "Varför, med beslutets ord.",
    },
    "Withheld": {
        "year": "Stödåret.",
        "party": "Det parti som inte får stödet utbetalt.",
        "what": (
            "`all`, eller de delar av stödet som inte betalas ut: var och en som den står i sin kolumn, tillsammans "
            "högst det som partiet annars skulle få. Anges allt som partiet får i pengar följer gräns, avrundning och "
            "korrigeringar med."
        ),
        "because": "Varför, med beslutets ord.",
    },
    "Instalment": {
        "share": (
            "Andelen av partiets pengar, till exempel `50 %`, eller `rest`: det som de tidigare utbetalningarna har "
            "lämnat kvar av den visade summan. Andelarna är tillsammans 100 %, eller så är den sista `rest`."
        ),
        "due": "När det betalas ut: en dag eller en månad.",
        "when": "Ett villkor som människor bedömer; det visas men beräknas inte.",
    },
    "Settlement": {
        "unspent": (
            "Vad som sker med pengar som ett parti inte har förbrukat när året är slut: `repaid` (betalas tillbaka), "
            "`kept` (partiet behåller dem) eller `carried over` (förs över till nästa år)."
        ),
        "by": "Den sista dagen för återbetalning, året efter.",
        "overspent": "Vem som står för kostnader utöver stödet: partiet, eller kommunen eller regionen (`paid`).",
    },
    "Arrangement": {
        "employer": "Vem som är arbetsgivare.",
        "employed_by": "Vem som beslutar om anställning: svensk text, eller `{sv: ..., en: ...}`, liksom allt nedan.",
        "leads": "Vem som leder det dagliga arbetet.",
        "responsible": "Vem som ansvarar för arbetsmiljön.",
        "terms": "Anställningsvillkoren.",
        "notice": "Uppsägningstiden.",
        "ends": "När anställningen upphör.",
        "source": "Var det står. Förval: filens källa.",
        "inferred": "Varför det som inte framgår av källan antas gälla.",
        "interpreted": "Hur en källa som kan läsas på flera sätt har lästs.",
        "note": "Fri text till den som läser filen.",
    },
    "Table": {
        "year": "Stödåret, efter det kalenderår då det börjar.",
        "name": "Namnet som skiljer tabellerna åt när ett år har två.",
        "from": "Tabellens första dag, när den bara gäller vissa månader. Förval: stödåret.",
        "to": "Tabellens sista dag, tillsammans med `from`.",
        "mandates": "Id för den mandatfördelning som tabellen gjordes med. Förval: den som räknas.",
        "unit": (
            "Vad de publicerade beloppen anges i: `1000 kr` (tusental kronor, ingen annan multipel) eller `kr/month` "
            "(en tolftedel av året). Förval: `1 kr`."
        ),
        "given": (
            "Värden som tabellen gjordes med, i stället för seriens eller filens: namn eller adresser, och värden."
        ),
        "rounding": "Tabellens egen avrundning; går före filens, steg för steg.",
        "rates": "Det publicerade årsbeloppet för en del, när det inte beror på partiet och är detsamma hela året.",
        "figures": (
            "Publicerade belopp för filens `figures`, som de är tabellens första dag; ett värde som skiljer sig "
            "mellan partierna har inget."
        ),
        "examples": (
            "Publicerade rader för vilket parti som helst med så många mandat; `mandates` är ett intervall, resten är"
            " kolumner."
        ),
        "parties": "De publicerade beloppen för varje parti: ett belopp är summan, annars kolumner.",
        "all": "De publicerade beloppen på tabellens sista rad: ett belopp är totalsumman, annars kolumner.",
        "differs": "Kända avvikelser, med beloppets adress i tabellen: `parties.S.total`.",
    },
    "Difference": {
        "calculated": (
            "Vad regeln ger, exakt; `unknown` när det inte kan beräknas för att ett värde inte är publicerat."
        ),
        "because": "Varför det publicerade beloppet avviker.",
    },
    "Accepted": {
        "problem": "Varningens id, som `check` anger inom hakparentes.",
        "at": "Den adress som varningen gäller, till exempel `components.office`. Förval: hela filen.",
        "because": "Varför det är rätt som det är.",
    },
    "SeatFile": {
        "polsek": "Regelspråkets version, alltid `1`.",
        "authority": "Kommunens eller regionens kod, inom citattecken. Behövs inte i en fil som anges i kommandot.",
        "election": "Valdagen för det val där fullmäktige valdes. Skriv antingen `election` eller `from`.",
        "from": "Den första dagen för en ändring under mandatperioden. Skriv antingen `election` eller `from`.",
        "term_ends": (
            "Den sista dag som mandaten räknas. Förval: dagen innan nästa mandatfördelning räknas; för de 310 "
            "kommunerna och regionerna och riksdagen dagen innan det fullmäktige räknas som väljs i nästa ordinarie "
            "val."
        ),
        "like": (
            "En annan mandatfördelning i samma fullmäktige, med sitt id eller sin valdag: det som inte anges här är "
            "som där, och inget parti har lämnat fullmäktige för att det inte nämns."
        ),
        "only_for": "`published`: fördelningen räknas bara där en publicerad tabell anger den.",
        "status": (
            "`preliminary`: rösterna är inte slutligt räknade, och varje belopp som beräknas med mandaten märks som "
            "preliminärt. `final`, som gäller när inget anges, tar bort den märkning som fördelningen i `like` har."
        ),
        "first_year": "Det stödår som är år 1 i mandatperioden, när det inte är det vanliga.",
        "source": "Varifrån mandaten kommer.",
        "note": "Fri text till den som läser filen; ingenting beräknas av den.",
        "seats": (
            "Alla platser i fullmäktige; de som är fler än partiernas mandat hör inte till något parti. Förval: "
            "partiernas mandat sammanlagda."
        ),
        "facts": "Uppgifter om fullmäktige, med namn; de får dateras.",
        "accepted": "Varningar från `check` som någon har granskat och funnit riktiga.",
        "parties": (
            "Partierna och deras mandat. Partiet anges med sitt vanliga namn, sitt registrerade namn eller sin "
            "förkortning."
        ),
    },
    "SeatRow": {
        "mandates": (
            "Partiets mandat. En rad med bara uppgifter behöver inga där regeln inte räknar mandat, utanför de 310."
        ),
        "abbreviation": (
            "Den förkortning som partiet har i detta fullmäktige; bara M, C, L, KD, S, V, MP, SD och FI är kända "
            "överallt."
        ),
        "empty": "Hur många av mandaten som saknar vald ledamot.",
        "side": (
            "Om partiet styr (`government`) eller är i opposition (`opposition`); behövs för regler som frågar efter "
            "det."
        ),
        "previous": (
            "Partiets resultat i det förra valet: ett antal, eller `{mandates: 0, UPPGIFT: 4}`. Bara där filen för "
            "det valet saknas."
        ),
        "left": "Den sista dag som partiet var representerat. Bara där den tidigare mandatfördelningen saknas.",
        "employer": "Vem som är arbetsgivare för partiets politiska sekreterare.",
        "facts": "Uppgifter om partiet, med namn; de får dateras.",
        "parties": (
            "Hur många partier raden står för, när de inte redovisas var för sig, eller `unknown`. En sådan rad ger "
            "bara summor, och är antalet `unknown` ges inget som går till varje parti."
        ),
    },
    "SeriesFile": {
        "polsek": "Regelspråkets version, alltid `1`.",
        "series": "Det namn som regler använder; filen heter också så.",
        "extends": (
            "`shipped`: värdena i den medföljande serien med samma namn behålls, och de som står här kommer efter "
            "dem; filen har då ingen egen titel eller enhet."
        ),
        "title": "Vad serien heter: svensk text, eller `{sv: ..., en: ...}`. Behövs inte med `extends`.",
        "unit": "Vad värdena är. Behövs inte med `extends`.",
        "source": "Varifrån värdena kommer.",
        "known_to": (
            "Den sista dag för vilken det sista värdet är känt; det som beräknas för senare dagar blir preliminärt."
        ),
        "note": "Fri text till den som läser filen; ingenting beräknas av den.",
        "accepted": "Varningar från `check` som någon har granskat och funnit riktiga.",
        "values": (
            "Värdena med sin första dag, i ordning. En serie med enheten `index` har ett värde för varje månad som "
            "står där, och inga andra."
        ),
    },
    "EntryRow": {
        "value": "Värdet, i seriens enhet.",
        "status": "Hur säkert värdet är; det som inte är `confirmed` märks i varje svar.",
        "source": "Varifrån värdet kommer. Förval: seriens källa.",
        "note": "En upplysning om värdet.",
    },
    "ScenarioFile": {
        "polsek": "Regelspråkets version, alltid `1`.",
        "title": "Vad scenariot heter i svaren: svensk text, eller `{sv: ..., en: ...}`.",
        "set": (
            "Antagna värden, som efter `--set`: `riksdag_fee: 84300`, `riksdag_fee@2028: 86900`, `riksdag_fee: +3 "
            "%/year`, `components.salary.overhead: 33 %`."
        ),
        "mandates": (
            "Antagna mandat, som efter `--mandates`: `{S: -3, SD: +3}`, `{M: 9, S: 23}`, eller en kommun eller region."
        ),
        "note": "Fri text till den som läser filen; ingenting beräknas av den.",
    },
}
"""By record and key, as a file writes the key; `Förval: ` begins what holds where the key is left out."""
