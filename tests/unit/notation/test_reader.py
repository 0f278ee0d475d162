"""What is noted while a document is read: where a problem stands, and where figures come from."""

import pytest

from polsek.document import Value
from polsek.notation.reader import Provenance, Reader, dated, note_provenance, path_text
from polsek.problem import Address, Words
from polsek.read.source import parse
from tests.making import told


def reader(text: str) -> Reader:
    return Reader(parse(text, "x.yaml"))


@pytest.mark.parametrize(
    ("at", "value", "path"),
    [
        (("components", "a", "amount"), {"components": {"a": {"amount": "5"}}}, "components.a.amount"),
        (("accepted", 1), {"accepted": ["a", "b"]}, "accepted.2"),
        (("accepted", 0), "", "accepted.1"),
        (("published", 0), {"published": [{"year": "2024", "name": "a"}]}, "published.2024.a"),
        (("published", 0, "year"), {"published": [{"year": "2024"}]}, "published.2024.year"),
        (("published", 0), {"published": [{"rows": {}}]}, "published.1"),
        (("published", 1), {"published": [{"year": "2024"}, {"year": "2025"}]}, "published.2025"),
        (("published", 1), {"published": [{"year": "2024"}]}, "published.2"),
        (("published", 0, 0), {"published": [[{"year": "2024"}]]}, "published.1.1"),
        (("tables", 0), {"tables": [{"year": "2024"}]}, "tables.1"),
        (("published", 0), {"published": ["year"]}, "published.1"),
        (("published", "a"), {"published": {"a": {"year": "2024"}}}, "published.a"),
        (("accepted", "x"), {"accepted": ["a"]}, "accepted.x"),
        (("accepted", 0, "x"), {"accepted": ["a"]}, "accepted.1.x"),
        (("no", "where"), {"some": "where"}, "no.where"),
    ],
)
def test_an_address_is_told_with_numbers_from_1_and_a_table_by_its_year(at: Address, value: Value, path: str) -> None:
    assert path_text(at, value) == path


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{source: p. 3}", Provenance(Words("p. 3", "p. 3"))),
        ("{source: {sv: s. 3, en: p. 3}}", Provenance(Words("p. 3", "s. 3"))),
        ("{source: {sv: s. 3}}", Provenance(Words("s. 3", "s. 3"))),
        ("{inferred: so}", Provenance(inferred=Words("so", "so"))),
        ("{interpreted: so}", Provenance(interpreted=Words("so", "so"))),
        ("{source: p. 3, inferred: ''}", Provenance(Words("p. 3", "p. 3"))),
        ("{source: {en: p. 3}}", None),
        ("{source: {sv: [s. 3], en: p. 3}}", None),
        ("{source: {sv: s. 3, en: [p. 3]}}", None),
        ("{source: {sv: '', en: p. 3}}", None),
        ("{source: '', inferred: [x]}", None),
        ("{value: 5}", None),
    ],
)
def test_where_figures_come_from_is_noted_where_it_is_understood(text: str, found: Provenance | None) -> None:
    to = reader(text)
    value = to.document.value
    assert isinstance(value, dict)
    note_provenance(value, (), to)
    assert to.provenance == ({} if found is None else {(): found})


def test_dates_are_in_order_and_what_is_no_date_is_told() -> None:
    to = reader("2024-01-01: a\n2023-01-01: b\nx: c\n2023-01-02: d\n")
    value = to.document.value
    assert isinstance(value, dict)
    assert [text for _, text in dated(value, (), to)] == ["2024-01-01", "2023-01-01", "2023-01-02"]
    assert told(to.problems) == [
        "2:1-11 date-order 2023-01-01: 2023-01-01 does not come after 2024-01-01",
        "3:1-2 date x: 'x' is not a date",
    ]
