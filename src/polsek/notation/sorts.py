"""Which formula may stand where: an amount, a share, a count, an index; and what is counted and measured, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polsek.money import decimal_text
from polsek.notation.formula import FULL_TIME, PERIODS, Change, Formula, Given, Growth, Named, Of, Rest, is_name
from polsek.notation.reader import Use
from polsek.notation.words import Refusal, for_example, tokens, write_this
from polsek.problem import Words, same

if TYPE_CHECKING:
    from polsek.notation.reader import Reader
    from polsek.problem import Address


FORMULAS: dict[str, tuple[type, ...]] = {
    "any": (Of, Rest, Named, Growth, Change),
    "amount": (Of, Rest),
    "limit": (Of,),
    "count": (),
    "share": (Named,),
    "index": (Named, Growth, Change),
    "correction": (),
}
"""Which formulas besides a written-out figure may stand for each sort."""
EXPECTED = {
    "count": (Words("a count is expected here", "här väntas ett antal"), for_example("5 mandates")),
    "share": (
        Words("a share is expected here", "här väntas en andel"),
        Words("write 31.42 % or the name of a share", "skriv 31.42 % eller namnet på en andel"),
    ),
    "index": (
        Words("an index is a share", "en uppräkning anges som en andel"),
        Words(
            "write 5.3 %, 3 %/year from 2016-01-01, change in cpi since 2014-10 or "
            "change in price_base_amount since 2019",
            "skriv 5.3 %, 3 %/year from 2016-01-01, change in cpi since 2014-10 eller "
            "change in price_base_amount since 2019",
        ),
    ),
}


def check_sort(found: Formula, sort: str, currency: str) -> None:
    """Refuse a formula that may not stand where a sort of figure is expected."""
    if isinstance(found, Given):
        _check_unit(found, sort, currency)
    elif not isinstance(found, FORMULAS[sort]):
        message, hint = EXPECTED.get(sort) or _expected_money(found, sort, currency)
        raise Refusal("unit", message, hint)


def _expected_money(found: Formula, sort: str, currency: str) -> tuple[Words, Words]:
    if sort == "correction":
        return (
            Words("a correction is an amount or a share", "en korrigering anges som ett belopp eller en andel"),
            Words(f"write -1500 {currency} or -10 %", f"skriv -1500 {currency} eller -10 %"),
        )
    name = found.name if isinstance(found, Named) else "NAME"
    return (
        Words("an amount is expected here", "här väntas ett belopp"),
        Words(
            f"write 12000 {currency}/year, or 100 % of {name}", f"skriv 12000 {currency}/year, eller 100 % of {name}"
        ),
    )


def _check_unit(found: Given, sort: str, currency: str) -> None:
    counted = "/" not in found.unit and found.unit not in ("", "share", currency)
    if sort == "any":
        if not found.unit:
            raise _no_unit(found, currency)
        return
    if sort == "count" or (sort == "limit" and counted and found.unit != FULL_TIME):
        _check_count(found, counted=counted)
        return
    if sort in ("share", "index"):
        if found.unit != "share":
            plain = found.unit == ""
            raise Refusal(
                "missing-percent" if plain else "unit",
                Words(
                    "a share needs its per cent sign" if plain else f"{found.text!r} is not a share",
                    "andelen saknar procenttecken" if plain else f"”{found.text}” är ingen andel",
                ),
                share_meant(found)
                if plain
                else Words("write a share such as 31.42 %", "skriv en andel, t.ex. 31.42 %"),
            )
        return
    periods = ("",) if sort == "correction" else tuple(f"/{period}" for period in PERIODS)
    allowed = tuple(currency + period for period in periods)
    if found.unit in allowed or (currency == FULL_TIME and found.unit == FULL_TIME):
        return
    if sort == "correction" and found.unit == "share":
        return
    raise _wrong_unit(found, currency, allowed)


def share_meant(found: Given, before: str = "") -> Words:
    """Say how a bare number is written as a share: what is below 1 has lost its hundred, or is so small.

    `before` stands before it: `NAME=`.
    """
    text = before + found.text
    if found.number is None or not 0 < abs(found.number) <= 1:
        return write_this(f"{text} %")
    whole = before + decimal_text(found.number * 100)
    return Words(
        f"write {whole} %, or {text} % if it is so little", f"skriv {whole} %, eller {text} % om andelen är så liten"
    )


def _no_unit(found: Given, currency: str) -> Refusal:
    message = Words("the unit is missing", "enheten saknas")
    hint = Words(
        f"write {found.text} {currency}/year, {found.text} % or {found.text} inhabitants",
        f"skriv {found.text} {currency}/year, {found.text} % eller {found.text} inhabitants",
    )
    return Refusal("missing-unit", message, hint)


def _check_count(found: Given, *, counted: bool) -> None:
    if not counted:
        raise Refusal(
            "unit", Words(f"{found.text!r} is not a count", f"”{found.text}” är inget antal"), for_example("5 mandates")
        )
    if found.number is not None and (found.number.denominator != 1 or found.number < 0):
        number, *_ = found.text.split()
        message = Words(f"{number} is not a whole number", f"{number} är inget heltal")
        hint = Words("a count is a whole number", "ett antal är ett heltal")
        raise Refusal("number", message, hint)


def _wrong_unit(found: Given, currency: str, allowed: tuple[str, ...]) -> Refusal:
    options = _options(found, currency, allowed)
    if found.unit in ("", currency):
        what = (
            Words("the unit is missing", "enheten saknas")
            if not found.unit
            else Words("the period is missing", "perioden saknas")
        )
        return Refusal("missing-unit", what, options)
    if found.unit == "share":
        message = Words("a share of what?", "ange vad andelen avser")
        hint = Words(f"write {found.text} of NAME", f"skriv {found.text} of NAMN")
        return Refusal("unit", message, hint)
    return Refusal(
        "unit",
        Words(f"{found.unit!r} is not money of this file", f"”{found.unit}” är inte filens valuta"),
        options if is_money_of(found.unit, currency) or found.unit in _UNITS else not_converted(currency),
    )


def is_money_of(unit: str, currency: str) -> bool:
    """Tell whether a unit is another spelling of a currency: `SEK/year` and `kr./year` are kronor, `KRW` is not."""
    money = unit.partition("/")[0]
    if currency == "kr" and money.casefold() in _KRONOR:
        return True
    foreign = len(money) == len("EUR") and money.isupper() and money != currency.upper()
    return not foreign and money.casefold().startswith(currency.casefold())


_KRONOR: Final = frozenset({"sek", "skr", ":-"})


def _options(found: Given, currency: str, allowed: tuple[str, ...]) -> Words:
    """Say with which units a number is an amount: the period that is written, else every one that may be meant."""
    number = found.text.split()[0]
    period = found.unit.partition("/")[2]
    units = (FULL_TIME,) if currency == FULL_TIME else tuple(unit for unit in allowed if unit.endswith(f"/{period}"))
    written = [f"{number} {unit}" for unit in units or allowed]
    return Words(f"write {' or '.join(written)}", f"skriv {' eller '.join(written)}")


def not_converted(currency: str) -> Words:
    """Say that nobody can tell what an amount in another currency is in that of the file."""
    return Words(
        f"the amounts of this file are in {currency} and nothing is converted; another currency of the file: unit:",
        f"filens belopp är i {currency} och räknas inte om; filens valuta anges i unit:",
    )


def note_name(text: str, at: Address, wrong: tuple[int, int] | None, to: Reader) -> None:
    """Remember the name of `40 % of NAME ...` although what follows it was not understood."""
    words = tokens(text)
    of = next((number for number, word in enumerate(words) if word.text in ("of", "x")), len(words))
    name = next(iter(words[of + 1 :]), None)
    if name is not None and wrong is not None and is_name(name.text) and wrong[0] > name.start:
        to.uses.append(Use(name.text, "any", at, name.part, period_given=True))


def note_use(found: Formula, sort: str, to: Reader) -> None:
    """Remember the name that a formula uses, to be looked up when the whole file is read."""
    match found:
        case Of():
            wanted = "amount" if sort in ("amount", "limit") else sort
            use = Use(found.name, wanted, found.address, found.part, any(found.when), bool(found.per))
        case Rest():
            use = Use(found.name, "pool", found.address, found.part)
        case Named():
            use = Use(found.name, "share" if sort == "index" else sort, found.address, found.part, any(found.when))
        case Change():
            wanted = "index" if found.size == "month" else "amount"
            use = Use(found.name, wanted, found.address, found.part, dated=True, period_given=True)
        case Given() if sort in ("limit", "count") and "/" not in found.unit and found.unit != FULL_TIME:
            use = Use(found.unit, "count", found.address, None)
        case _:
            return
    to.uses.append(use)


# --- what is counted and measured -------------------------------------------------------------------------------------


_UNITS: Final = {
    "year": Words("year", "år"),
    "month": Words("month", "mån"),
    "mandate": Words("mandate", "mandat"),
    "mandates": Words("mandates", "mandat"),
    "seat": Words("seat", "plats"),
    "seats": Words("seats", "platser"),
    "inhabitant": Words("inhabitant", "invånare"),
    "inhabitants": Words("inhabitants", "invånare"),
    "member": Words("member", "medlem"),
    "members": Words("members", "medlemmar"),
    "vote": Words("vote", "röst"),
    "votes": Words("votes", "röster"),
    "meeting": Words("meeting", "sammanträde"),
    "meetings": Words("meetings", "sammanträden"),
    "party": Words("party", "parti"),
    "parties": Words("parties", "partier"),
    "months": Words("months", "månader"),
    FULL_TIME: Words("full time", "heltidstjänster"),
    "share": Words("share", "andel"),
    "yes/no": Words("yes/no", "ja/nej"),
}


def unit_words(unit: str) -> Words:
    """Give a unit in both languages: `mandates`, `kr/year`; one that nobody knows is its own word."""
    money, _, period = unit.partition("/")
    if period in _UNITS:
        return Words(f"{money}/{_UNITS[period].en}", f"{money}/{_UNITS[period].sv}")
    return _UNITS.get(unit) or same(unit)
