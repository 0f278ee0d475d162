"""A rule file that says what was inferred from a printed table, with the table itself as its proof."""

from __future__ import annotations

from fractions import Fraction
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import decimal_text
from polsek.problem import Words
from polsek.show.files import SCHEMA, key_text, text_value
from polsek.show.numbers import money_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.inference import Fit, Inference, Miss, Part, Row
    from polsek.problem import Language

MOST_ALTERNATIVES = 3
"""How many other rules that give the same table are named."""
NEAR = 4
"""How much more than the chosen rule an alternative may need to say."""
_TITLES = {
    "base": Words("Base support", "Grundstöd"),
    "mandate": Words("Support by mandate", "Mandatstöd"),
    "first": Words("The first mandate", "Första mandatet"),
    "further": Words("Further mandates", "Övriga mandat"),
    "equal": Words("Equal part", "Lika del"),
    "by_mandate": Words("Part by mandate", "Del efter mandat"),
}
_SORTS = {
    "each party": ("base", "per: party", Words("each party", "varje parti")),
    "each mandate": ("mandate", "per: mandate", Words("each mandate", "varje mandat")),
    "each mandate up to": ("mandate", "per: mandate", Words("each mandate, at most {}", "varje mandat, högst {}")),
    "first mandate": ("first", "per: party", Words("the first mandate", "det första mandatet")),
    "further mandates": ("further", "per: mandate", Words("each further mandate", "varje mandat därutöver")),
    "split equally": ("equal", "split: equally", Words("split equally", "delas lika")),
    "split by mandates": ("by_mandate", "split: by mandates", Words("split by mandates", "delas efter mandat")),
}
"""The name and the count of each sort of component in a file, and how it is said; `{}` is its limit."""
_INTRODUCTION = Words(
    "Inferred from {table}, {year}: the simplest rule that was found to give every amount in it. Whether the table was"
    " made by it is not known: read the decision beside this file, name it under decided, and mend what differs.",
    "Härledd ur {table}, {year}: den enklaste regel som hittades och som ger varje belopp i tabellen. Att tabellen är"
    " gjord med den är inte känt: läs beslutet vid sidan av filen, ange det under decided och rätta det som avviker.",
)


class InferredFile(NamedTuple):
    """What a rule file says that is inferred from a table."""

    rows: Sequence[Row]
    total: Fraction | None
    """What stands in the table's row of sums."""
    table: str
    year: int
    code: str
    support: str


def inferred_file(found: Inference, said: InferredFile, language: Language, *, adds_shown: bool) -> str:
    """Write a rule file of the first of some rules that give a table; its comments name the others.

    With `adds_shown` the total adds the rows as they are shown, else the exact amounts.
    """
    rows, total, table, year, code, support = said
    fit = found.fits[0]
    introduction = _INTRODUCTION.get(language).format(table=table, year=year)
    since = Words(
        f"the table is that of {year}; for which other years the rule holds is not known",
        f"tabellen gäller {year}; vilka andra år regeln gäller är inte känt",
    )
    lines = [
        f"# yaml-language-server: $schema={SCHEMA}",
        *_comment(introduction),
        *_alternatives(found.fits, language),
        *_slips(found, language),
        "polsek: 1",
        f'authority: "{code}"',
        f"support: {support}",
        f"title: {text_value(_title(support, language))}",
        f"source: {text_value(table)}",
        f"valid: {{from: {year}-01-01, interpreted: {text_value(since.get(language))}}}",
        "",
        "mandates: {from: new year, mid_term: at once, empty_seats: counted}",
        "",
        *_pool(fit, language),
        "components:",
        *(line for part in fit.parts for line in _component(part, table, language)),
        "",
        *_rounding(fit, adds_shown=adds_shown),
        "published:",
        f"- year: {year}",
        f"  source: {text_value(table)}",
        "  parties:",
        *(f"    {key_text(row.party)}: {decimal_text(row.amount)}" for row in rows if row.mandates),
        *([] if total is None else [f"  all: {decimal_text(total)}"]),
    ]
    return "\n".join(lines) + "\n"


def _rounding(fit: Fit, *, adds_shown: bool) -> list[str]:
    said = [f"party: {fit.step} kr half up"] if fit.step > 1 else []
    said += [f"shown: {decimal_text(Fraction(fit.step))} kr half up"] if fit.step < 1 else []
    said += ["total: from shown amounts"] if adds_shown else []
    return [f"rounding: {{{', '.join(said)}}}", ""] if said else []


def _title(support: str, language: Language) -> str:
    titles = {
        "party_support": Words("Party support", "Partistöd"),
        "political_secretary": Words("Support for political secretaries", "Stöd till politiska sekreterare"),
    }
    return titles.get(support, Words("Support", "Stöd")).get(language)


def _comment(text: str) -> list[str]:
    return fill(text, 118, initial_indent="# ", subsequent_indent="# ").splitlines()


def _alternatives(fits: Sequence[Fit], language: Language) -> Iterator[str]:
    near = [other for other in fits[1:] if other.cost <= fits[0].cost + NEAR][:MOST_ALTERNATIVES]
    if near:
        yield from _comment(Words("The table does not tell it from:", "Tabellen skiljer den inte från:").get(language))
        for other in near:
            yield from _comment(f"- {rule_text(other, language)}")


def _slips(found: Inference, language: Language) -> Iterator[str]:
    """Name the rows but for which a much simpler rule gives the table."""
    if found.nearest is not None:
        rule = rule_text(found.nearest, language)
        words = Words(
            f"A much simpler rule gives all rows but these, which may be slips: {rule}",
            f"En mycket enklare regel ger alla rader utom dessa, som kan vara skrivfel: {rule}",
        )
        yield from _comment(words.get(language))
        for miss in found.misses:
            yield from _comment(f"- {miss_text(miss, language)}")


def miss_text(miss: Miss, language: Language) -> str:
    """Say what a table has for a party that the nearest rule does not give."""
    printed, calculated = (money_number(each, language) for each in (miss.row.amount, miss.calculated))
    gap = money_number(abs(miss.calculated - miss.row.amount), language)
    sign = Words("more", "mer") if miss.calculated > miss.row.amount else Words("less", "mindre")
    words = Words(
        f"{miss.row.party} has {printed} kr; the nearest rule gives {calculated} kr ({gap} kr {sign.en})",
        f"{miss.row.party} har {printed} kr; den närmaste regeln ger {calculated} kr ({gap} kr {sign.sv})",
    )
    return words.get(language)


def rule_text(fit: Fit, language: Language) -> str:
    """Say a rule in one line: its parts, and what is rounded."""
    pool = fit.pool
    each = Words(", times the seats", ", gånger antalet platser").get(language) if fit.per_seat else ""
    said = [f"{Words('pool', 'ram').get(language)} {pool.text}{each}"] if pool else []
    said += [part_text(part, language) for part in fit.parts]
    if fit.step > 1:
        rounded = Words(f"rounded to {fit.step} kr", f"avrundat till {fit.step} kr")
        said.append(rounded.get(language))
    return "; ".join(said)


def part_text(part: Part, language: Language) -> str:
    """Say a component in words: to whom, and how much."""
    *_, words = _SORTS[part.kind]
    return f"{words.get(language).format(part.limit)}: {_amount(part)}"


def _amount(part: Part) -> str:
    (first, figure), *more = part.bands
    if not more:
        return figure.text
    ends = [str(start - 1) for start, _ in more] + [""]
    starts = [min(1, first), *(start for start, _ in more)]
    bands = zip(starts, ends, part.bands, strict=True)
    return "{" + ", ".join(f"{_band(start, end)}: {each.text}" for start, end, (_, each) in bands) + "}"


def _band(start: int, end: str) -> str:
    return str(start) if end == str(start) else f"{start}-{end}"


def _pool(fit: Fit, language: Language) -> list[str]:
    if fit.pool is None:
        return []
    per = ", per: seat" if fit.per_seat else ""
    title = Words("Sum to share", "Belopp att fördela").get(language)
    return ["pools:", f"  pool: {{title: {text_value(title)}, amount: {fit.pool.text}{per}}}", ""]


def _component(part: Part, table: str, language: Language) -> Iterator[str]:
    key, count, _ = _SORTS[part.kind]
    yield f"  {key}:"
    yield f"    title: {text_value(_TITLES[key].get(language))}"
    yield f"    amount: {_amount(part)}"
    yield f"    {count}"
    if part.kind.startswith("split"):
        yield "    among: those entitled"
    if part.limit:
        yield f"    at_most: {part.limit} mandates"
    if part.kind == "further mandates":
        yield "    above: 1 mandate"
    yield f"    inferred: {text_value(_inferred(part, table, language))}"


def _inferred(part: Part, table: str, language: Language) -> str:
    words = Words(f"from the amounts in {table}", f"ur beloppen i {table}")
    if len(part.bands) > 1:
        words = Words(
            f"{words.en}; where a band ends between two numbers of mandates that no party has is not known",
            f"{words.sv}; var ett intervall slutar mellan två mandattal som inget parti har är inte känt",
        )
    return words.get(language)
