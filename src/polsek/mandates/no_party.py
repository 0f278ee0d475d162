"""Rows of tables that are no party: sums, several parties in one row, seats of nobody."""

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
        *("riket", "hela riket", "hela landet"),
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
)


_GREEK_SUMS = "ΣΔ"
_POINTS = str.maketrans("=,;", "   ")


@cache
def is_sum(name: str) -> bool:
    """Tell whether a row called so is the sum of the others: `Summa`, `Totalt antal mandat`, `Total:`, `Σ`."""
    plain = " ".join(name.casefold().translate(_POINTS).split()).rstrip(": ")
    spaced = plain.replace(" ", "") if all(len(word) == 1 for word in plain.split()) else ""
    signs = name.strip() != "" and not any(each.isalnum() and each not in _GREEK_SUMS for each in name)
    return plain in _SUMS or spaced in _SUMS or plain.startswith(_BEGIN_SUMS) or signs


def sum_refused(name: str) -> tuple[Words, Words]:
    """Say that a row is a sum and no party, and what to do about it."""
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


def others_refused(name: str) -> tuple[Words, Words]:
    """Say that a row stands for several parties, and how that is written."""
    return (
        Words(f"{name} is no party, but several in one row", f"{name} är inget parti, utan flera på en rad"),
        Words(
            f"give each party a row; if they are not known, write in YAML {name}: {{mandates: 18, parties: unknown}}",
            f"ge varje parti en rad; är de inte kända, skriv i YAML {name}: {{mandates: 18, parties: unknown}}",
        ),
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
            "leave it out; in a file all seats of the assembly are given with seats: 61 (in a table with a first line "
            "# seats: 61), and those of a party that are empty with empty:",
            "utelämna det; i en fil anges alla platser i fullmäktige med seats: 61 (i en tabell med första raden "
            "# seats: 61), och ett partis tomma stolar med empty:",
        ),
    )


def refused_as_party(name: str, mandates: int | None, parties: object) -> tuple[Words, Words] | None:
    """Say why a row with so many mandates, for so many parties where that is told, is no party; None when it is one."""
    if is_sum(name):
        return sum_refused(name)
    if is_nobody(name):
        return nobody_refused(name)
    several = parties is None and mandates is not None and mandates > 1
    return others_refused(name) if several and is_others(name) else None
