"""What the keys of a rule file demand of each other."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.problem import Address, Words
from polsek.rules.agreement import check_agreement
from polsek.rules.parts import check_component, check_pool
from polsek.rules.printed import check_tables

if TYPE_CHECKING:
    from polsek.document import Value
    from polsek.notation.reader import Reader
    from polsek.rules.payments import Instalment
    from polsek.rules.rule import Rule, Validity


def check_structure(rule: Rule, to: Reader) -> None:
    """Report keys that lack their partner or exclude each other."""
    value = to.document.value
    if isinstance(value, dict) and next(iter(value)) != "polsek":
        first = Words("polsek: 1 is the first key of a file", "polsek: 1 ska stå först i filen")
        to.report(
            "first-key",
            (next(iter(value)),),
            first,
            Words("move it to the top", "flytta den till första raden"),
            key=True,
        )
    written = value if isinstance(value, dict) else {}
    if written.get("components", {}) == {} and "arrangement" not in written:
        to.report(
            "missing-key",
            ("components",) if "components" in written else (),
            Words("components: is missing", "components: saknas"),
            Words(
                "a rule has components, or at least an arrangement",
                "en regel ska ha components: eller åtminstone arrangement:",
            ),
            key="components" in written,
        )
    for name, pool in rule.pools.items():
        check_pool(pool, ("pools", name), to)
    for name, component in rule.components.items():
        check_component(component, ("components", name), to)
    if rule.instalments is not None:
        for start, instalments in rule.instalments.values:
            at: Address = ("instalments",) if start is None else ("instalments", str(start))
            if not any(problem.path.startswith("instalments") for problem in to.problems):
                _check_instalments(instalments, at, to)
    _check_validity(rule, to)
    _check_weighted(rule, to)
    _check_withheld(rule, to)
    check_tables(rule, to)
    check_agreement(rule, to)


def _check_validity(rule: Rule, to: Reader) -> None:
    spans: list[tuple[Validity | None, Address]] = [(rule.valid, ("valid",))]
    spans += [(each, ("components", name, "valid")) for name, part in rule.components.items() for each in part.valid]
    for name, part in rule.components.items():
        for number, each in enumerate(part.valid):
            written = _value(("components", name, "valid"), to)
            one: tuple[int, ...] = (number,) if isinstance(written, list) else ()
            if each.from_ is None and _value(("components", name, "valid", *one, "from"), to) == "unknown":
                to.report(
                    "date",
                    ("components", name, "valid", *one),
                    Words("a component holds from a day", "ange från vilken dag delen gäller"),
                    Words("write from: 2024-01-01", "skriv from: 2024-01-01"),
                )
    for valid, at in spans:
        if valid is not None and valid.from_ is not None and valid.to is not None and valid.to < valid.from_:
            to.report(
                "date-order",
                at,
                Words(f"it ends on {valid.to}, before it begins", f"slutdatum {valid.to} ligger före startdatum"),
                Words(
                    "write the first day as from: and the last as to:",
                    "skriv den första dagen som from: och den sista som to:",
                ),
            )
    for name, part in rule.components.items():
        _check_own_validity(part.valid, ("components", name, "valid"), rule.valid, to)


def _check_own_validity(own: tuple[Validity, ...], at: Address, whole: Validity | None, to: Reader) -> None:
    """Report periods of a component that overlap each other, or in which the file gives no support anyway."""
    written = _value(at, to)
    for number, each in enumerate(own):
        if each.from_ is None:
            continue  # it has a problem already
        here: Address = (*at, number) if isinstance(written, list) else at
        if whole is not None and not _meet(each, whole):
            message = Words("the file gives no support in this time", "filen ger inget stöd under den här tiden")
            hint = Words(
                "the component is never given then: see valid: of the file",
                "delen ges aldrig under den tiden: se filens valid:",
            )
            to.report("component-valid", here, message, hint, severity="warning")
        elif any(other.from_ is not None and _meet(each, other) for other in own[:number]):
            message = Words(
                "it overlaps a time that is written before", "perioden överlappar en tidigare angiven period"
            )
            hint = Words("is a date wrong? a day counts once", "kontrollera datumen; en dag får bara räknas en gång")
            to.report("component-valid", here, message, hint, severity="warning")


def _meet(one: Validity, two: Validity) -> bool:
    """Tell whether two periods have a day in common."""
    return all(
        first.from_ is None or second.to is None or first.from_ <= second.to
        for first, second in ((one, two), (two, one))
    )


def _value(at: Address, to: Reader) -> Value:
    """Give what is written at an address; empty when nothing is."""
    value = to.document.value
    for step in at:
        if isinstance(value, dict):
            value = value.get(str(step), "")
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    return value


def _check_weighted(rule: Rule, to: Reader) -> None:
    if rule.mandates.weighted is not None:
        return
    for name, component in rule.components.items():
        if "weighted mandate" in (*component.per, component.split):
            to.report(
                "weighted",
                ("components", name),
                Words("weighted mandates are not defined", "vägda mandat är inte definierade"),
                Words("write mandates: {weighted: {new_result: ...}}", "skriv mandates: {weighted: {new_result: ...}}"),
                key=True,
            )


def _check_withheld(rule: Rule, to: Reader) -> None:
    for number, withheld in enumerate(rule.withheld):
        for what in withheld.what or ():
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


def _check_instalments(instalments: tuple[Instalment, ...], at: Address, to: Reader) -> None:
    shares = [instalment.share for instalment in instalments]
    for number, share in enumerate(shares):
        if share is not None and share < 0:
            to.report(
                "instalments",
                (*at, number, "share"),
                Words("an instalment is not below 0", "en utbetalning kan inte vara negativ"),
                Words("what is paid back stands in settlement:", "återbetalning anges i settlement:"),
            )
            return
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
        Words(f"the instalments add up to {percent}", f"utbetalningarna är tillsammans {percent}, inte 100 %"),
        Words(
            "write shares of 100 % together, or end with share: rest",
            "skriv andelar som blir 100 % tillsammans, eller sluta med share: rest",
        ),
        key=True,
    )
