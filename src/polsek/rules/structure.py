"""What the keys of a rule file demand of each other."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.notation.figure import Banded, parts
from polsek.notation.formula import FULL_TIME, Given, Of
from polsek.problem import Address, Words, same

if TYPE_CHECKING:
    from polsek.notation.figure import Figure
    from polsek.notation.reader import Reader
    from polsek.rules.rule import Component, Instalment, Pool, Rule

MOST_TIMES = 20
"""A larger multiple than this is probably a share that lost its per cent sign."""


def check_structure(rule: Rule, to: Reader) -> None:
    """Report keys that lack their partner or exclude each other."""
    value = to.document.value
    if isinstance(value, dict) and next(iter(value)) != "polsek":
        first = Words("polsek: 1 is the first key of a file", "polsek: 1 är en fils första nyckel")
        to.report("first-key", (next(iter(value)),), first, Words("move it to the top", "flytta den överst"), key=True)
    if not rule.components and rule.arrangement is None:
        to.report(
            "missing-key",
            (),
            Words("components: is missing", "components: saknas"),
            Words(
                "a rule has components, or at least an arrangement",
                "en regel har components, eller åtminstone arrangement",
            ),
        )
    for name, pool in rule.pools.items():
        _check_pool(pool, ("pools", name), to)
    for name, component in rule.components.items():
        _check_component(component, ("components", name), to)
    if rule.instalments is not None:
        for start, instalments in rule.instalments.values:
            at: Address = ("instalments",) if start is None else ("instalments", str(start))
            _check_instalments(instalments, at, to)
    for number, withheld in enumerate(rule.withheld):
        for what in withheld.what:
            if what != "all" and what not in rule.components:
                to.report(
                    "unknown-name",
                    ("withheld", number, "what"),
                    Words(f"{what} is no component", f"{what} är ingen del av stödet"),
                    Words(
                        f"write all, or of: {', '.join(rule.components)}",
                        f"skriv all, eller av: {', '.join(rule.components)}",
                    ),
                )


def _keys(at: Address, to: Reader) -> dict[str, object]:
    value = to.document.value
    for step in at:
        value = value[step]  # type: ignore[index]
    return value if isinstance(value, dict) else {}  # type: ignore[return-value]


def _check_component(component: Component, at: Address, to: Reader) -> None:
    keys = _keys(at, to)
    if ("per" in keys) == ("split" in keys):
        both = "per" in keys
        to.report(
            "per-or-split",
            at,
            Words(
                "both per: and split: are written" if both else "neither per: nor split: is written",
                "både per: och split: är skrivna" if both else "varken per: eller split: är skrivet",
            ),
            Words(
                "per: multiplies the amount by a count; split: divides a sum; write one of them",
                "per: multiplicerar beloppet med ett antal; split: delar en summa; skriv en av dem",
            ),
            key=True,
        )
    _partner("among", same("split:"), "split" in keys, at, keys, to)
    _partner("employment", same("per: full time"), FULL_TIME in component.per, at, keys, to)
    if FULL_TIME in component.per and "employment" not in keys:
        to.report(
            "missing-key",
            at,
            Words("employment: is missing", "employment: saknas"),
            Words(
                "per: full time needs each party's share of full time",
                "per: full time behöver varje partis tjänstgöringsgrad",
            ),
            key=True,
        )
    _check_banding(component, at, keys, to)
    _check_money_limit(component, at, keys, to)
    _check_among(component, at, to)
    for key in ("amount", "at_least", "at_most"):
        for figure in (component.amount,) if key == "amount" else getattr(component, key):
            _check_multiples(figure, to)


def _partner(key: str, partner: Words, there: bool, at: Address, keys: dict[str, object], to: Reader) -> None:  # noqa: FBT001
    if key in keys and not there:
        to.report(
            "lone-key",
            (*at, key),
            Words(f"{key}: says nothing without {partner.en}", f"{key}: säger inget utan {partner.sv}"),
            Words(f"add {partner.en}, or remove {key}:", f"lägg till {partner.sv}, eller ta bort {key}:"),
            key=True,
        )


def same_word(unit: str, counted: str) -> bool:
    """Tell whether a unit of bands and a counted word are the same word, singular or plural."""
    return unit.removesuffix("s") == counted.removesuffix("s")


def bands_of_count(component: Component) -> Banded | None:
    """Give the bands of a component's amount that go by what the component itself counts."""
    counted = component.per or ((component.split,) if component.split else ())
    for figure in parts(component.amount):
        if isinstance(figure, Banded) and any(same_word(figure.unit, word) for word in counted):
            return figure
    return None


def _check_banding(component: Component, at: Address, keys: dict[str, object], to: Reader) -> None:
    needed = bands_of_count(component) is not None
    if needed and "banding" not in keys:
        to.report(
            "banding",
            at,
            Words(
                "the bands go by what is counted, but banding: is missing",
                "intervallen följer det som räknas, men banding: saknas",
            ),
            Words(
                "write banding: whole (every mandate gets the amount of the party's band) "
                "or banding: each (each mandate gets its own band's)",
                "skriv banding: whole (varje mandat får beloppet för partiets intervall) "
                "eller banding: each (varje mandat får sitt eget intervalls)",
            ),
            key=True,
        )
    if not needed and "banding" in keys:
        what = Words("bands of what is counted", "intervall av det som räknas")
        _partner("banding", what, False, at, keys, to)  # noqa: FBT003


def _check_money_limit(component: Component, at: Address, keys: dict[str, object], to: Reader) -> None:
    if "split" in keys and any(is_money_limit(figure) for figure in component.at_least):
        to.report(
            "split-at-least",
            (*at, "at_least"),
            Words(
                "at_least in money on a sum that is split would pay more than the sum",
                "at_least i pengar på en summa som delas skulle betala mer än summan",
            ),
            Words(
                "limit the count instead, or the party's total in party_total",
                "begränsa antalet i stället, eller partiets summa i party_total",
            ),
        )


def _check_among(component: Component, at: Address, to: Reader) -> None:
    if component.among == "the assembly" and component.split not in ("", "party", "mandate"):
        to.report(
            "split-assembly",
            (*at, "among"),
            Words(
                "the assembly as a whole has seats and parties, nothing else to divide by",
                "fullmäktige som helhet har platser och partier, inget annat att dela med",
            ),
            Words(
                "write split: by mandates or equally, or among: those entitled",
                "skriv split: by mandates eller equally, eller among: those entitled",
            ),
        )


def _check_pool(pool: Pool, at: Address, to: Reader) -> None:
    for counted in pool.per:
        if counted in (FULL_TIME, "weighted mandate"):
            to.report(
                "pool-per",
                (*at, "per"),
                Words(f"an assembly has no {counted} of its own", f"ett fullmäktige har inget eget antal {counted}"),
                Words(
                    "write seat, mandate, party, inhabitant or a number of the assembly",
                    "skriv seat, mandate, party, inhabitant eller ett antal för fullmäktige",
                ),
            )


def is_money_limit(figure: Figure | None) -> bool:
    """Tell whether a limit is of money; else it is of a count."""
    return any(
        isinstance(each, Of) or (isinstance(each, Given) and ("/" in each.unit or each.unit == FULL_TIME))
        for each in parts(figure)
    )


def _check_multiples(figure: Figure | None, to: Reader) -> None:
    for each in parts(figure):
        if isinstance(each, Of) and each.multiple and each.factor is not None and each.factor > MOST_TIMES:
            to.report(
                "large-multiple",
                each.address,
                Words(
                    f"{each.factor_text} times {each.name} is unusually much",
                    f"{each.factor_text} gånger {each.name} är ovanligt mycket",
                ),
                Words(
                    f"did you mean {each.factor_text} % of {each.name}?",
                    f"menade du {each.factor_text} % of {each.name}?",
                ),
                severity="warning",
            )


def _check_instalments(instalments: tuple[Instalment, ...], at: Address, to: Reader) -> None:
    shares = [instalment.share for instalment in instalments]
    written = sum((share for share in shares if share is not None), Fraction())
    rests = shares.count(None)
    if rests == 0 and written == 1:
        return
    if rests == 1 and shares[-1] is None and written < 1:
        return
    percent = f"{decimal_text(written * 100)} %"
    to.report(
        "instalments",
        at,
        Words(f"the instalments add up to {percent}", f"utbetalningarna summerar till {percent}"),
        Words(
            "write shares of 100 % together, or end with share: rest",
            "skriv andelar som blir 100 % tillsammans, eller sluta med share: rest",
        ),
        key=True,
    )
