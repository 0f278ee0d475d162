"""Every text of a file that people read is Swedish, or Swedish and English, and each answer shows its own language."""

import pytest

from polsek.mandates.file import SeatFile
from polsek.notation.kinds import Fields, Kind, Named, Prose, Record, Several, keys_of
from polsek.problem import Language
from polsek.read.folder import Folder
from polsek.read.library import Library
from polsek.reference import EntryRow, SeriesFile
from polsek.rules.noted import Noted
from polsek.rules.rule import Arrangement, Rule
from polsek.rules.tables import Difference
from polsek.rules.words import Instalment
from tests.making import description, finished, rule_text

TEXTS = {"source", "note", "when", "because", "inferred", "interpreted", "title"}


def models_of(model: type[Fields]) -> set[type[Fields]]:
    """Give a record and every record below it."""
    found: set[type[Fields]] = set()
    waiting = [model]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += [inner for _, kind, _ in keys_of(each).values() for inner in _inside(kind)]
    return found


def _inside(kind: Kind) -> list[type[Fields]]:
    while isinstance(kind, Named | Several):
        kind = kind.kind
    return [kind.model] if isinstance(kind, Record) else []


def test_texts_for_people_are_of_one_kind() -> None:
    known = {Noted, Arrangement, Instalment, Difference, EntryRow, SeatFile, SeriesFile}
    models = {each for model in (Rule, SeatFile, SeriesFile, *known) for each in models_of(model)}
    assert len(models) > 10
    wrong = [
        f"{model.__name__}.{key}"
        for model in models
        for key, (_, kind, _) in keys_of(model).items()
        if key in TEXTS and not isinstance(kind, Prose)
    ]
    assert not wrong


KEYS = ("source", "note", "inferred", "interpreted")


def _rule(text: str) -> str:
    """Give a rule file with a text wherever one may stand; `#` is where and which it is."""

    def said(at: str, keys: tuple[str, ...] = KEYS) -> str:
        return ", ".join(f"{key}: {text.replace('#', f'{at} {key}')}" for key in keys)

    return rule_text(
        f"""
        {said("file", ("source",))}
        {said("file", ("note",))}
        pools: {{p: {{amount: 100 kr/year, title: {text.replace("#", "pool")}, {said("pool")}}}}}
        components:
          a:
            title: {text.replace("#", "part")}
            amount: {{value: 100 % of p, {said("figure")}}}
            split: equally
            among: those entitled
            {said("component", ("source",))}
        instalments: [{{due: January, share: 100 %, {said("payment", ("when", *KEYS))}}}]
        settlement: {{unspent: repaid, {said("settlement")}}}
        adjustments: [{{year: 2024, amount: -5 kr, {said("adjustment", ("because", *KEYS))}}}]
        withheld: [{{year: 2024, party: A, what: all, {said("withheld", ("because", *KEYS))}}}]
        published:
        - {{year: 2024, {said("table")}, all: {{total: 5}}, differs: {{all.total: {{calculated: 6, {
            said("differs", ("because",))
        }}}}}}}
        """,
        title=text.replace("#", "title"),
        valid=f"{{from: 2000-01-01, {said('valid', ('inferred', 'interpreted'))}}}",
    )


@pytest.mark.parametrize("text", ["'svenska #'", "{sv: svenska #, en: english #}"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_text_may_be_swedish_or_both(text: str, language: Language) -> None:
    file, problems = finished(_rule(text))
    assert file is not None, problems
    told = description(file, {}, 2024, language, "Kommun")
    assert ("english" in told) == ("en:" in text and language == "en")
    assert ("svenska" in told) == ("en:" not in text or language == "sv")


@pytest.mark.parametrize(
    ("at", "before"),
    [
        ("source", "source: "),
        ("note", "note: "),
        ("components.a.amount.source", "100 % of p, source: "),
        ("instalments.1.when", "when: "),
        ("adjustments.1.because", "amount: -5 kr, because: "),
    ],
)
def test_english_alone_is_refused(at: str, before: str) -> None:
    text = _rule("{sv: s, en: e}").replace(f"{before}{{sv: s, en: e}}", f"{before}{{en: e}}", 1)
    _, found = finished(text)
    assert [(each.id, each.path) for each in found] == [("missing-key", at)]


def test_the_head_of_a_table_has_both(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "mandates").mkdir()
    head = "# election: 2022-09-11\n# source: kommunens tabell\n# source_en: the municipality's table\n"
    (folder / "mandates" / "2022.csv").write_text(head + "authority,party,mandates\n0380,A,5\n", encoding="utf-8")
    (found,) = [each for each in Library(Folder(folder, "rules")).distributions("0380") if not each.shipped]
    assert tuple(found.source) == ("the municipality's table", "kommunens tabell")
