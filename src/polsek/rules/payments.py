"""How the money of a year is divided into payments: a list, or equal parts month by month."""

from fractions import Fraction
from typing import Annotated, Any

from polsek.document import Value
from polsek.notation.formula import Given, formula
from polsek.notation.kinds import Kind, Parsed, Several, Word, written
from polsek.notation.reader import Reader
from polsek.notation.record import Record
from polsek.notation.words import MONTHS, Refusal
from polsek.period import MONTHS_OF_A_YEAR, NEW_YEAR
from polsek.problem import UNSAID, Address, Words
from polsek.rules.noted import PROSE, Noted
from polsek.rules.words import Due, due_day, starting_day

REGULAR = {"monthly": 1, "quarterly": 3, "half-yearly": 6}
"""How many months lie between payments of equal parts."""


class RestOr(Kind):
    """A share, or `rest`."""

    expected = Words("a share such as 50 %, or rest", "en andel, t.ex. 50 %, eller rest")
    schema = written("instalment")

    def text(self, text: str, at: Address, to: Reader) -> Fraction | None:
        """Give the share; None is the rest."""
        if text == "rest":
            return None
        found = formula(text, at)
        if not isinstance(found, Given) or found.unit != "share" or found.number is None:
            raise Refusal(
                "missing-percent",
                Words(f"{text!r} is not a share", f"”{text}” är ingen andel"),
                Words("write 50 % or rest", "skriv 50 % eller rest"),
            )
        return found.number


class Instalment(Noted):
    """One payment of the year."""

    share: Annotated[Fraction | None, RestOr()]
    """The share of the party's money, such as `50 %`, or `rest`: what the instalments before have left of the shown
    total. The shares are 100 % together, or the last is `rest`."""
    due: Annotated[Due | None, Parsed(Words("a day or a month", "en dag eller en månad"), due_day, written("due"))] = (
        None
    )
    """When it is paid: a day or a month."""
    when: Annotated[Words, PROSE] = UNSAID
    """A condition that people judge; it is shown and not calculated."""


class Payments(Several):
    """The payments one by one, or a word for equal parts: each named by its month, the last one takes the rest."""

    expected = Words("a list, or monthly, quarterly or half-yearly", "en lista, eller monthly, quarterly, half-yearly")

    def shape(self) -> Any:  # noqa: ANN401
        """Give the list, or a word."""
        return list[Annotated[Any, self.kind]] | Annotated[Any, _WORDS]

    def read(self, value: Value, at: Address, to: Reader) -> tuple[Any, ...]:
        """Read the list, or make it of the months of the support year."""
        if not isinstance(value, str):
            return super().read(value, at, to)
        word = _WORDS.read(value, at, to)
        return equal_parts(REGULAR[word], _first_month(to)) if word in REGULAR else ()


def equal_parts(months: int, first: int) -> tuple[Instalment, ...]:
    """Give a payment every so many months from a first month on; the last one takes the rest."""
    number = MONTHS_OF_A_YEAR // months
    names = [(first - 1 + months * each) % MONTHS_OF_A_YEAR for each in range(number)]
    shares = (*[Fraction(1, number)] * (number - 1), None)
    return tuple(
        Instalment(share=share, due=Due(month + 1, None, MONTHS[month]))
        for share, month in zip(shares, names, strict=True)
    )


def _first_month(to: Reader) -> int:
    """Give the month that the support year begins in, where that is understood."""
    file = to.document.value
    time = file.get("time") if isinstance(file, dict) else None
    written_day = time.get("year_starts") if isinstance(time, dict) else None
    try:
        return (starting_day(written_day) if isinstance(written_day, str) else NEW_YEAR).month
    except Refusal:
        return NEW_YEAR.month


_WORDS = Word(*REGULAR)
PAYMENTS = Payments(Record(Instalment))
