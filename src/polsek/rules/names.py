"""Names: what each stands for, whether it is known, of the right sort, made before it is used, and not too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polsek.notation.figure import Figure, Sum, parts, within
from polsek.notation.formula import FULL_TIME, Given, Named, Of, is_name
from polsek.notation.words import did_you_mean
from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from polsek.notation.reader import Reader, Use
    from polsek.problem import Address
    from polsek.rules.rule import Rule


RESERVED = (
    "party", "rule", "abbreviation", "total", "periods", "instalments", "in_kind", "paid_out", "retained",
    "limit", "adjustments", "withheld", "before_withheld", "rounding", "preliminary",
)  # fmt: skip
"""The other columns of an answer and of a published table; no component may be called so."""
CONDITIONS = ("represented", "elected", "listed", "government", "opposition")
COUNTED = ("mandates", "mandate", "weighted mandates", "seats", "seat")
_STAGES = ("figures", "pools", "components", "party_total")


class Meaning(NamedTuple):
    """What a name stands for."""

    sort: str
    """`series`, `fact`, `figure`, `pool` or `component`."""
    unit: str
    order: tuple[int, int]
    """The stage and the place in it at which it is calculated."""


def meanings(rule: Rule, series: Mapping[str, str], to: Reader) -> dict[str, Meaning]:
    """Collect the names of a file and of the series; a name that stands for two things is reported."""
    found = {name: Meaning("series", unit, (-2, 0)) for name, unit in series.items()}

    for name in to.document.keys(("facts",)):
        _declare(
            found, ("facts", name), Meaning("fact", rule.facts[name].sort if name in rule.facts else "", (-1, 0)), to
        )
    for order, name in enumerate(to.document.keys(("figures",))):
        _declare(found, ("figures", name), Meaning("figure", unit_of(rule.figures.get(name), found), (0, order)), to)
    for order, name in enumerate(to.document.keys(("pools",))):
        _declare(found, ("pools", name), Meaning("pool", f"{to.currency}/year", (1, order)), to)
    for order, name in enumerate(to.document.keys(("components",))):
        unit = to.currency if to.currency == FULL_TIME else f"{to.currency}/year"
        _declare(found, ("components", name), Meaning("component", unit, (2, order)), to)
    return found


def _declare(found: dict[str, Meaning], at: tuple[str, str], meaning: Meaning, to: Reader) -> None:
    """Add a name of the file; one that is taken, reserved or not a name is reported."""
    section, name = at
    taken = found.setdefault(name, meaning)
    if taken is not meaning:
        message = Words(
            f"{name} is already the name of a {taken.sort}",
            f"{name} är redan namnet på något annat ({_SORTS_SV[taken.sort]})",
        )
        to.report("name-twice", at, message, _ONE, key=True)
    if not is_name(name):
        to.report("name", at, Words(f"{name!r} is not a name", f"”{name}” är inte ett namn"), _LETTERS, key=True)
    if section in ("facts", "figures") and name in (*COUNTED, "party"):
        counted = Words(f"{name} is already something that is counted", f"{name} räknas redan")
        to.report("name-twice", at, counted, _ANOTHER, key=True)
    if section == "components" and name in RESERVED:
        reserved = Words(f"{name} is the name of another column", f"{name} är namnet på en annan kolumn")
        to.report("reserved-name", at, reserved, _ANOTHER, key=True)


_ANOTHER = Words("choose another name", "välj ett annat namn")
_ONE = Words("one name stands for one thing; choose another", "ett namn får bara användas en gång; välj ett annat")
_LETTERS = Words(
    "names are lower-case letters a-z, digits and _; a title: may be anything",
    "namn skrivs med små bokstäver a-z, siffror och _; i title: får allt stå",
)


_SORTS_SV = {
    "count": "något som räknas",
    "series": "en serie",
    "fact": "en uppgift",
    "figure": "ett värde",
    "pool": "en ram",
    "component": "en del av stödet",
}


def unit_of(figure: Figure | None, known: Mapping[str, Meaning]) -> str:
    """Give the unit that a figure has; empty when it cannot be told."""
    if isinstance(figure, Given):
        return figure.unit
    if isinstance(figure, Of | Named):
        unit = known[figure.name].unit if figure.name in known else ""
        per = figure.per if isinstance(figure, Of) else ""
        return f"{unit.partition('/')[0]}/{per}" if per else unit
    return next((unit for each in within(figure) if (unit := unit_of(each, known))), "")


def check_names(rule: Rule, series: Mapping[str, str], to: Reader, all_series: Collection[str] = ()) -> None:
    """Report every use of a name that is unknown, of another sort, or not calculated yet."""
    known = meanings(rule, {**dict.fromkeys(all_series, ""), **series}, to)
    known = {name: each for name, each in known.items() if each.sort != "series" or name in series}
    check_sums(rule, known, to)
    for use in to.uses:
        name = counted_name(use.name, known) if use.wanted == "count" else use.name
        if use.wanted == "count" and name in COUNTED:
            continue
        if name not in known:
            _unknown(use, known, to, all_series)
            continue
        _check_sort(use, known[name], to)
        _check_order(use, known[name], to)


def check_sums(rule: Rule, known: Mapping[str, Meaning], to: Reader) -> None:
    """Report amounts that are added although they are of different units."""
    for figure in rule.figures.values():
        for each in parts(figure):
            units = list(dict.fromkeys(unit_of(item, known) for item in each.items)) if isinstance(each, Sum) else []
            if len(units) > 1 and all(units):
                message = Words(
                    f"{units[0]} and {units[1]} cannot be added", f"{units[0]} och {units[1]} kan inte adderas"
                )
                hint = Words("write all in one unit", "skriv alla i samma enhet")
                to.report("mixed-units", each.address, message, hint)


def counted_name(word: str, known: Collection[str]) -> str:
    """Give the name that a counted word means: singular and plural are the same word."""
    return word if word in known or f"{word}s" not in known else f"{word}s"


def _unknown(use: Use, known: Mapping[str, Meaning], to: Reader, series: Collection[str]) -> None:
    candidates = (*_candidates(use, known), *(series if use.wanted in ("amount", "share", "any", "index") else ()))
    declared = "yes/no" if use.wanted == "yes/no" else "number"
    hint = Words(
        "it is no series, figure, pool, fact or earlier component",
        "det finns ingen sådan serie, inget sådant värde och ingen sådan ram, uppgift eller tidigare del",
    )
    if use.wanted in ("count", "fact", "yes/no"):
        fact = f"facts: {use.name}: {declared} of each party"
        hint = Words(f"declare it under {fact}", f"deklarera den under {fact}")
    message = Words(f"{use.name} is not known", f"{use.name} finns inte")
    to.report("unknown-name", use.address, message, did_you_mean(use.name, candidates) or hint, part=use.part)


def _candidates(use: Use, known: Mapping[str, Meaning]) -> tuple[str, ...]:
    """Give the names that may have been meant."""
    facts = tuple(name for name, meaning in known.items() if meaning.sort == "fact")
    if use.wanted == "count":
        figures = (name for name, meaning in known.items() if meaning.sort == "figure")
        return (*facts, *figures, *COUNTED, "party", FULL_TIME)
    if use.wanted == "yes/no":
        return (*facts, *CONDITIONS)
    return facts if use.wanted == "fact" else tuple(known)


def _check_sort(use: Use, meaning: Meaning, to: Reader) -> None:
    unit = meaning.unit
    if not to.currency:
        return  # the file's unit is not known, which is said already
    if not unit and meaning.sort in ("fact", "figure"):
        return
    if not _fits(use.wanted, meaning, to.currency):
        wanted = _WANTED[use.wanted]
        what = _UNITS.get(unit) or Words(f"in {unit}", f"i {unit}")
        message = Words(
            f"{use.name} is {what.en}, where {wanted.en} is needed",
            f"{use.name} är {what.sv}, men här behövs {wanted.sv}",
        )
        to.report("wrong-sort", use.address, message, _instead(use.wanted, to.currency), part=use.part)
    elif use.wanted == "amount" and unit == to.currency != FULL_TIME and not use.period_given:
        message = Words(f"{use.name} has no period", f"{use.name} har ingen period")
        hint = Words("add per year or per month", "lägg till per year eller per month")
        to.report("missing-period", use.address, message, hint, part=use.part)
    elif use.dated and meaning.sort in ("pool", "component"):
        message = Words(
            f"{use.name} is calculated for the year itself and cannot be read on a day",
            f"{use.name} beräknas för året och kan inte hämtas för en viss dag",
        )
        to.report("read-date", use.address, message, Words("remove the day", "ta bort dagen"))


def _fits(wanted: str, meaning: Meaning, currency: str) -> bool:
    """Tell whether a name stands for what is needed."""
    unit, sort = meaning.unit, meaning.sort
    money = unit.partition("/")[0] == currency
    counted = sort == "figure" and "/" not in unit and unit not in ("share", currency)
    return {
        "amount": money,
        "any": money or unit == "share",
        "share": unit == "share",
        "index": unit == "index",
        "pool": sort == "pool",
        "count": unit in ("number", "inhabitants") or counted,
        "yes/no": sort == "fact" and unit == "yes/no",
        "fact": sort == "fact" and unit != "yes/no",
    }[wanted]


def _instead(wanted: str, currency: str) -> Words:
    """Say what can stand where a name of another sort does."""
    if wanted in ("share", "index"):
        return Words(
            "write a share such as 31.42 %, or the name of one", "skriv en andel, t.ex. 31.42 %, eller dess namn"
        )
    if wanted in ("amount", "any"):
        return Words(
            f"write an amount such as 12000 {currency}/year, or a share of a name that is one",
            f"skriv ett belopp, t.ex. 12000 {currency}/year, eller en andel av något som är ett belopp",
        )
    if wanted == "pool":
        return Words("what is shared is declared under pools:", "det som ska fördelas anges under pools:")
    sort = "yes/no" if wanted == "yes/no" else "number"
    return Words(
        f"name a fact that is declared under facts: as {sort} of each party",
        f"skriv en uppgift som under facts: deklareras som {sort} of each party",
    )


_WANTED = {
    "amount": Words("an amount", "ett belopp"),
    "any": Words("an amount or a share", "ett belopp eller en andel"),
    "share": Words("a share", "en andel"),
    "index": Words("an index", "en uppräkning"),
    "pool": Words("a pool", "en ram"),
    "count": Words("something that is counted", "något som räknas"),
    "yes/no": Words("a yes/no fact", "en ja/nej-uppgift"),
    "fact": Words("a fact that can be compared", "en uppgift som kan jämföras"),
}
_UNITS = {
    "share": Words("a share", "en andel"),
    "index": Words("an index", "en uppräkning"),
    "number": Words("a number", "ett antal"),
    "inhabitants": Words("a number of inhabitants", "ett antal invånare"),
    "yes/no": Words("yes or no", "ja eller nej"),
    "": Words("something else", "något annat"),
}


def _check_order(use: Use, meaning: Meaning, to: Reader) -> None:
    here = _position(use.address, to)
    if meaning.order >= here:
        message = Words(f"{use.name} is not calculated yet", f"{use.name} är inte beräknat ännu")
        hint = Words(f"write {use.name} before what uses it", f"skriv {use.name} före det som använder det")
        to.report("used-too-early", use.address, message, hint, part=use.part)


def _position(address: Address, to: Reader) -> tuple[int, int]:
    if not address or address[0] not in _STAGES:
        return (9, 0)
    section = list(to.document.keys(address[:1]))
    return _STAGES.index(str(address[0])), section.index(str(address[1])) if section and len(address) > 1 else 0


# --- how much a name stands for -------------------------------------------------------------------------------------


LONGEST: Final = 32
"""How many names may be made from one another in a row."""
MOST: Final = 1000
"""How many names one may be made from in all, each counted as often as it is used."""


def check_depth(to: Reader) -> None:
    """Report the names that stand for more than anybody decides: an explanation would have no end.

    They are looked at in the order in which they are calculated.
    """
    used: dict[Address, list[str]] = {}
    for use in to.uses:
        used.setdefault(use.address[:2], []).append(use.name)
    sizes: dict[str, tuple[int, int] | None] = {}
    for at in ((section, name) for section in _STAGES[:3] for name in to.document.keys((section,))):
        inner = [sizes.get(name, (0, 0)) for name in used.get(at, ())]
        known = [size for size in inner if size is not None]
        sizes[at[1]] = None
        if len(known) < len(inner):
            continue  # what it is made from is reported already
        long = 1 + max((row for row, _ in known), default=0)
        much = sum(1 + all_in_all for _, all_in_all in known)
        if long > LONGEST or much > MOST:
            _report(at, to, too_long=long > LONGEST)
        else:
            sizes[at[1]] = long, much


def _report(at: Address, to: Reader, *, too_long: bool) -> None:
    name = at[1]
    message = Words(
        f"{name} is made from others that are made from others, {LONGEST} times over",
        f"{name} hänvisar till andra värden i mer än {LONGEST} led",
    )
    if not too_long:
        message = Words(
            f"{name} is made from more than {MOST} others", f"{name} hänvisar till fler än {MOST} andra värden"
        )
    hint = Words("write some of them as the decision says them", "skriv några av dem som de anges i beslutet")
    to.report("too-deep", at, message, hint, key=True)
