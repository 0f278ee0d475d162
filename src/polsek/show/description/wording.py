"""How a description is put into words: sentences with holes, lists, days, numbers, what it is about, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.figure import Sourced
from polsek.notation.formula import FULL_TIME, PERCENT
from polsek.period import MONTHS, MONTHS_SV, NEW_YEAR, Period, months_of, support_year
from polsek.problem import Words, same
from polsek.rules.rule import Payer
from polsek.show.numbers import SPACE, fixed, number

if TYPE_CHECKING:
    from polsek.notation.formula import When
    from polsek.period import Day
    from polsek.problem import Address
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule


MONTHS_SAID = tuple(map(Words, MONTHS, MONTHS_SV))
PERIODS = {"year": Words("a year", "per år"), "month": Words("a month", "per månad")}


class Said(NamedTuple):
    """A sentence in both languages, and the list that it introduces."""

    text: Words
    items: tuple[Words, ...] = ()


class Section(NamedTuple):
    """A heading and what is said below it."""

    heading: Words
    said: tuple[Said, ...]


def section(heading: Words, said: Iterable[Words | Said]) -> Section:
    """Put what is said below a heading: sentences, some with lists."""
    return Section(heading, tuple(each if isinstance(each, Said) else Said(each) for each in said))


def headed(heading: Words) -> Callable[[Callable[[Matter], Iterable[Words | Said]]], Callable[[Matter], Section]]:
    """Make a section of what a function says of a rule; without anything said it is empty."""
    return lambda describe: lambda matter: section(heading, describe(matter))


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
    "month": Noun(Words("month", "månad"), Words("months", "månader")),
    "meeting": Noun(Words("meeting", "sammanträde"), Words("meetings", "sammanträden")),
}
"""What is often counted, by its word in a rule file without the plural's s."""


def say(text: Words | str, swedish: str = "", /, **holes: Hole) -> Words:
    """Fill the holes `{name}` of a text: one in each language, or one that reads the same in both."""
    english, swedish = text if isinstance(text, Words) else (text, swedish or text)
    filled = {name: _put(value) for name, value in holes.items()}
    return Words(
        english.format(**{name: words.en for name, words in filled.items()}),
        swedish.format(**{name: words.sv for name, words in filled.items()}),
    )


Hole = Words | str | int | Fraction | date
"""What fills a hole: a text in both languages, a name or a year that has none, a number, a day."""


def _put(value: Hole) -> Words:
    if isinstance(value, Words):
        return value
    return numeral(value) if isinstance(value, int | Fraction) else same(str(value))


def listed(items: Sequence[Words], last: Words = Words("and", "och")) -> Words:  # noqa: B008 - it is immutable
    """Write a list: `a, b and c`."""
    if len(items) < 2:
        return items[0] if items else same("")
    start = joined(items[:-1])
    return say("{start} {last} {end}", start=start, last=last, end=items[-1])


def joined(items: Sequence[Words], between: str = ", ") -> Words:
    """Write texts one after the other."""
    return Words(between.join(each.en for each in items), between.join(each.sv for each in items))


def quoted(words: Words) -> Words:
    """Put a title or the file's own text in quotation marks."""
    return Words(f"“{words.en}”", f"”{words.sv.replace(chr(0x201D), chr(0x2019))}”")


def sentence(said: Said) -> Words:
    """Give a sentence as it stands in a text: with a capital letter and a full stop."""
    return Words(*(_stopped(text[:1].upper() + text[1:]) for text in said.text))


def _stopped(text: str) -> str:
    """End a sentence with a full stop, but not an address of the web."""
    ended = text.rstrip("”“").endswith((".", "!", "?", ":")) or "://" in text.rpartition(" ")[2]
    return text if ended else f"{text}."


def held(words: Words) -> Words:
    """Hold together on a line what is read as one: `1 januari`, `2½ %`, `år 3`."""
    return Words(*(_TOGETHER.sub(SPACE, text) for text in words))


_TOGETHER = re.compile(
    rf"(?<=\d) (?=(?:{'|'.join((*MONTHS, *MONTHS_SV))})\b)"
    r"|(?<=[\d½]) (?=%)|(?<=\b[åÅ]r) (?=\d\d?\b)|(?<=\b[yY]ear) (?=\d\d?\b)"
)
"""The spaces between a day and its month, before a per cent sign, and after the word of a numbered year."""


def lower(title: Words) -> Words:
    """Write a title inside a sentence: `Prisbasbelopp` is prisbasbelopp, `KPI` stays."""
    return Words(_lower(title.en), _lower(title.sv))


def _lower(text: str) -> str:
    return text if text[1:2].isupper() or text[1:2] == "-" else text[:1].lower() + text[1:]


def numeral(value: Fraction | int) -> Words:
    """Write a number."""
    return Words(number(Fraction(value), "en"), number(Fraction(value), "sv"))


def noun(unit: str) -> Noun:
    """Give what a counted word of a rule file is called; a fact of the file's own stands in quotation marks."""
    own = quoted(same(unit))
    return NOUNS.get(unit.removesuffix("s"), Noun(own, own))


def quantity(value: Fraction | None, unit: str, text: str = "") -> Words:
    """Write a number with its unit: `12 000 kr a year`, `31.42 %`, `5 mandates`; a fraction stays as it is written."""
    money, _, period = unit.partition("/")
    if value is None:
        return _unknown(unit, period)
    if unit == "share":
        return same(text) if "/" in text else _with(numeral(value / PERCENT), "%")
    if unit == FULL_TIME:
        posts = Words("full-time post", "heltidstjänst") if value <= 1 else Words("full-time posts", "heltidstjänster")
        return say("{n} {posts}", n=value, posts=posts)
    if period in PERIODS:
        return say("{amount} {period}", amount=_with(_decimals(value, text), money), period=PERIODS[period])
    if unit in ("", "index"):
        return numeral(value)
    if unit == "kr" or unit.isupper():
        return _with(_decimals(value, text), unit)
    return say("{n} {counted}", n=value, counted=noun(unit).one if value == 1 else noun(unit).many)


def _with(amount: Words, unit: str) -> Words:
    return say("{amount}{space}{unit}", amount=amount, space=SPACE, unit=unit)


def _decimals(value: Fraction, text: str) -> Words:
    """Write as many decimals as the file does: 27 412,10."""
    decimals = len(text.partition(" ")[0].partition(".")[2])
    return Words(fixed(value, decimals, "en"), fixed(value, decimals, "sv"))


def _unknown(unit: str, period: str) -> Words:
    if unit == "share":
        return Words("an unknown share", "en okänd andel")
    if unit == FULL_TIME:
        return Words("an unknown number of full-time posts", "ett okänt antal heltidstjänster")
    amount = Words("an unknown amount", "ett okänt belopp")
    return say("{amount} {period}", amount=amount, period=PERIODS[period]) if period in PERIODS else amount


def day_text(month: int, day: int | None = None) -> Words:
    """Write a day of any year, or a month: `1 July` is den 1 juli."""
    name = MONTHS_SAID[month - 1]
    return name if day is None else Words(f"{day} {name.en}", f"den {day} {name.sv}")


def written_date(day: date) -> Words:
    """Write a date as running text has it: `den 1 januari 2023`."""
    return Words(day.isoformat(), f"den {day.day} {MONTHS_SAID[day.month - 1].sv} {day.year}")


_NUMBERS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def number_word(number: int) -> Words:
    """Write a small number: in Swedish up to twelve as a word."""
    text = numeral(number)
    return Words(text.en, _NUMBERS[number]) if number < len(_NUMBERS) else text


# --- what a description is about ------------------------------------------------------------------------------------


class Reading(NamedTuple):
    """A value of a series in the year that is described."""

    start: date | None
    """From when it is used; None from the beginning of the year."""
    value: Fraction | None


class Matter(NamedTuple):
    """A rule file, the series that it uses, and the support year that is described (None: all years)."""

    file: RuleFile
    series: Mapping[str, Series]
    year: int | None
    reads_series: bool = True
    """Whether it is told what the series are in the year."""

    @property
    def rule(self) -> Rule:
        """What is decided."""
        return self.file.rule

    @property
    def national(self) -> bool:
        """Whether the payer is one of the 310 municipalities and regions."""
        return not isinstance(self.rule.authority, Payer)

    @property
    def period(self) -> Period | None:
        """The support year, None for all years."""
        return None if self.year is None else support_year(self.year, self.rule.time.year_starts)

    @property
    def payer(self) -> Words:
        """The authority that pays, as it is called in a sentence."""
        if isinstance(self.rule.authority, Payer):
            return same(self.rule.authority.name)
        return Words("the region", "regionen") if len(self.file.code) == 2 else Words("the municipality", "kommunen")

    @property
    def money_unit(self) -> str:
        """The unit of a yearly amount."""
        return FULL_TIME if self.file.of_posts else f"{self.rule.unit}/year"

    def written(self, *address: str) -> bool:
        """Tell whether the file itself writes a key."""
        value = self.file.document.value
        for step in address:
            if not isinstance(value, dict) or step not in value:
                return False
            value = value[step]
        return True

    def title(self, name: str) -> Words:
        """Give what a name of the file is called, in quotation marks."""
        rule = self.rule
        if name in rule.components:
            return quoted(rule.components[name].called(name))
        if name in rule.pools:
            return quoted(rule.pools[name].called(name))
        figure = rule.figures.get(name)
        own = figure.title if isinstance(figure, Sourced) else None
        return quoted(own if own is not None else same(name))

    def unit_of(self, name: str) -> str:
        """Give the unit of what a name stands for; empty when it is not said."""
        rule = self.rule
        if name in rule.components or name in rule.pools:
            return self.money_unit
        if name in rule.facts:
            return rule.facts[name].sort
        return self.series[name].unit if name in self.series else ""

    def readings(self, name: str, when: When) -> tuple[Reading, ...]:
        """Give the values of a series in the year, each from when it is used; none without a year."""
        if not self.reads_series or self.year is None or self.period is None or name not in self.series:
            return ()
        found: list[Reading] = []
        for month in months_of(self.period):
            day = month.last if self.rule.time.mid_month == "same month" else month.start
            entry = self.series[name].on(when.on(day, self.year))
            value = None if entry is None else entry.value
            if not found or found[-1].value != value:
                found.append(Reading(month.start if found else None, value))
        return tuple(found)

    def in_force(self, address: Address) -> bool:
        """Tell whether an address holds in the year: no date on its way is later, or followed by another in time."""
        if self.period is None:
            return True
        value = self.file.document.value
        for step in address:
            if isinstance(value, dict) and isinstance(step, str) and (start := _date(step)) is not None:
                after = min(
                    (other for key in value if (other := _date(key)) is not None and other > start), default=date.max
                )
                if not (start < self.period.end and after > self.period.start):
                    return False
            value = value[str(step)] if isinstance(value, dict) else value[int(step)] if isinstance(value, list) else ""
        return True


def _date(key: str) -> date | None:
    try:
        return date.fromisoformat(key)
    except ValueError:
        return None


# --- what a name stands for -----------------------------------------------------------------------------------------


FACTS = {
    "rent": Words("rent", "hyra"),
    "employment": Words("share of full time", "tjänstgöringsgrad"),
    "members": Words("number of members", "antal medlemmar"),
    "votes": Words("number of votes", "antal röster"),
    "inhabitants": Words("number of inhabitants", "antal invånare"),
}
"""What facts are often called; another one keeps its name, in quotation marks."""
_NEUTER = ("belopp", "index", "arvode", "pålägg", "tal")


def name_text(name: str, when: When, matter: Matter, *, values: Words | None = None) -> Words:
    """Say what a name stands for and when it is read; with `values`, what it is in the year."""
    text = _series(matter.series[name].title) if name in matter.series else _own(name, matter)
    notes = [each for each in (level(when, matter.rule.time.year_starts), values) if each is not None]
    return say("{text} ({notes})", text=text, notes=joined(notes, ": ")) if notes else text


def definite(name: str, matter: Matter) -> str:
    """Give a series in Swedish as one that is known: prisbasbeloppet; empty where that form is not sure."""
    low = lower(matter.series[name].title).sv if name in matter.series else ""
    adjective, _, word = low.rpartition(" ")
    ending = next((end for last, end in _DEFINITE.items() if word.endswith(last)), "")
    article = {"": "", "förhöjt": "det förhöjda "}.get(adjective)
    return f"{article}{word}{ending}" if ending and article is not None else ""


_DEFINITE = {"belopp": "et", "index": "et", "arvode": "t", "pålägg": "et", "tal": "et"}


def _series(title: Words) -> Words:
    """Give a series with its article: `the price base amount`, ett prisbasbelopp, en riksdagsledamots arvode."""
    low = lower(title)
    first, _, rest = low.sv.partition(" ")
    article = "en " if rest and first.endswith("s") else "ett " if low.sv.endswith(_NEUTER) else ""
    return Words(f"the {low.en}", f"{article}{low.sv}")


def _own(name: str, matter: Matter) -> Words:
    rule = matter.rule
    if name in rule.pools:
        return say("the pool {title}", "ramen {title}", title=matter.title(name))
    if name in rule.components:
        return say("what the party gets as {title}", "det som partiet får som {title}", title=matter.title(name))
    if name in rule.facts:
        of_party = rule.facts[name].of_party
        whose = Words("the party’s", "partiets") if of_party else Words("the assembly’s", "fullmäktiges")
        return say("{whose} {fact}", whose=whose, fact=fact_text(name, matter))
    return matter.title(name)


def fact_text(name: str, matter: Matter) -> Words:
    """Say what a fact is called: by its title in quotation marks, or by a usual word."""
    usual = FACTS.get(name) if name not in matter.rule.facts or matter.rule.facts[name].title is None else None
    return usual or say("figure {name}", "uppgift {name}", name=quoted(matter.rule.called(name)))


def level(when: When, starts: Day) -> Words | None:
    """Say on which day a figure is read; None when it is read month by month."""
    if when.fixed is not None:
        return say("as of {day}", "nivån {day}", day=when.fixed)
    if when.day is None:
        return Words("that of the year before", "föregående års nivå") if when.last_year else None
    year = Words("the year before", "året före") if when.last_year else Words("of the support year", "under stödåret")
    if starts != NEW_YEAR and when.last_year:
        year = Words("of the year before the one in which the support year begins", "året före det då stödåret börjar")
    elif starts != NEW_YEAR:
        year = Words("of the year in which the support year begins", "det år då stödåret börjar")
    return say("as of {day} {year}", "nivån {day} {year}", day=day_text(*when.day), year=year)
