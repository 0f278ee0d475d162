"""The answer of recalculate: what each rule gives, how much more that is than the year before, and why."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, cast

from polsek.calculation.support import TOTAL
from polsek.causes import STEPS
from polsek.money import MarkKind
from polsek.problem import Words, same
from polsek.recalculation import NOT_SPLIT, SinceThen
from polsek.show.columns import DIFFERENCE, picked
from polsek.show.listing import LEAST_RULE, figures_needed, grouped, heading, marked, reasons
from polsek.show.listing import TITLES as LISTED
from polsek.show.numbers import number, unit_name
from polsek.show.overview import not_calculated
from polsek.show.page import Column, Heading, Line, Records, Table, notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.problem import Language
    from polsek.recalculation import Outcome
    from polsek.show.contracts.many import Recalculated, RecalculatedRule, SinceWritten
    from polsek.show.page import Block, Page
    from polsek.write import Written

TITLE = Words("Recalculation", "Omräkning")
CAUSES = (*STEPS, NOT_SPLIT)
TITLES = {
    "dated": Words("dated figures", "daterade värden"),
    "fee": Words("fee", "arvode"),
    "base_amount": Words("base amount", "basbelopp"),
    "series": Words("other series", "andra serier"),
    "rule": Words("rule", "regel"),
    "mandates": Words("mandates", "mandat"),
    NOT_SPLIT: Words("not split", "ej uppdelat"),
}
"""What a part of the difference comes from."""
OF_WHICH = Words("of which", "därav")
SINCE = Words("Against what was written", "Mot det som skrevs")
WRITTEN = Words("Written", "Skrivet")
NOW = Words("Now", "Nu")
COLUMNS = ("rule", "code", "authority", "mandates", "total", "previous", "difference", "preliminary", "outcome")


class Recalculation(NamedTuple):
    """What a recalculation has given."""

    year: int
    outcomes: Sequence[Outcome]
    written: Written | None
    """What has been done with the files; None when there are some that must not be written over."""
    check: bool = False
    """Whether it only says what would be written."""
    since: SinceThen = SinceThen()
    """What an earlier run was made from otherwise."""
    is_document: bool = False
    """Whether it stands in one of the files that are written: it says nothing of them then."""

    def page(self, language: Language) -> Page:
        """Describe what has changed and why, a row per rule, and what has been written."""
        done = _calculated(self)
        title = heading(TITLE, self.year, len(self.outcomes), len(done), language)
        table = (_table(self, language),) if done else ()
        return (Heading(title), *table, *notes(list(_remarks(self, language))), *_since(self, language))

    def data(self, language: Language) -> Recalculated:
        """Give the keys of the JSON answer."""
        written = self.written
        return {
            "year": self.year,
            "check": self.check,
            "rules": [_rule(each) for each in self.outcomes],
            "failed": [each.rule for each in self.outcomes if each.failed],
            "inputs_changed": list(self.since.changed),
            "inputs_new": list(self.since.new),
            "inputs_gone": list(self.since.gone),
            "given_changed": [{"name": name, "before": old, "after": new} for name, old, new in self.since.given],
            "files": None
            if written is None
            else {
                "folder": written.folder,
                "new": list(written.new),
                "changed": list(written.changed),
                "same": written.same,
                "left": list(written.left),
            },
        }

    def records(self, language: Language) -> Records:
        """Give the summary."""
        return summary(self.outcomes)


def summary(outcomes: Iterable[Outcome]) -> Records:
    """Give one row per rule; what is not calculated has no total."""
    return Records(COLUMNS, [_row(each) for each in outcomes])


def _row(each: Outcome) -> dict[str, object]:
    return {
        "rule": each.rule,
        "code": each.code,
        "authority": each.authority,
        "mandates": each.mandates,
        "total": each.total,
        "previous": each.change.previous,
        "difference": each.difference,
        "preliminary": None if each.total is None else bool(each.preliminary),
        "outcome": _outcome(each),
    }


def _rule(each: Outcome) -> RecalculatedRule:
    row = _row(each)
    said = {
        "rule": each.rule,
        "authority": {"code": each.code, "name": each.authority},
        "unit": each.unit,
        **{name: row[name] for name in COLUMNS[3:]},
        "causes": None if each.difference is None else dict(each.change.causes),
        "not_calculated": reasons(each.problems, "en") or None,
        "needs": figures_needed(each.problems),
        "previous_rule": each.change.rule,
        "no_previous": reasons(each.change.problems, "en") or None,
        "since_written": _since_written(each),
    }
    return cast("RecalculatedRule", said)


def _since_written(each: Outcome) -> SinceWritten | None:
    if each.earlier is None or each.total is None:
        return None
    parties = each.earlier.parties.items()
    said = {
        **_both(each.earlier.total, each.total),
        "parties": [{"party": name, **_both(before, after)} for name, (before, after) in parties],
    }
    return cast("SinceWritten", said)


def _both(before: Fraction | None, after: Fraction | None) -> dict[str, Fraction | None]:
    return {"before": before, "after": after, "difference": (after or Fraction()) - (before or Fraction())}


def _outcome(each: Outcome) -> str:
    return "failed" if each.failed else "calculated" if each.total is not None else "not_calculated"


# --- the table --------------------------------------------------------------------------------------------------------


def _table(answer: Recalculation, language: Language) -> Table:
    """Give a row per rule, with a column to each cause; a narrow page says the causes below each rule."""
    shown = _calculated(answer)
    causes = [cause for cause in CAUSES if any(cause in each.change.causes for each in shown)]
    unit = _usual_unit(answer)
    names, *columns = picked(
        [_row(each) for each in shown],
        {},
        (
            Column("rule", LISTED["rule"], "text", least=LEAST_RULE),
            Column("previous", same(str(answer.year - 1)), "money", unit=unit),
            Column("total", same(str(answer.year)), "money", unit=unit),
            Column("difference", DIFFERENCE, "signed", unit=unit),
        ),
    )
    of_which = (Column(cause, TITLES[cause], "signed", group=OF_WHICH, wide=True) for cause in causes)
    columns += picked([{cause: each.change.causes.get(cause) for cause in causes} for each in shown], {}, of_which)
    return Table("rules", TITLE, names, tuple(columns), unit, instead=tuple(_causes(each, language) for each in shown))


def _causes(each: Outcome, language: Language) -> str:
    """Write what the difference comes from as a line: `of which fee +102 902, mandates +332 361`."""
    split = each.change.causes
    signed = {cause: f"{'+' if value > 0 else ''}{number(value, language)}" for cause, value in split.items()}
    parts = (f"{TITLES[cause].get(language)} {signed[cause]}" for cause in CAUSES if cause in split)
    return f"{OF_WHICH.get(language)} {', '.join(parts)}" if split else ""


def _calculated(answer: Recalculation) -> list[Outcome]:
    return [each for each in answer.outcomes if each.total is not None]


def _usual_unit(answer: Recalculation) -> str:
    """Give the unit of most rules; another one is said under the table."""
    units = [each.unit for each in _calculated(answer)]
    return max(units, key=units.count, default="")


# --- what has changed since it was written ----------------------------------------------------------------------------


def _since(answer: Recalculation, language: Language) -> Iterator[Block]:
    """Describe, rule by rule and party by party, what an earlier run has written and what is right now."""
    changed = [(each, since) for each in answer.outcomes if (since := _since_written(each)) is not None]
    if not changed:
        return
    yield Heading(SINCE.get(language), 2)
    for each, since in changed:
        yield _since_table(each, since)
    differing = list(_differing(answer.since))
    if differing:
        en, sv = (", ".join(each.get(one) for each in differing) for one in ("en", "sv"))
        yield from notes([Words(f"What has changed since then: {en}", f"Det som har ändrats sedan dess: {sv}")])


def _differing(since: SinceThen) -> Iterator[Words]:
    """Name what an earlier run was made from otherwise: files, and what is given."""
    yield from map(same, since.changed)
    yield from (Words(f"{name} (new)", f"{name} (ny)") for name in since.new)
    yield from (Words(f"{name} (no longer used)", f"{name} (används inte längre)") for name in since.gone)
    for name, old, new in since.given:
        if old is None:
            yield Words(f"--set {name}={new} (new)", f"--set {name}={new} (nytt)")
        elif new is None:
            yield Words(f"--set {name}={old} (no longer given)", f"--set {name}={old} (anges inte längre)")
        else:
            yield same(f"--set {name}={old} → {new}")


def _since_table(each: Outcome, since: SinceWritten) -> Table:
    names, *columns = picked(
        since["parties"],
        {**since, "party": TOTAL},
        (
            Column("party", each.rule, "text", least=LEAST_RULE),
            Column("before", WRITTEN, "money", unit=each.unit),
            Column("after", NOW, "money", unit=each.unit),
            Column("difference", DIFFERENCE, "signed", unit=each.unit),
        ),
    )
    return Table("since_written", SINCE, names, tuple(columns), each.unit)


# --- what is said under the table -------------------------------------------------------------------------------------


def _remarks(answer: Recalculation, language: Language) -> Iterator[Line]:
    calculated, usual, previous = _calculated(answer), _usual_unit(answer), answer.year - 1
    for each in calculated:
        if each.unit != usual:
            unit = unit_name(each.unit, language)
            yield Line(Words(f"Counted in {unit}: {each.rule}", f"Räknas i {unit}: {each.rule}"))
    yield from _order(answer)
    yield from marked(((each.rule, each.preliminary) for each in answer.outcomes), MarkKind.PRELIMINARY, language)
    for each in calculated:
        if each.change.rule is not None:
            yield Line(
                Words(
                    f"{previous} is what {each.change.rule} gave, whose place {each.rule} takes",
                    f"{previous} är vad {each.change.rule} gav, som {each.rule} ersätter",
                )
            )
    no_amount = Words(f"No amount for {previous}", f"Inget belopp för {previous}")
    yield from grouped(no_amount, ((each.rule, each.change.problems) for each in calculated), language)
    yield from not_calculated(answer.outcomes, language)
    yield from _files(answer, language)


def _order(answer: Recalculation) -> Iterator[Line]:
    splits = [each.change.causes for each in answer.outcomes if each.difference]
    if any(len(split) > 1 for split in splits):
        yield Line(
            Words(
                "The difference is split by exchanging last year's for this year's, one cause after the other.",
                "Skillnaden delas upp genom att förra årets värden byts mot årets, en orsak i taget.",
            )
        )
    unsplit = [each.rule for each in answer.outcomes if NOT_SPLIT in each.change.causes]
    if unsplit:
        names = ", ".join(unsplit)
        yield Line(Words(f"Why cannot be told apart: {names}", f"Orsakerna kan inte skiljas åt: {names}"))


def _files(answer: Recalculation, language: Language) -> Iterator[Line]:
    written = answer.written
    if written is None:
        if not answer.is_document:
            yield Line(Words("Nothing is written.", "Inget har skrivits."))
        return
    if answer.check:
        for names, what in ((written.new, Words("new", "ny")), (written.changed, Words("changed", "ändrad"))):
            for name in names:
                would = Words("Would be written", "Skulle skrivas").get(language)
                yield Line(f"{would}: {written.folder}/{name} ({what.get(language)})")
    counts = (len(written.new), len(written.changed), written.same)
    total = sum(counts)
    yield Line(
        Words(
            f"{written.folder}: {total} files, {counts[0]} new, {counts[1]} changed, {counts[2]} as they were",
            f"{written.folder}: {total} filer, {counts[0]} nya, {counts[1]} ändrade, {counts[2]} som förut",
        )
    )
    if written.left:
        listed, many = ", ".join(written.left), len(written.left)
        left = same(listed) if many <= 4 else Words(f"{many} files", f"{many} filer")
        yield Line(Words(f"Left from earlier runs: {left.en}", f"Kvar från tidigare körningar: {left.sv}"))
