"""The screen of a comparison: what is compared, what is changed, what each party gets, and which cause makes what."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.columns import party_name
from polsek.show.comparison.changed import changed_page
from polsek.show.comparison.columns import (
    AFTER,
    AND,
    BEFORE,
    CAUSE_NAMES,
    Numbers,
    amount_columns,
    amounts,
    part_columns,
    parts,
    signed_text,
)
from polsek.show.marks import KINDS, figures, figures_text
from polsek.show.numbers import SPACE, money_number, unit_name
from polsek.show.remarks import amount_text
from polsek.show.table import BLANK, REST, paragraph
from polsek.show.text import party_table_page, title_page, year_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import Comparison
    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.show.table import Page

Names = tuple[str, str]
"""What the two authorities are called."""


def comparison_page(found: Comparison, names: Names, language: Language, width: int) -> Page:
    """Show a comparison."""
    under = remarks_page(found, language, width)
    page = (
        *heading_page(found, names, language, width),
        BLANK,
        *changed_page(found, language, width),
        BLANK,
        *party_table_page(_parties(found), amount_columns(found, language), language, width),
        *((BLANK, *under) if under else ()),
    )
    causes = causes_page(found, language, width)
    return (*page, BLANK, *causes) if causes else page


def _parties(found: Comparison) -> list[Party]:
    return [each.party for each in found.parties if each.party is not None]


# --- head -------------------------------------------------------------------------------------------------------------


def heading_page(found: Comparison, names: Names, language: Language, width: int) -> Page:
    """Say what is compared with what, who decided it, and what of it is preliminary."""
    before, after = found.before, found.after
    years = [year_text(support.period, support.year) for support in (before, after)]
    if found.same_rule:
        page = title_page(after.file, names[1], " → ".join(dict.fromkeys(years)), language, width)
    else:
        ends = zip((before, after), names, years, (BEFORE, AFTER), strict=True)
        page = ()
        for support, name, year, word in ends:
            page += title_page(support.file, name, f"{year} ({word.get(language).lower()})", language, width)
    for text in dict.fromkeys(_preliminary(found, language)):
        page += paragraph(text, width, "warning", rest=REST)
    return page


def _preliminary(found: Comparison, language: Language) -> Iterator[str]:
    several = found.before.year != found.after.year
    for support in (found.before, found.after):
        for mark, leaves in figures(support, MarkKind.PRELIMINARY).items():
            kind = KINDS[mark.kind].get(language) + (f" {support.year}" if several else "")
            yield f"{kind}: {figures_text(mark, leaves, language)} ({mark.because.get(language)})"


# --- under the table --------------------------------------------------------------------------------------------------


def remarks_page(found: Comparison, language: Language, width: int) -> Page:
    """Give what is to be said under the table: who came and left, sums, and the measure of full time."""
    page: Page = ()
    for text in (
        *_sums(found.after, amounts(found, language), language),
        *_comings(found, language),
        *_measure(found, language),
    ):
        page += paragraph(text, width, rest=REST)
    return page


def _sums(support: Support, columns: Sequence[Numbers], language: Language) -> Iterator[str]:
    """Say what the shown rows add up to, where that is not the total."""
    missed = [
        f"{signed_text(support, rows, language) if number_ > 1 else amount_text(support, rows, language)}"
        f" ({column.title.lower()})"
        for number_, column in enumerate(columns)
        if (rows := sum((each or Fraction() for each in column.rows), Fraction())) != column.total
    ]
    if missed:
        listed = ", ".join(missed)
        yield Words(
            f"Each amount is rounded on its own: the rows shown add up to {listed}.",
            f"Varje belopp är avrundat för sig: de visade raderna summerar till {listed}.",
        ).get(language)


def _comings(found: Comparison, language: Language) -> Iterator[str]:
    came = [party_name(each.party) for each in found.parties if each.before is None and each.party is not None]
    left = [party_name(each.party) for each in found.parties if each.after is None and each.party is not None]
    if came:
        yield Words(f"Not there before: {', '.join(came)}.", f"Fanns inte före: {', '.join(came)}.").get(language)
    if left:
        yield Words(f"Not there after: {', '.join(left)}.", f"Finns inte efter: {', '.join(left)}.").get(language)


def _measure(found: Comparison, language: Language) -> Iterator[str]:
    """Say what the columns of full time measure with."""
    full_time = found.full_time
    if full_time is None:
        return
    given = full_time.component is None
    cost = (
        money_number(full_time.cost, language)
        if given
        else amount_text(found.after, found.after.shown(full_time.cost), language)
    )
    cost = f"{cost}{SPACE}{unit_name(found.after.file.rule.unit, language)}"
    told = Words("as given", "som angivet")
    if full_time.component is not None:
        told = Words(
            f"{full_time.component.en} at 100 % by {full_time.rule} in {full_time.year}",
            f"{full_time.component.sv} vid 100 % enligt {full_time.rule} {full_time.year}",
        )
    yield Words(
        f"Full time: the share of a full-time secretary that the money pays, at {cost} a year ({told.en}).",
        f"Heltid: den andel av en sekreterare på heltid som pengarna räcker till, med {cost} per år ({told.sv}).",
    ).get(language)


# --- causes -----------------------------------------------------------------------------------------------------------


def causes_page(found: Comparison, language: Language, width: int) -> Page:
    """Split the difference by cause, and say in which order."""
    if len(found.stages) < 2:
        return ()
    page: Page = ()
    if len(found.stages) > 2:
        page = party_table_page(_parties(found), part_columns(found, language), language, width)
        page += (BLANK,)
    for text in cause_remarks(found, language):
        page += paragraph(text, width, rest=REST)
    return page


def _part_sums(found: Comparison, language: Language) -> Iterator[str]:
    off = [
        each
        for each in parts(found, language)
        if sum((row or Fraction() for row in each.rows), Fraction()) != each.total
    ]
    if off:
        yield Words(
            "The last row splits the total, not the rows above it: each amount is rounded on its own.",
            "Sista raden delar upp summan, inte raderna ovanför: varje belopp är avrundat för sig.",
        ).get(language)


def cause_remarks(found: Comparison, language: Language) -> Iterator[str]:
    """Say what makes the difference, how it is split, and what is not."""
    if len(found.stages) == 2:
        names = _joined(found.stages[1].causes, language)
        if found.differs:
            yield Words(f"All of the difference is made by {names}.", f"Hela skillnaden beror på {names}.").get(
                language
            )
    else:
        order = ", ".join(
            f"({number}){SPACE}{_joined(stage.causes, language)}" for number, stage in enumerate(found.stages[1:], 1)
        )
        yield Words(
            f"The difference is split in this order: {order}, each with those before it applied. Each part is the "
            "difference of two shown amounts, so the parts add up.",
            f"Skillnaden är uppdelad i denna ordning: {order}, var och en med de föregående genomförda. Varje del är "
            "skillnaden mellan två visade belopp, så delarna går ihop.",
        ).get(language)
    for stage in found.stages:
        if stage.refused:
            names = _joined(stage.causes, language)
            why, *more = dict.fromkeys(problem.message.get(language) for problem in stage.refused)
            others = Words(f", and {len(more)} more", f", och {len(more)} till").get(language) if more else ""
            yield Words(f"Not split: {names} ({why}{others}).", f"Inte uppdelat: {names} ({why}{others}).").get(
                language
            )
    if len(found.stages) > 2:
        yield from _part_sums(found, language)
    if found.held:
        rule, year = found.before.file.id, found.after.year
        yield Words(
            f"For the first part, {rule} is taken to hold in {year}.",
            f"För den första delen antas {rule} gälla {year}.",
        ).get(language)


def _joined(causes: Sequence[str], language: Language) -> str:
    return f" {AND.get(language)} ".join(CAUSE_NAMES[cause].get(language) for cause in causes)
