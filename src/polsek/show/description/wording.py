"""How a description is put into words: sentences with holes, lists, days, numbers, quoted names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from polsek.notation.formula import FULL_TIME, PERCENT
from polsek.period import Day
from polsek.problem import Words, same
from polsek.show.numbers import SPACE, number

MONTHS = (
    Words("January", "januari"),
    Words("February", "februari"),
    Words("March", "mars"),
    Words("April", "april"),
    Words("May", "maj"),
    Words("June", "juni"),
    Words("July", "juli"),
    Words("August", "augusti"),
    Words("September", "september"),
    Words("October", "oktober"),
    Words("November", "november"),
    Words("December", "december"),
)
PERIODS = {"year": Words("a year", "per år"), "month": Words("a month", "per månad")}


class Said(NamedTuple):
    """A sentence in both languages, and the list that it introduces."""

    text: Words
    items: tuple[Words, ...] = ()


class Section(NamedTuple):
    """A heading and what is said below it."""

    heading: Words
    said: tuple[Said, ...]


class Noun(NamedTuple):
    """Something that is counted, in singular and plural."""

    one: Words
    many: Words


NOUNS = {
    "mandate": Noun(Words("mandate", "mandat"), Words("mandates", "mandat")),
    "weighted mandate": Noun(Words("weighted mandate", "vägt mandat"), Words("weighted mandates", "vägda mandat")),
    "seat": Noun(
        Words("seat of the assembly", "plats i fullmäktige"), Words("seats of the assembly", "platser i fullmäktige")
    ),
    "party": Noun(Words("party", "parti"), Words("parties", "partier")),
    "partie": Noun(Words("party", "parti"), Words("parties", "partier")),
    "inhabitant": Noun(Words("inhabitant", "invånare"), Words("inhabitants", "invånare")),
    "member": Noun(Words("member", "medlem"), Words("members", "medlemmar")),
    "vote": Noun(Words("vote", "röst"), Words("votes", "röster")),
    "meeting": Noun(Words("meeting", "sammanträde"), Words("meetings", "sammanträden")),
}
"""What is often counted, by its word in a rule file without the plural's s."""


def say(en: str, sv: str, **holes: Words) -> Words:
    """Fill the holes `{name}` of a text, in both languages."""
    return Words(
        en.format(**{name: words.en for name, words in holes.items()}),
        sv.format(**{name: words.sv for name, words in holes.items()}),
    )


def listed(items: Sequence[Words], last: Words = Words("and", "och")) -> Words:  # noqa: B008 - it is immutable
    """Write a list: `a, b and c`."""
    if len(items) < 2:
        return items[0] if items else same("")
    start = joined(items[:-1])
    return say("{start} {last} {end}", "{start} {last} {end}", start=start, last=last, end=items[-1])


def joined(items: Sequence[Words], between: str = ", ") -> Words:
    """Write texts one after the other."""
    return Words(between.join(each.en for each in items), between.join(each.sv for each in items))


def quoted(words: Words) -> Words:
    """Put a title or the file's own text in quotation marks."""
    return Words(f"“{words.en}”", f"”{words.sv}”")


def capital(text: str) -> str:
    """Begin a sentence with a capital letter."""
    return text[:1].upper() + text[1:]


def lower(title: Words) -> Words:
    """Write a title inside a sentence: `Prisbasbelopp` is prisbasbelopp, `KPI` stays."""
    return Words(_lower(title.en), _lower(title.sv))


def _lower(text: str) -> str:
    return text if text[1:2].isupper() or text[1:2] == "-" else text[:1].lower() + text[1:]


def stopped(text: str) -> str:
    """End a sentence with a full stop, but not an address of the web."""
    ended = text.rstrip("”“").endswith((".", "!", "?", ":")) or "://" in text.rpartition(" ")[2]
    return text if ended else f"{text}."


def numeral(value: Fraction | int) -> Words:
    """Write a number."""
    return Words(number(Fraction(value), "en"), number(Fraction(value), "sv"))


def noun(unit: str) -> Noun:
    """Give what a counted word of a rule file is called; a fact of the file's own stands in quotation marks."""
    own = quoted(same(unit))
    return NOUNS.get(unit.removesuffix("s"), Noun(own, own))


def quantity(value: Fraction | None, unit: str, text: str = "") -> Words:
    """Write a number with its unit: `12 000 kr a year`, `31.42 %`, `5 mandates`; a fraction stays as it is written."""
    if value is None:
        return _unknown(unit)
    if unit == "share":
        return same(text) if "/" in text else _with(numeral(value / PERCENT), same("%"))
    if unit == FULL_TIME:
        posts = Words("full-time post", "heltidstjänst") if value <= 1 else Words("full-time posts", "heltidstjänster")
        return say("{n} {posts}", "{n} {posts}", n=numeral(value), posts=posts)
    money, _, period = unit.partition("/")
    if period in PERIODS:
        amount = _with(_decimals(numeral(value), text), same(money))
        return say("{amount} {period}", "{amount} {period}", amount=amount, period=PERIODS[period])
    if unit in ("", "index"):
        return numeral(value)
    if unit == "kr" or unit.isupper():
        return _with(_decimals(numeral(value), text), same(unit))
    counted = noun(unit).one if value == 1 else noun(unit).many
    return say("{n} {counted}", "{n} {counted}", n=numeral(value), counted=counted)


def _with(amount: Words, unit: Words) -> Words:
    return Words(f"{amount.en}{SPACE}{unit.en}", f"{amount.sv}{SPACE}{unit.sv}")


def _decimals(shown: Words, text: str) -> Words:
    """Write as many decimals as the file does: 27 412,10."""
    wanted = len(text.partition(" ")[0].partition(".")[2])
    have = len(shown.en.partition(".")[2])
    if have >= wanted:
        return shown
    zeros = "0" * (wanted - have)
    return (
        Words(f"{shown.en}{zeros}", f"{shown.sv}{zeros}")
        if have
        else Words(f"{shown.en}.{zeros}", f"{shown.sv},{zeros}")
    )


def _unknown(unit: str) -> Words:
    if unit == "share":
        return Words("an unknown share", "en okänd andel")
    if unit == FULL_TIME:
        return Words("an unknown number of full-time posts", "ett okänt antal heltidstjänster")
    period = unit.partition("/")[2]
    if period in PERIODS:
        return say("an unknown amount {period}", "ett okänt belopp {period}", period=PERIODS[period])
    return Words("an unknown amount", "ett okänt belopp")


def day_text(month: int, day: int | None = None) -> Words:
    """Write a day of any year, or a month: `1 July` is den 1 juli."""
    name = MONTHS[month - 1]
    return name if day is None else Words(f"{day} {name.en}", f"den {day} {name.sv}")


def on_day_text(day: Day) -> Words:
    """Write a day of any year."""
    return day_text(day.month, day.day)


def date_text(day: date) -> Words:
    """Write a date as decisions do: 2023-01-01."""
    return same(day.isoformat())


def from_date(day: date) -> Words:
    """Write from when something holds."""
    return Words(f"from {day}", f"från {day}")
