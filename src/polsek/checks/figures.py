"""Figures that are read and may still be wrong: no source, an index from before, too large or too small."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.notation.figure import Dated, Sourced, on_day, parts
from polsek.notation.formula import FULL_TIME, PERCENT, Change, Given, Growth, Named, Of
from polsek.period import Day
from polsek.problem import Problem, Words
from polsek.rules.figures import figures_of
from polsek.rules.labels import label
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from polsek.notation.figure import Figure
    from polsek.problem import Address
    from polsek.rules.figures import Deciding
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Component, Pool


def no_source(file: RuleFile) -> Iterator[Problem]:
    """Find figures with no source and no decision, their own or inherited: each owner once, if it has none at all."""
    by_owner: dict[Address, list[Deciding]] = {}
    for each in figures_of(file.rule):
        by_owner.setdefault(each.owner, []).append(each)
    for owner, figures in by_owner.items():
        numbered = [each for each in figures if any(_numbers(each.figure))]
        bare = [each for each in numbered if not all(file.source(at).sv.strip() for at in _numbers(each.figure))]
        if len(bare) == len(numbered) > 0:
            yield _no_source(file, owner)
        else:
            yield from (_no_source(file, (*owner, key)) for key in dict.fromkeys(each.key for each in bare))


def _numbers(figure: Figure) -> Iterator[Address]:
    """Give the addresses of the numbers of a figure; a name alone has its source where it is defined."""
    return (each.address for each in parts(figure) if isinstance(each, Given | Of | Growth))


def _no_source(file: RuleFile, at: Address) -> Problem:
    name = label(at, file.rule)
    message = Words(f"nothing says where this comes from: {name.en}", f"källa saknas: {name.sv}")
    hint = Words(
        "write source: (a text or an address) here or for the whole file, or decided:",
        "ange source: (en text eller en webbadress) här eller för hela filen, eller decided:",
    )
    return file.warning("no-source", at, message, hint, key=True)


def plain(figure: Figure | None) -> Given | Of | None:
    """Give the one number that a figure is, whatever source it is wrapped with; None when it is more than one."""
    while isinstance(figure, Sourced):
        if figure.indexed is not None:
            return None
        figure = figure.value
    return figure if isinstance(figure, Given | Of) else None


# --- an index from before -------------------------------------------------------------------------------------------


def index_base(file: RuleFile) -> Iterator[Problem]:
    """Find dated amounts, after the first, that an index raises from a day before their own."""
    indexed: tuple[Pool | Component, ...] = (*file.rule.pools.values(), *file.rule.components.values())
    for each in indexed:
        for dated in parts(each.amount):
            for start, value in dated.values[1:] if isinstance(dated, Dated) else ():
                index = on_day(each.indexed, start)
                begins = _begins(index)
                if begins is not None and begins < start and value is not None:
                    yield _raised(file, value, start, begins, index)


def _begins(index: Figure | None) -> date | None:
    """Give from when an index raises: its first day, or its base."""
    if isinstance(index, Growth):
        return index.start
    return index.base if isinstance(index, Change) else None


def _raised(file: RuleFile, value: Figure, start: date, begins: date, index: Figure | None) -> Problem:
    told = on_day(value, start)
    text = told.text if isinstance(told, Given | Of) else ""
    amount = Words(text or "the amount", text or "beloppet")
    own = f"change in {index.name} since ..." if isinstance(index, Change) else ""
    if isinstance(index, Growth):
        own = f"{index.text.partition(' from ')[0]} from {Day(start.month, start.day).of(start.year + 1)}"
    key = f"{start}: {{value: {text or '...'}, indexed: {own}}}"
    return file.warning(
        "index-base",
        value.address,
        Words(
            f"{amount.en} from {start} is raised by the index from {begins}, which is before it",
            f"{amount.sv} från {start} räknas upp med index från {begins}, alltså från tiden före beloppet",
        ),
        Words(
            f"if it is the amount of {start} itself, give each date its index: {key}; if the years before it are meant "
            "to raise it, write the index around the dates: amount: {value: {...}, indexed: ...}",
            f"om det är själva beloppet {start}, ge varje datum sitt index: {key}; om åren före ska höja det, skriv "
            "index runt datumen: amount: {value: {...}, indexed: ...}",
        ),
    )


# --- too large or too small -----------------------------------------------------------------------------------------


LEAST_OVERHEAD, MOST_OVERHEAD = Fraction(5, 100), Fraction(1)
"""The lowest fee that an employer pays by law is 10.21 % (for the old); with agreed pensions it is 40-65 %."""
LEAST_SALARY_SHARE = Fraction(5, 100)
"""A twentieth of a member of the riksdag's fee is no salary of a full-time post."""
LEAST_EMPLOYMENT = Fraction(1, 100)
"""A hundredth of full time is 24 minutes a week."""
MOST_SHARE = Fraction(10)
"""What is more than ten times a reference amount is decided as a multiple of it, not in per cent."""
MOST_RAISE = Fraction(1)
"""An index that doubles an amount at once is no index."""


class Most(NamedTuple):
    """Amounts that no assembly is known to come near."""

    month: int
    year: int


FOR_MANDATES = Most(50_000, 5_000_000)
"""The riksdag's own support is 333 300 kr a mandate and year, the highest in the country."""
FOR_ONE = Most(200_000, 100_000_000)
"""A party, a salary, a named figure: the riksdag fee is about 80 000 kr a month, and the largest basic support that the
state gives one party is a few million a year."""
FOR_ALL = Most(5_000_000, 1_000_000_000)
"""A sum that is shared: all party support of the state is about 170 million kr a year."""
LEAST = 100
"""No assembly is known that gives a party, a mandate or a post less a year; thousands of kronor are meant."""
_ONE = {("party",), ("mandate",), ("weighted mandate",), (FULL_TIME,)}
_DECIMAL = Words("is the decimal point missing?", "saknas decimaltecknet?")
_PER_YEAR = Words("is it per year?", "avser beloppet ett år?")
_DIGIT = Words("is there a digit too many?", "är det en siffra för mycket?")


def magnitude(file: RuleFile) -> Iterator[Problem]:
    """Find figures far outside what such figures are; a figure that is used by its name is found where it stands."""
    told = set()
    for each in figures_of(file.rule):
        for figure in _with_named(file, each.figure, set()):
            hint = _suspicion(file, each, figure)
            if hint is not None and isinstance(figure, Given | Of | Growth) and figure.address not in told:
                told.add(figure.address)
                name = str(figure.address[1])
                message = Words(f"{figure.text} is unusual for {name}", f"{figure.text} är ovanligt för {name}")
                yield file.warning("magnitude", figure.address, message, hint)


MOST_KEPT = 12
"""For how many months after a party has left the law lets an assembly give it support."""


def kept_too_long(file: RuleFile) -> Iterator[Problem]:
    """Find what a municipality or region gives a party longer after it has left than the law lets it."""
    for name, component in file.rule.components.items():
        if component.after_leaving > MOST_KEPT and file.rule.payer.isdigit():
            at = ("components", name, "after_leaving")
            months = component.after_leaving
            message = Words(f"{months} months is unusual for {name}", f"{months} månader är ovanligt för {name}")
            hint = Words(
                "support may be given for a year after a party has left the assembly (kommunallagen 4 kap. 29 §)",
                "partistöd får ges i ett år efter att partiet har lämnat fullmäktige (4 kap. 29 § kommunallagen)",
            )
            yield file.warning("magnitude", at, message, hint)


def _with_named(file: RuleFile, figure: Figure | None, seen: set[str]) -> Iterator[Figure]:
    """Give the parts of a figure, and those of the figures of the file that it names, each once."""
    for each in parts(figure):
        yield each
        if isinstance(each, Named | Of) and each.name in file.rule.figures and each.name not in seen:
            seen.add(each.name)
            yield from _with_named(file, file.rule.figures[each.name], seen)


def _suspicion(file: RuleFile, each: Deciding, figure: Figure) -> Words | None:
    """Give what is probably wrong with one number, by what it is used for."""
    if isinstance(figure, Growth):
        return _DECIMAL if abs(figure.share) > MOST_RAISE else None
    if isinstance(figure, Of):
        return _of_share(file, each, figure)
    if not isinstance(figure, Given) or figure.number is None:
        return None
    if figure.unit == "share":
        return _plain_share(each.key, figure.number)
    return _money(file, each, figure)


def _plain_share(key: str, share: Fraction) -> Words | None:
    if key == "overhead" and share and not LEAST_OVERHEAD <= share <= MOST_OVERHEAD:
        return _shifted(share)
    if key == "employment" and 0 < share < LEAST_EMPLOYMENT:
        return _did_you_mean(share * 100)
    return _DECIMAL if key == "indexed" and abs(share) > MOST_RAISE else None


def _shifted(share: Fraction) -> Words:
    """Move the decimal point of a share so that it falls between 10 and 100 %."""
    share = abs(share)
    while share >= 1:
        share /= 10
    while share < Fraction(1, 10):
        share *= 10
    return _did_you_mean(share)


def _did_you_mean(share: Fraction, of: str = "") -> Words:
    text = f"{decimal_text(share / PERCENT)} %{of}"
    return Words(f"did you mean {text}?", f"menade du {text}?")


def _of_share(file: RuleFile, each: Deciding, figure: Of) -> Words | None:
    if figure.multiple or figure.factor is None:
        return None
    if figure.factor > MOST_SHARE and "/" not in figure.factor_text:
        return _did_you_mean(figure.factor / 100, f" of {figure.name}")
    component = file.rule.components.get(str(each.owner[1])) if each.owner[0] == "components" else None
    salary = component is not None and FULL_TIME in component.per and each.key == "amount"
    if salary and 0 <= figure.factor < LEAST_SALARY_SHARE:
        return Words("a salary is usually a larger share", "en lön är vanligen en större andel")
    return None


def _money(file: RuleFile, each: Deciding, figure: Given) -> Words | None:
    if "/" not in figure.unit:
        return None
    most, number = _most(file, each), abs(figure.number or Fraction())
    monthly = figure.unit.endswith("/month")
    if monthly and number >= most.month:
        return _PER_YEAR
    if 0 < number < (Fraction(LEAST, 12) if monthly else LEAST) and _is_all_of_one(file, each, figure):
        thousands = f"{decimal_text(number * 1000)} {figure.unit}"
        return Words(
            f"in thousands of kronor? then write {thousands}",
            f"är beloppet i tusental kronor? skriv i så fall {thousands}",
        )
    return _DIGIT if number >= most.year else None


def _is_all_of_one(file: RuleFile, each: Deciding, figure: Given) -> bool:
    """Tell whether a figure is all that is given for one party, mandate or post."""
    if each.key != "amount" or each.owner[0] != "components" or figure.address[: len(each.owner)] != each.owner:
        return False
    return file.rule.components[str(each.owner[1])].per in _ONE


def _most(file: RuleFile, each: Deciding) -> Most:
    """Give what an amount may be, by what it is multiplied with."""
    section = each.owner[0]
    if section == "components":
        component = file.rule.components[str(each.owner[1])]
        counted, shared = component.per, bool(component.split) or each.key != "amount"
    elif section == "pools":
        pool = file.rule.pools[str(each.owner[1])]
        counted, shared = pool.per, not pool.per or each.key != "amount"
    else:
        return FOR_ONE
    of_mandates = {"mandate", "weighted mandate", "seat"} & {*counted}
    return FOR_ALL if shared else FOR_MANDATES if of_mandates else FOR_ONE
