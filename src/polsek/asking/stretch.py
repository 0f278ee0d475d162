"""`--from` and `--to`: what falls on a part of a support year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from polsek.calculation.support import Support


class Stretch(NamedTuple):
    """The first and last day that are asked for; None: those of the support year."""

    first: date | None
    last: date | None

    @property
    def year(self) -> int | None:
        """The year that is meant when none is given."""
        day = self.first or self.last
        return None if day is None else day.year


def stretch_asked(first: str | None, last: str | None, by: str | None) -> Stretch | None:
    """Read the days; None when there are none.

    Raises:
        CommandError: a text that is no date, days in the wrong order, or `--by` besides.

    """
    if first is None and last is None:
        return None
    if by is not None:
        raise CommandError(
            Words("--by cuts the whole year, --from and --to one part", "--by delar hela året, --from och --to en del"),
            Words("leave out one of them", "utelämna en av dem"),
        )
    found = Stretch(_day("--from", first), _day("--to", last))
    if found.first is not None and found.last is not None and found.last < found.first:
        raise CommandError(
            Words(f"--to {last} is before --from {first}", f"--to {last} är före --from {first}"),
            Words("write the first day, then the last", "skriv den första dagen, sedan den sista"),
        )
    return found


def _day(option: str, text: str | None) -> date | None:
    from polsek.notation.words import Refusal, Token, iso_date

    if text is None:
        return None
    try:
        return iso_date(Token(text, 0))
    except Refusal:
        raise CommandError(
            Words(f"{option} {text} is not a date", f"{option} {text} är inget datum"),
            Words(f"write {option} 2027-01-31", f"skriv {option} 2027-01-31"),
        ) from None


def cut_at(stretch: Stretch, supports: Sequence[Support]) -> str:
    """Give the period as `periods` takes it, which every rule must be able to cut out of its support year.

    Raises:
        CommandError: a day outside the support year, or within a month where the rule counts months.

    """
    from polsek.calculation.periods import month_ends
    from polsek.period import DAY

    first = stretch.first or supports[0].period.start
    last = stretch.last or supports[0].period.last
    for support in supports:
        year, ends = support.period, month_ends(support)
        if not year.start <= first <= last <= year.last:
            raise CommandError(
                Words(
                    f"{first} to {last} is not within the support year {year.start} to {year.last}",
                    f"{first} till {last} ligger inte inom stödåret {year.start} till {year.last}",
                ),
                Words("give the support year with --year, and days in it", "ange stödåret med --year, och dagar i det"),
            )
        if last not in ends or (first != year.start and first - DAY not in ends):
            raise CommandError(
                Words(
                    f"the rule counts whole months, and {first} to {last} cuts one",
                    f"regeln räknar hela månader, och {first} till {last} delar en",
                ),
                Words("begin and end with a month of the support year", "börja och sluta med en månad i stödåret"),
            )
    return f"{first}/{last}"
