"""Rows of tables that are no party: sums, blocs, several parties in one row, seats of nobody."""

from __future__ import annotations

from functools import cache

from polsek.problem import Words

NO_PARTY = Words("Seats of no party", "Platser utan parti")
"""What is written of the seats that no party of a table has, with their number after a colon."""

_SUMS = frozenset(
    {
        *("sum", "sum:a", "summa", "s:a", "summor", "summering", "delsumma", "slutsumma", "totalsumma"),
        *("total", "totals", "totalt", "totala", "tot", "tot.", "subtotal", "grand total", "in total", "in all"),
        *("samtliga", "samtliga partier", "alla partier", "all parties", "hela fullmäktige", "alla mandat", "alla"),
        *("antal mandat", "antal platser", "mandat totalt", "platser totalt", "mandates", "mandat", "inalles"),
        *("antal", "platser", "seats", "saldo", "netto", "balance", "fullmäktige", "kommunfullmäktige"),
        *("regionfullmäktige", "landstingsfullmäktige", "hela kommunen", "hela regionen", "kommunen", "regionen"),
        *("riket", "hela riket", "hela landet", "ledamöter", "antalet"),
    }
)
_BEGIN_SUMS = (
    "summa ",
    "totalt ",
    "total ",
    "totala ",
    "totalsumma ",
    "sum of ",
    "sum ",
    "delsumma ",
    "s:a ",
    "samtliga ",
    "antal ",
    "antalet ",
)
_END_SUMS = (" totalt", " total", " sammanlagt", " summa")
_SIGNS_OF_SUMS = frozenset("Σ∑Δ=+")

_GREEK_SUMS = "ΣΔ"
_POINTS = str.maketrans("=,;", "   ")


@cache
def is_sum(name: str) -> bool:
    """Tell whether a row called so is the sum of the others: `Summa`, `Totalt antal mandat`, `Total:`, `Σ`."""
    plain = " ".join(name.casefold().translate(_POINTS).split()).rstrip(": ")
    spaced = plain.replace(" ", "") if all(len(word) == 1 for word in plain.split()) else ""
    signs = name.strip() != "" and not any(each.isalnum() and each not in _GREEK_SUMS for each in name)
    of_words = plain.startswith(_BEGIN_SUMS) or plain.endswith(_END_SUMS)
    return plain in _SUMS or spaced in _SUMS or of_words or signs


def sum_refused(name: str) -> tuple[Words, Words]:
    """Say that a row is a sum and no party, or has no name at all (`?`, `-`), and what to do about it."""
    if not any(each.isalnum() or each in _SIGNS_OF_SUMS for each in name):
        return (
            Words(f"{name!r} is no name of a party", f"”{name}” är inget partinamn"),
            Words("write the party's name; delete a line of sums", "skriv partiets namn; ta bort en summarad"),
        )
    return (
        Words(f"{name} is a row of sums, no party", f"{name} är en summarad, inget parti"),
        Words("delete it: polsek adds up", "ta bort raden: polsek räknar summan"),
    )


_OTHERS = frozenset(
    {
        *("övriga", "de övriga", "övr", "övr.", "andra", "andra partier", "others", "other parties"),
        *("småpartier", "småpartierna", "lokala partier", "local parties", "small parties"),
    }
)
_BEGIN_OTHERS = ("övriga ", "de övriga ", "övr ", "övr. ", "other parties ")


def is_others(name: str) -> bool:
    """Tell whether a row called so stands for several parties that are not listed: `Övriga`, `Övriga (3 partier)`."""
    plain = " ".join(name.casefold().split()).rstrip(":")
    return plain in _OTHERS or plain.startswith(_BEGIN_OTHERS)


def others_refused(name: str, mandates: int) -> tuple[Words, Words]:
    """Say that a row stands for several parties, and how that is written."""
    row = f"{name}: {{mandates: {mandates}, parties: ...}}"
    return (
        Words(f"{name} is no party, but several in one row", f"{name} är inget parti, utan flera på en rad"),
        Words(
            f"give each party a row; if they are not known, write in YAML {row} with their number, or unknown",
            f"ge varje parti en rad; är de inte kända, skriv i YAML {row} med deras antal, eller unknown",
        ),
    )


_BLOCS = frozenset(
    {
        *("alliansen", "allianspartierna", "borgerliga", "de borgerliga", "borgerliga partier", "borgerliga partierna"),
        *("borgerliga blocket", "högerblocket", "tidöpartierna", "rödgröna", "de rödgröna", "rödgröna partier"),
        *("rödgröna partierna", "rödgröna blocket", "vänsterblocket", "vänsterpartierna", "mittenpartierna"),
        *("majoritet", "majoriteten", "majoritetspartierna", "opposition", "oppositionen", "oppositionspartierna"),
        *("minoritet", "minoriteten", "styret", "de styrande", "styrande partier", "koalition", "koalitionen"),
        *("the majority", "majority", "the opposition", "the government", "government", "coalition", "the coalition"),
    }
)


def is_bloc(name: str) -> bool:
    """Tell whether a row called so stands for the parties of a bloc: `Alliansen`, `Majoriteten`, `Oppositionen:`."""
    return " ".join(name.casefold().split()).strip("()[]:. ") in _BLOCS


def bloc_refused(name: str, mandates: int) -> tuple[Words, Words]:
    """Say that a row stands for a bloc, and how a party is written that is really called so."""
    row = f"{name}: {{mandates: {mandates}, parties: 1}}"
    return (
        Words(f"{name} is no party, but a bloc of several", f"{name} är inget parti, utan ett block av flera"),
        Words(
            f"give each party a row; a single party that is called so is written in YAML {row}",
            f"ge varje parti en rad; ett enda parti som heter så skrivs i YAML {row}",
        ),
    )


_BY_NAME = Words(
    "give each party, as in S=-3,SD=+3 or M=9,S=23; what is not known of them is told in a mandate file",
    "ange varje parti för sig, t.ex. S=-3,SD=+3 eller M=9,S=23; är partierna inte kända behövs en mandatfil",
)


_NOBODY = frozenset(
    {
        *("vilde", "vildar", "politisk vilde", "politiska vildar", "partilös", "partilösa", "utan parti"),
        *("utan partitillhörighet", "obunden", "obundna", "oberoende", "partipolitiskt obunden", "inget parti"),
        *("independent", "independents", "no party", "none", "vacant", "vacancy", "vacancies", "empty", "empty seat"),
        *("empty seats", "tom", "tomma", "tom stol", "tomma stolar", "tom plats", "tomma platser", "tomt mandat"),
        *("tomma mandat", "vakant", "vakanta", "vakans", "vakanser", "vakant plats", "vakanta platser"),
        *("vakant mandat", "vakanta mandat", "obesatt", "obesatta", "obesatta platser", "obesatta mandat"),
        *("ej tillsatt", "ej tillsatta", "ej besatt", "ej besatta", "inte tillsatt", "inte tillsatta", "saknas"),
    }
)


def is_nobody(name: str) -> bool:
    """Tell whether a row called so is a seat of no party: `Politisk vilde`, `Vakant`, `Tom stol`."""
    return " ".join(name.casefold().split()).strip("()[]:. ") in _NOBODY


def nobody_refused(name: str) -> tuple[Words, Words]:
    """Say that a row is no party, and how its seats are written."""
    return (
        Words(f"{name} is no party", f"{name} är inget parti"),
        Words(
            "leave it out, and give the number of all seats of the assembly with seats: (in a table on a line # seats: "
            "above the names of the columns); a party's seats that are empty are given with empty:",
            "utelämna raden och ange antalet platser i fullmäktige med seats: (i en tabell på en rad # seats: ovanför "
            "kolumnnamnen); ett partis tomma stolar anges med empty:",
        ),
    )


_NOBODY_IN_AN_OPTION = Words(
    "a seat without a party needs a mandate file: the parties' mandates, and seats: with the number of all seats; "
    "like: with an election day takes what is not written from that election",
    "en plats utan parti kräver en mandatfil: partiernas mandat, och seats: med antalet platser i fullmäktige; "
    "like: med en valdag hämtar det som inte skrivs från det valet",
)


def refused_as_party(
    name: str, mandates: int | None, parties: object, *, option: bool = False
) -> tuple[Words, Words] | None:
    """Say why a row with so many mandates, for so many parties where that is told, is no party; None when it is one.

    `option`: it is given as `S=-3,SD=+3`, where a party has nothing but mandates.
    """
    if is_sum(name):
        return sum_refused(name)
    if is_nobody(name):
        message, hint = nobody_refused(name)
        return message, _NOBODY_IN_AN_OPTION if option else hint
    several = several_refused(name, mandates) if parties is None and mandates is not None else None
    if several is None:
        return None
    message, hint = several
    return message, _BY_NAME if option else hint


def several_refused(name: str, mandates: int) -> tuple[Words, Words] | None:
    """Say why a row with so many mandates is several parties; None when it is one: one seat is one party's."""
    if mandates > 1 and is_bloc(name):
        return bloc_refused(name, mandates)
    return others_refused(name, mandates) if mandates > 1 and is_others(name) else None
