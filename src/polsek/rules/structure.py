"""What the sections of a rule file demand of each other: keys, facts and conditions, codes, published tables."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.notation.figure import parts
from polsek.notation.formula import Given
from polsek.notation.reader import failed
from polsek.notation.words import did_you_mean, for_example, meant, write_this
from polsek.problem import Address, Words
from polsek.rules.figures import depends_on_party, same_word
from polsek.rules.noted import MONTHLY
from polsek.rules.parts import check_component, check_drawing, check_pool
from polsek.rules.rule import Payer
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from polsek.notation.reader import Reader
    from polsek.rules.conditions import Condition
    from polsek.rules.rule import Rule, Validity
    from polsek.rules.words import Instalment


def check_agreement(rule: Rule, to: Reader) -> None:
    """Report conditions in another unit than their fact, splits by what no party has, pools given away twice."""
    for name, component in rule.components.items():
        for condition in component.conditions:
            _check_condition(condition, rule, to)
        _check_split(name, component.split, rule, to)
    for name, fact in rule.facts.items():
        money, slash, period = fact.sort.partition("/")
        if slash and fact.sort != "yes/no" and money != to.currency:
            message = Words(f"{fact.sort} is not money of this file", f"{fact.sort} är inte filens valuta")
            hint = write_this(f"{to.currency}{slash}{period} of {'each party' if fact.of_party else 'the assembly'}")
            to.report("unit", ("facts", name), message, hint)
    check_drawing(rule, to)
    _check_pool_counts(rule, to)
    _check_weights(rule, to)


def _check_condition(condition: Condition, rule: Rule, to: Reader) -> None:
    if condition.figure is None or condition.figure.number is None:
        return
    unit, number = condition.figure.unit, condition.figure.number
    if condition.name not in rule.facts and unit != condition.name:
        return  # the name is not that of a fact, which is said where names are looked up
    sort = rule.facts[condition.name].sort if condition.name in rule.facts else "number"
    if sort == "share" or (sort != "yes/no" and "/" in sort):
        right = "40 %" if sort == "share" else f"1000 {sort}"
        if unit != sort:
            message = Words(f"{condition.name} is told in {sort}", f"{condition.name} anges i {sort}")
            hint = Words(f"write for example {right}", f"skriv till exempel {right}")
            to.report("missing-percent" if sort == "share" and not unit else "unit", condition.address, message, hint)
    elif number.denominator != 1 or (unit and not same_word(unit, condition.name)):
        message = Words(f"{condition.figure.text} is not a count", f"{condition.figure.text} är inget antal")
        to.report("number", condition.address, message, Words("a count is a whole number", "ett antal är ett heltal"))


def _check_split(name: str, split: str, rule: Rule, to: Reader) -> None:
    fact = rule.facts.get(split) or rule.facts.get(f"{split}s")
    if fact is not None and not fact.of_party:
        message = Words(f"{split} is the assembly's, not each party's", f"{split} gäller fullmäktige, inte varje parti")
        hint = Words(f"declare {split}: number of each party", f"deklarera {split}: number of each party")
        to.report("split", ("components", name, "split"), message, hint)


def _check_pool_counts(rule: Rule, to: Reader) -> None:
    """Report pools that are multiplied by what each party has for itself."""
    for name, pool in rule.pools.items():
        for word in pool.per:
            fact = rule.facts.get(word) or rule.facts.get(f"{word}s")
            if fact is not None and fact.of_party:
                message = Words(
                    f"{word} is each party's, not the assembly's", f"{word} gäller varje parti, inte fullmäktige"
                )
                hint = Words(f"declare {word}: number of the assembly", f"deklarera {word}: number of the assembly")
                to.report("pool-per", ("pools", name, "per"), message, hint)


def _check_weights(rule: Rule, to: Reader) -> None:
    weighted = rule.mandates.weighted
    for each in parts(weighted.new_result) if weighted is not None else ():
        if isinstance(each, Given) and each.number is not None and not 0 <= each.number <= 1:
            message = Words("a weight lies between 0 and 100 %", "en vikt ligger mellan 0 och 100 %")
            hint = Words("the election before has the rest of the whole", "valet före får resten upp till 100 %")
            to.report("weight", each.address, message, hint)


# --- published tables -----------------------------------------------------------------------------------------------


COLUMNS = (
    "total", "mandates", "instalments", "before_withheld", "before_withheld.instalments",
    "limit", "rounding", "adjustments", "withheld",
)  # fmt: skip
"""The columns of a table besides components, pools and steps."""
BUDGETED = ".budgeted"
"""Ends the column of a component as it would be if no seat were empty."""


def check_tables(rule: Rule, to: Reader) -> None:
    """Report columns that are no component, sum of components, step, pool or line, and units that cannot be printed."""
    currency = rule.unit
    units = ("", f"1 {currency}", f"1000 {currency}", currency, f"{currency}/month", f"{currency}/year")
    seen: set[tuple[int, str]] = set()
    for number, table in enumerate(rule.published):
        at: Address = ("published", number)
        if not failed(table.year) and not failed(table.name):
            if (table.year, table.name) in seen:
                message = Words(f"there are two tables for {table.year}", f"det finns två tabeller för {table.year}")
                hint = Words("tell them apart: name: council", "skilj dem åt: name: fullmaktige")
                to.report("table-twice", (*at, "year"), message, hint)
            seen.add((table.year, table.name))
        if table.unit not in units:
            message = Words(f"{table.unit!r} is not a unit of a table", f"”{table.unit}” är ingen enhet för en tabell")
            hint = Words(f"write 1000 {currency} or {currency}/month", f"skriv 1000 {currency} eller {currency}/month")
            to.report("unit", (*at, "unit"), message, hint)
        for name, row in table.parties.items():
            _check_columns(row, (*at, "parties", name), rule, to)
        _check_columns(table.all, (*at, "all"), rule, to)
        _check_columns(table.rates, (*at, "rates"), rule, to)
        _check_figures(table.figures, (*at, "figures"), rule, to)
        for place, example in enumerate(table.examples):
            _check_columns(example.cells, (*at, "examples", place), rule, to)


def _check_columns(columns: Iterable[str], at: Address, rule: Rule, to: Reader) -> None:
    for column in columns:
        if column in COLUMNS or column in rule.pools or all(_is_component(part, rule) for part in column.split(" + ")):
            continue
        known = (*COLUMNS, *rule.components, *rule.pools)
        message = Words(f"{column!r} is not a column", f"”{column}” är ingen kolumn")
        listed = Words(f"the columns are {', '.join(known)}", f"kolumnerna är {', '.join(known)}")
        to.report("unknown-column", (*at, column), message, did_you_mean(column, known) or listed, key=True)


def _is_component(part: str, rule: Rule) -> bool:
    name, dot, step = part.partition(".")
    return name in rule.components and (not dot or step in (*MONTHLY, "component") or part.endswith(BUDGETED))


def _check_figures(names: Iterable[str], at: Address, rule: Rule, to: Reader) -> None:
    for name in names:
        if name not in rule.figures:
            unknown = Words(f"{name} is no figure of the file", f"värdet {name} finns inte i filen")
            near = did_you_mean(name, rule.figures) or Words("declare it under figures:", "ange det i figures:")
            to.report("unknown-name", (*at, name), unknown, near, key=True)
        elif depends_on_party(rule.figures[name], rule):
            own = Words(f"{name} is each party's own", f"{name} beräknas för varje parti för sig")
            hint = Words("write it in the rows of parties:", "ange det på partiernas rader under parties:")
            to.report("needs-party", (*at, name), own, hint, key=True)


# --- codes of authorities -------------------------------------------------------------------------------------------


class Codes(NamedTuple):
    """The codes that may stand in a rule file."""

    authorities: Mapping[str, str]
    """The 310 municipalities and regions: the everyday name by the code."""
    seated: Collection[str] = ()
    """Codes of other assemblies that there are seats of."""


def check_codes(rule: Rule, known: Codes, to: Reader) -> None:
    """Report an authority or an assembly that there is none of."""
    own = rule.authority.code if isinstance(rule.authority, Payer) else ""
    if isinstance(rule.authority, str) and rule.authority not in known.authorities:
        _unknown(rule.authority, ("authority",), known, to)
    if rule.assembly and rule.assembly not in {*known.authorities, *known.seated, own}:
        _unknown(rule.assembly, ("assembly",), known, to)


def _unknown(code: str, at: Address, known: Codes, to: Reader) -> None:
    message = Words(f"no municipality or region has the code {code}", f"ingen kommun eller region har koden {code}")
    to.report("unknown-code", at, message, _instead(code, at, known))


def _instead(code: str, at: Address, known: Codes) -> Words:
    """Say which code was meant: one that is near, or that of the authority of that name."""
    by_name = {name: each for each, name in known.authorities.items()}
    near = meant(code, known.authorities) if code.isdecimal() else by_name.get(meant(code, by_name), "")
    if near:
        name = known.authorities[near]
        return Words(f'did you mean "{near}" ({name})?', f'menade du "{near}" ({name})?')
    if at == ("assembly",):
        return Words(
            "write the code of an authority, or add a mandate file with this one",
            "skriv en kommuns eller regions kod, eller lägg till en mandatfil med den här",
        )
    return Words(
        "another payer is written authority: {code: ..., name: ..., kind: other}",
        "en annan utbetalare skrivs authority: {code: ..., name: ..., kind: other}",
    )


# --- all of it ------------------------------------------------------------------------------------------------------


def check_structure(rule: Rule, to: Reader) -> None:
    """Report keys that lack their partner or exclude each other."""
    written = to.document.keys()
    first = next(iter(written), "polsek")
    if first != "polsek":
        message = Words("polsek: 1 is the first key of a file", "polsek: 1 ska stå först i filen")
        to.report("first-key", (first,), message, Words("move it to the top", "flytta den till första raden"), key=True)
    if written.get("components", {}) == {} and "arrangement" not in written:
        message = Words("components: is missing", "components: saknas")
        hint = Words(
            "a rule has components, or at least an arrangement",
            "en regel ska ha components: eller åtminstone arrangement:",
        )
        is_empty = "components" in written
        to.report("missing-key", ("components",) if is_empty else (), message, hint, key=is_empty)
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
    valid: Validity | None = rule.valid
    if valid is not None:
        _check_ends(valid, ("valid",), to)
    for name, part in rule.components.items():
        at = ("components", name, "valid")
        for number, each in enumerate(part.valid):
            here = _one_of(at, number, to)
            if each.from_ is None and to.document.at((*here, "from")) == "unknown":
                message = Words("a component holds from a day", "ange från vilken dag delen gäller")
                to.report("date", here, message, for_example("from: 2024-01-01"))
            _check_ends(each, at, to)
        _check_own_validity(part.valid, at, valid, to)


def _check_ends(valid: Validity, at: Address, to: Reader) -> None:
    if valid.from_ is not None and valid.to is not None and valid.to < valid.from_:
        message = Words(f"it ends on {valid.to}, before it begins", f"slutdatum {valid.to} ligger före startdatum")
        hint = Words(
            "write the first day as from: and the last as to:", "skriv den första dagen som from: och den sista som to:"
        )
        to.report("date-order", at, message, hint)


def _check_own_validity(own: tuple[Validity, ...], at: Address, whole: Validity | None, to: Reader) -> None:
    """Report periods of a component that overlap each other, or in which the file gives no support anyway."""
    for number, each in enumerate(own):
        if each.from_ is None:
            continue  # it has a problem already
        here = _one_of(at, number, to)
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


def _one_of(at: Address, number: int, to: Reader) -> Address:
    """Give the address of one of several values, which may be written without a list where it is alone."""
    return (*at, number) if isinstance(to.document.at(at), list) else at


def _meet(one: Validity, two: Validity) -> bool:
    """Tell whether two periods have a day in common."""
    return all(
        first.from_ is None or second.to is None or first.from_ <= second.to
        for first, second in ((one, two), (two, one))
    )


def _check_weighted(rule: Rule, to: Reader) -> None:
    if rule.mandates.weighted is not None:
        return
    for name, component in rule.components.items():
        if "weighted mandate" in (*component.per, component.split):
            message = Words("weighted mandates are not defined", "vägda mandat är inte definierade")
            hint = write_this("mandates: {weighted: {new_result: ...}}")
            to.report("weighted", ("components", name), message, hint, key=True)


def _check_withheld(rule: Rule, to: Reader) -> None:
    for number, withheld in enumerate(rule.withheld):
        for what in withheld.what or ():
            if what != "all" and what not in rule.components:
                message = Words(f"{what} is no component", f"{what} är ingen del av stödet")
                hint = Words(
                    f"write all, or of: {', '.join(rule.components)}",
                    f"skriv all, eller av: {', '.join(rule.components)}",
                )
                to.report("unknown-name", ("withheld", number, "what"), message, hint)


def _check_instalments(instalments: tuple[Instalment, ...], at: Address, to: Reader) -> None:
    shares = [instalment.share for instalment in instalments]
    for number, share in enumerate(shares):
        if share is not None and share < 0:
            message = Words("an instalment is not below 0", "en utbetalning kan inte vara negativ")
            hint = Words("what is paid back stands in settlement:", "återbetalning anges i settlement:")
            to.report("instalments", (*at, number, "share"), message, hint)
            return
    written = sum((share for share in shares if share is not None), Fraction())
    rests = shares.count(None)
    if rests == 0 and written == 1:
        return
    if rests == 1 and shares[-1] is None and written < 1:
        return
    percent = f"{decimal_text(written * 100)} %"
    message = Words(f"the instalments add up to {percent}", f"utbetalningarna är tillsammans {percent}, inte 100 %")
    hint = Words(
        "write shares of 100 % together, or end with share: rest",
        "skriv andelar som blir 100 % tillsammans, eller sluta med share: rest",
    )
    to.report("instalments", at, message, hint, key=True)
