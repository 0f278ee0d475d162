"""The answer of check --published: every published number with its table, source and result."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.checks.judging import written
from polsek.problem import Words
from polsek.show.page import Column, Heading, Line, Records, Table, notes
from polsek.show.problems import CheckedAnswer, counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.checks import Checked
    from polsek.checks.published import Proof
    from polsek.problem import Language
    from polsek.show.contracts.files import CheckedFiles, ProvedNumber
    from polsek.show.page import Page

RESULTS = {
    "reproduced": Words("comes out", "stämmer"),
    "known": Words("known difference", "känd avvikelse"),
    "differs": Words("differs", "avviker"),
}
PROOFS = ("rule", "table", "path", "published", "calculated", "result", "because", "source", "file", "line")


class ProofsAnswer(NamedTuple):
    """Every published number that has been recalculated."""

    checked: Checked

    def page(self, language: Language) -> Page:
        """Describe them rule by rule and table by table."""
        proofs = self.checked.proofs or ()
        page: Page = ()
        for table in dict.fromkeys((each.rule, each.table) for each in proofs):
            page += _table_page([each for each in proofs if (each.rule, each.table) == table], language)
        return (*page, *notes([counts(self.checked)]))

    def data(self, language: Language) -> CheckedFiles:
        """Give the keys of check's JSON answer, the numbers among them."""
        found = CheckedAnswer(self.checked).data(language)
        found["numbers"] = [_proof(each, language) for each in self.checked.proofs or ()]
        return found

    def records(self, language: Language) -> Records:
        """Give a row per number."""
        return Records(PROOFS, [_proof(each, language) for each in self.checked.proofs or ()])


def _table_page(rows: Sequence[Proof], language: Language) -> Page:
    first = rows[0]
    heading = Heading(f"{first.rule} · {first.table}", lines=(Line(first.source),))
    names = Column("path", Words("Number", "Uppgift"), "text", tuple(each.name for each in rows), least=20)
    columns = (
        Column("published", Words("Published", "Publicerat"), "text", tuple(_printed(each) for each in rows)),
        Column("calculated", Words("Calculated", "Beräknat"), "text", tuple(_calculated(each) for each in rows)),
        Column("result", Words("Result", "Resultat"), "text", tuple(RESULTS[each.result] for each in rows)),
        Column("line", Words("Line", "Rad"), "count", tuple(each.place.line for each in rows)),
    )
    reasons = [f"{each.name.get(language)}: {because}" for each in rows if (because := each.because.get(language))]
    return (heading, Table("published", first.source, names, columns), *notes(reasons))


def _printed(each: Proof) -> Words:
    return written(each.cell.number, each.cell)


def _calculated(each: Proof) -> Words:
    return written(each.calculated, each.cell)


def _proof(each: Proof, language: Language) -> ProvedNumber:
    return {
        "rule": each.rule,
        "table": each.table,
        "path": each.path,
        "published": each.cell.number,
        "calculated": each.calculated,
        "result": each.result,
        "source": each.source.get(language) or None,
        "because": each.because.get(language) or None,
        "file": each.place.file,
        "line": each.place.line,
    }
