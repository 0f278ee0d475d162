"""What is said around the table of a calculation, a line each: sums, seats, what is withheld, who employs."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.calculation.counting import UNMET
from polsek.calculation.employer import (
    UNSAID,
    authority_word,
    changes,
    is_divided,
    money,
    retained_title,
    shown_totals,
    unsaid,
)
from polsek.calculation.withheld import is_capped
from polsek.escaping import shell_words
from polsek.money import MarkKind
from polsek.period import DAY
from polsek.problem import Words
from polsek.show.columns import shown_decimals
from polsek.show.head import KINDS, figures, file_marks
from polsek.show.numbers import SPACE, UNKNOWN, counted_unit, fixed, party_name
from polsek.show.page import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Sitting
    from polsek.problem import Language


NAMED = (MarkKind.GIVEN, MarkKind.UNCERTAIN, MarkKind.INFERRED)
"""The marks whose figures have a line each; interpreted ones share one."""


def amount_text(support: Support, value: Fraction | None, language: Language) -> str:
    """Write an amount with all the decimals that its rounding shows: 250.50 to the cent."""
    return UNKNOWN.get(language) if value is None else fixed(value, shown_decimals(support), language)


def money_text(support: Support, value: Fraction, language: Language) -> str:
    """Write an amount with its unit."""
    return f"{amount_text(support, value, language)}{SPACE}{counted_unit(value, support.file.rule.unit, language)}"


def remarks(support: Support, language: Language, asked: Sequence[str]) -> Iterator[Line]:
    """Give everything that is to be said under the table of a year."""
    for texts in (_sums, _seats, _lines, _nobody, _kind, employer_remarks):
        yield from map(Line, texts(support, language))
    for text in _unknown(support, language):
        yield Line(text, "warning")
    yield from _care(support, language, asked)


# --- sums -------------------------------------------------------------------------------------------------------------


def _sums(support: Support, language: Language) -> Iterator[str]:
    yield from difference_remark(support, support.sum_of_rows, support.total, language)
    if support.sum_of_rows == support.total and not _adds_up(support):
        yield Words(
            "Each amount is rounded on its own: sums of the shown amounts may differ from the totals.",
            "Beloppen är avrundade var för sig, så enstaka summor kan avvika med någon krona.",
        ).get(language)


def difference_remark(support: Support, rows: Fraction, total: Fraction, language: Language) -> Iterator[str]:
    """Say what the shown rows add up to, when that is not the total."""
    if rows == total:
        return
    gap = money_text(support, abs(rows - total), language)
    shown = money_text(support, rows, language)
    more = Words("more", "mer") if rows > total else Words("less", "mindre")
    yield Words(
        f"Each amount is rounded on its own: the rows shown add up to {shown} ({gap}{SPACE}{more.en}).",
        f"Beloppen är avrundade var för sig. Raderna blir tillsammans {shown}, {gap}{SPACE}{more.sv} än summan.",
    ).get(language)


def _adds_up(support: Support) -> bool:
    """Tell whether every row and every column of the shown amounts makes its total."""
    rows = [[support.shown(amount) for amount in (*party.components, *party.lines)] for party in support.parties]
    totals = [support.shown(party.total) for party in support.parties]
    if any(sum(_known(row), Fraction()) != total for row, total in zip(rows, totals, strict=True)):
        return False
    amounts = [(*party.components, *party.lines) for party in support.parties]
    return all(
        sum(_known(shown), Fraction()) == (support.added(list(exact)) or 0)
        for shown, exact in zip(zip(*rows, strict=True), zip(*amounts, strict=True), strict=True)
    )


def _known(values: Sequence[Fraction | None]) -> list[Fraction]:
    return [value for value in values if value is not None]


# --- seats ------------------------------------------------------------------------------------------------------------


def _seats(support: Support, language: Language) -> Iterator[str]:
    yield from _changes(support, language)
    for party in support.parties:
        left = party.standing.left
        if left is not None:
            name = party.party.name
            yield Words(f"{name} left the assembly on {left}.", f"{name} lämnade fullmäktige {left}.").get(language)
    kept = kept_after_leaving(support, language)
    if kept and any(sitting.counts_always and sitting.distribution.given for sitting in support.sittings):
        yield Words(
            f"With the mandates given no party has left: what one that leaves keeps ({kept}) is not in the sum."
            " Moved mandates (S=-3,SD=+3) count it.",
            f"Med de angivna mandaten har inget parti lämnat fullmäktige: det som ett sådant parti behåller ({kept})"
            " ingår inte. Flyttade mandat (S=-3,SD=+3) tar med det.",
        ).get(language)
    of = Words("of", "av").get(language)
    empty = [
        f"{party.party.name} {party.mandates - party.standing.seated}{SPACE}{of}{SPACE}{party.mandates}"
        for party in support.parties
        if party.mandates and party.standing.seated < party.mandates
    ]
    if empty:
        yield Words(f"Empty seats: {', '.join(empty)}.", f"Tomma stolar: {', '.join(empty)}.").get(language)


def kept_after_leaving(support: Support, language: Language) -> str:
    """Name the components that a party keeps for some time when it leaves the assembly; empty when there are none."""
    rule = support.file.rule
    return ", ".join(each.title.get(language) for each in support.columns if rule.components[each.id].after_leaving)


def _changes(support: Support, language: Language) -> Iterator[str]:
    """Say when the mandates, or how many of them are empty, changed inside the year, and how."""
    for before, after, day in turns(support):
        if changed := _changed(mandates_in(before), mandates_in(after)):
            yield Words(
                f"The mandates changed on {day}; those of the last month are shown: {changed}.",
                f"Mandaten ändrades {day}. Tabellen visar mandaten i årets sista månad: {changed}.",
            ).get(language)
        if changed := _changed(empty_in(before), empty_in(after)):
            yield Words(
                f"The empty seats changed on {day}: {changed}.", f"Antalet tomma stolar ändrades {day}: {changed}."
            ).get(language)


def turns(support: Support) -> Iterator[tuple[Sitting, Sitting, date]]:
    """Give the neighbouring sittings of the year, with the day on which the later one begins to count."""
    held = [piece for piece in support.pieces if support.file.rule.valid.holds(piece.day)]
    for (before, after), piece in zip(pairwise(support.sittings), held[1:], strict=False):
        yield before, after, piece.period.start


def _changed(old: Mapping[str, int], new: Mapping[str, int]) -> str:
    names = (name for name in {**new, **old} if old.get(name, 0) != new.get(name, 0))
    return ", ".join(f"{name}{SPACE}{old.get(name, 0)}→{new.get(name, 0)}" for name in names)


def mandates_in(sitting: Sitting) -> dict[str, int]:
    """Give the mandates of each party in a sitting, by name."""
    return {each.party.name: 0 if each.left is not None else each.mandates for each in sitting.standings}


def empty_in(sitting: Sitting) -> dict[str, int]:
    """Give how many seats of each party are empty in a sitting, by name."""
    return {each.party.name: each.mandates - each.seated for each in sitting.standings if each.left is None}


# --- lines and kinds --------------------------------------------------------------------------------------------------


def _lines(support: Support, language: Language) -> Iterator[str]:
    """Say why something is withheld or corrected, by reason."""
    for line, words in _REASONS.items():
        reasons: dict[str, list[str]] = {}
        index = support.lines.index(line) if line in support.lines else None
        for party in support.parties if index is not None else ():
            for part in party.lines[index or 0].parts:
                name = f"{party.party.name}{CAPPED.get(language) if is_capped(part) else ''}"
                reasons.setdefault(part.title.get(language), []).append(name)
        for reason, names in reasons.items():
            yield f"{words.get(language)} {', '.join(names)}: {reason}"


CAPPED = Words(" (no more than what would else be paid)", " (högst det som annars skulle betalas ut)")
_REASONS = {
    "adjustments": Words("Adjusted for", "Korrigerat för"),
    "withheld": Words("Withheld from", "Innehållet stöd,"),
}


def _nobody(support: Support, language: Language) -> Iterator[str]:
    """Say why a component is given to no party, when it is for one reason."""
    for index, column in enumerate(support.columns):
        amounts = [party.components[index] for party in support.parties]
        reasons = {amount.note for amount in amounts}
        reason = reasons.pop() if len(reasons) == 1 else None
        if reason is not None and all(amount.operation == "none" for amount in amounts):
            pairs = zip(reason, UNMET, _NONE_MEETS, strict=True)
            why = Words(*(text.replace(one, none, 1) for text, one, none in pairs))
            yield Words(
                f"No party gets {column.title.en}: {why.en}", f"Inget parti får {column.title.sv}: {why.sv}"
            ).get(language)


_NONE_MEETS = Words("none meets", "inget parti uppfyller villkoret")


def _kind(support: Support, language: Language) -> Iterator[str]:
    titles = [column.title.get(language) for column in support.columns if column.in_kind]
    if not titles or any(party.in_kind.value is None for party in support.parties):
        return
    listed, exact = ", ".join(titles), [money(party) for party in support.parties]
    added = sum((support.shown(each) or Fraction() for each in exact) if support.adds_shown else exact, Fraction())
    paid = money_text(support, support.shown(added) or Fraction(), language)
    divided = is_divided(support)
    kept = shown_totals(support)[1] if divided else None
    retained = money_text(support, kept, language) if kept else ""
    where = retained_title(support).sv.lower()
    part = Words(f" (of which {retained} retained)", f" (varav {retained} {where})") if kept else Words("", "")
    in_money = "Stöd i pengar" if divided else "Betalas ut i pengar"
    yield Words(
        f"In kind: {listed}. In money: {paid}{part.en}.", f"In natura: {listed}. {in_money}: {paid}{part.sv}."
    ).get(language)
    over = [(party_name(party.party), support.shown(party.over_limit)) for party in support.parties]
    names = ", ".join(f"{name} {money_text(support, amount, language)}" for name, amount in over if amount)
    if names:
        yield Words(
            f"Given in kind above what the rule lets a party get in all: {names}. No money is paid then, and what is"
            " above is not recovered.",
            f"Ges in natura utöver vad ett parti högst får enligt regeln: {names}. Då betalas inga pengar ut, och det"
            " överskjutande återkrävs inte.",
        ).get(language)


# --- figures to read with care ----------------------------------------------------------------------------------------


def _unknown(support: Support, language: Language) -> Iterator[str]:
    for index, column in enumerate(support.columns):
        if any(party.components[index].value is None for party in support.parties):
            title = column.title
            yield Words(
                f"{title.en} is unknown: the totals are without it.", f"{title.sv} är okänt och ingår inte i summorna."
            ).get(language)


def _care(support: Support, language: Language, asked: Sequence[str]) -> Iterator[Line]:
    found = figures(support, language, *NAMED)
    for mark, text in found.items():
        yield Line(
            f"{KINDS[mark.kind].get(language)}: {text}",
            aside="" if mark.kind is MarkKind.GIVEN else f" ({mark.because.get(language)})",
        )
    marks = (*figures(support, language, MarkKind.INTERPRETED), *file_marks(support.file))
    names = list(dict.fromkeys(mark.name.get(language) for mark in marks))
    if names:
        yield Line(f"{KINDS[MarkKind.INTERPRETED].get(language)}: {', '.join(names)}")
    if names or found:
        yield Line(f"{_SEE.get(language)}: {_command(support, asked)}", "command")


_SEE = Words("See", "Så är beloppen beräknade")


def _command(support: Support, asked: Sequence[str]) -> str:
    """Give the command that explains the party with most of the marks, with the options that were used."""
    target, *options = asked
    party = max(support.parties, key=lambda each: len(each.total.marks), default=None)
    name = "" if party is None else party.party.abbreviation or party.party.name
    named, year = [word for word in (target or support.file.id, name) if word], ["--year", str(support.year), *options]
    words = [*year, "--", *named] if any(word.startswith("-") for word in named) else [*named, *year]
    return shell_words(["polsek", "explain", *words])


def employer_remarks(support: Support, language: Language) -> Iterator[str]:
    """Say who employs from when on, and name the parties that choose and have not said what they chose."""
    who = {
        "the party": Words("the party employs", "är partiet arbetsgivare"),
        "the authority": Words("the authority employs", f"är {authority_word(support.file.code).sv} arbetsgivare"),
        UNSAID: Words("it is not said who employs", "är arbetsgivaren inte angiven"),
    }
    found = list(changes(support))
    for change in found:
        name, day, before, after = change.party.party.name, change.since, who[change.before], who[change.after]
        yield Words(
            f"{name}: until {day - DAY} {before.en}, from {day} {after.en}.",
            f"{name}: till och med {day - DAY} {before.sv}, från {day} {after.sv}.",
        ).get(language)
    if found:
        yield Words(
            "What falls on each month is paid out or retained by who employs in it.",
            "Varje månads stöd betalas ut eller hålls kvar beroende på vem som är arbetsgivare den månaden.",
        ).get(language)
    names = ", ".join(party.party.name for party in unsaid(support))
    if names:
        yield Words(
            f"Not said who employs, so neither paid out nor retained: {names} (employer: in the mandate file).",
            f"Arbetsgivare saknas, så utbetalning kan inte beräknas: {names} (ange employer: i mandatfilen).",
        ).get(language)
