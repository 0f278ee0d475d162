"""A page in HTML: one file that a browser reads as it was meant, whatever the texts of a file say."""

from __future__ import annotations

from fractions import Fraction
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polsek.mandates import Party
from polsek.problem import Language
from polsek.show.bars import bars
from polsek.show.calculation import CalculationAnswer
from polsek.show.formats import write
from polsek.show.html import write as write_page
from polsek.show.page import (
    Chart,
    Column,
    Facts,
    Folded,
    Heading,
    Item,
    Line,
    Lines,
    Listing,
    Notes,
    NotGiven,
    Page,
    References,
    Step,
    Steps,
    Table,
    Verbatim,
)
from tests.making import assembly, component, seats_text, series_of, series_text, support_of
from tests.properties.test_escaping import TEXTS

VOID = {"meta", "br"}
FEE = series_of(series_text("fee", "kr/month", "2020-01-01: 1000"))
SEATS = assembly(seats_text("<b>Alla: 5, B: 2"))


class Read(HTMLParser):
    """What a browser reads: the elements in their order with their attributes, and the texts between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    @property
    def shown(self) -> str:
        return " ".join("".join(self.texts).split())


def everything(text: str) -> Page:
    """Give a page where a text stands wherever one may stand."""
    party = Column("party", text, "party", (Party(text, text), Party("M")), text)
    money = Column("money", text, "money", (Fraction(1, 3), NotGiven()), None, unit=text, group=text)
    said = Column("said", text, "text", (text, "-"), text)
    line = Line(text, "warning", (text,), text)
    step = Step(1, text, Fraction(1), "kr", "[1]:2", valued=True)
    return (
        Heading(text, 1, (line,)),
        Table(text, text, party, (money, said), charts=(Chart(text, ("money",)), Chart(text, ("money",), totals=True))),
        Notes((line,)),
        Lines((line, Line(text, "command"))),
        Listing(text, (Item(text, text),)),
        Facts((text,), (text,), ((text,),)),
        Facts(("a", "b", "c", text), ("-",), ((text, "1", None, "2"),)),
        Folded(text, (Steps((Step(0, text, style="title"), step, Step(1, text))),)),
        References(text, ((text,), ("-",))),
        Verbatim((text,)),
    )


@given(TEXTS.filter(str.strip))
def test_a_text_is_nothing_but_text(text: str) -> None:
    found, plain = (Read(write_page(everything(each), "sv")) for each in (text, "text"))
    links = text.count("http://") + text.count("https://")
    assert found.open == []
    assert [tag for tag in found.tags if tag != "a"] == [tag for tag in plain.tags if tag != "a"]
    assert links or found.tags == plain.tags
    for (tag, attributes), (_, usual) in zip(
        *([each for each in read.elements if each[0] != "a"] for read in (found, plain)), strict=True
    ):
        assert attributes.keys() == usual.keys(), tag
    assert all(
        str(each.get("href", "#")).startswith(("#source-", "http")) for tag, each in found.elements if tag == "a"
    )


def test_an_address_on_the_web_is_a_link_and_nothing_else_is() -> None:
    said = "se https://example.org/a?b=1&c=<d>. (http://example.org/x), javascript:alert(1) HTTP://x"
    found = Read(write_page((Lines((Line(said),)),), "en"))
    assert [each["href"] for tag, each in found.elements if tag == "a"] == [
        "https://example.org/a?b=1&c=",
        "http://example.org/x",
    ]
    assert said in found.shown


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_calculation_is_a_page_for_the_committee(language: Language) -> None:
    support = support_of(component("amount: 10 % of fee\nper: mandate\ntitle: {sv: Lön, en: Pay}"), SEATS, series=FEE)
    read = Read(write(CalculationAnswer((support,), ("Kommun",)), "html", language))
    tags = read.tags
    assert dict(read.elements)["html"] == {"lang": language}
    assert tags.count("details") == len(support.parties)
    assert tags.count("table") == tags.count("caption") == 1 + len(support.parties)
    assert all(each.get("scope") in ("col", "row", "rowgroup") for tag, each in read.elements if tag == "th")
    drawn = [at for at, (tag, each) in enumerate(read.elements) if each.get("role") == "img"]
    assert len(drawn) == len(support.parties)
    assert all(tags[at : at + 3] == ["svg", "title", "desc"] for at in drawn)
    assert {"script", "link", "img", "iframe", "object"}.isdisjoint(tags)
    assert not [each for _, each in read.elements if {"src", "style", "onload"} & each.keys()]
    assert "8 400" in read.shown.replace("\u00a0", " ").replace(",", " ")
    assert "polsek explain" not in read.shown


def test_a_step_leads_to_its_source() -> None:
    support = support_of(component("amount: 10 % of fee\nper: mandate"), SEATS, series=FEE)
    read = Read(write(CalculationAnswer((support, support), ("Kommun", "Kommun")), "html", "sv"))
    ids = {each["id"] for _, each in read.elements if "id" in each}
    links = {str(each["href"])[1:] for tag, each in read.elements if tag == "a" and str(each["href"])[0] == "#"}
    assert len({link.split("-")[1] for link in links}) == 2
    assert links <= ids


# --- bars -------------------------------------------------------------------------------------------------------------

AMOUNTS = st.lists(st.lists(st.integers(-999, 999), min_size=3, max_size=3), min_size=1, max_size=6)


@given(AMOUNTS)
def test_bars_are_as_long_as_their_amounts_and_begin_where_the_last_ends(rows: list[list[int]]) -> None:
    names = Column("party", "Party", "party", tuple(Party(f"P{at}") for at in range(len(rows))))
    columns = [Column(str(at), str(at), "money", tuple(cells)) for at, cells in enumerate(zip(*rows, strict=True))]
    drawn = bars(Table("t", "t", names, tuple(columns)), Chart("t", ("0", "1", "2")), "en")
    below = [sum(amount for amount in row if amount < 0) for row in rows]
    width = max(sum(amount for amount in row if amount > 0) for row in rows) - min(below) or 1
    for row, bar in zip(rows, drawn.bars, strict=True):
        assert [part.at for part in bar.parts] == [at for at, amount in enumerate(row) if amount]
        assert [part.length * width for part in bar.parts] == [abs(amount) for amount in row if amount]
        ends = sorted((part.start, part.start + part.length) for part in bar.parts)
        assert all(end == start for (_, end), (start, _) in pairwise(ends))
        assert all(0 <= start <= end <= 1 for start, end in ends)
        assert not ends or ends[0][0] <= drawn.zero <= ends[-1][1]


def test_a_bar_with_more_parts_than_can_be_told_apart_is_undivided() -> None:
    names = Column("party", "Party", "party", (Party("A"),))
    columns = [Column(f"m{at}", f"M{at}", "money", (1,)) for at in range(9)]
    table = Table("t", "t", names, (*columns, Column("total", "Total", "money", (9,))))
    for count in (8, 9):
        drawn = bars(table, Chart("t", tuple(column.id for column in columns[:count]), "total"), "en")
        assert (len(drawn.bars[0].parts), len(drawn.keys)) == ((8, 8) if count == 8 else (1, 0))
        assert drawn.bars[0].value == "9"


def test_a_number_is_not_broken() -> None:
    assert "minst 8\u00a0988,90\u00a0kr" in write_page((Lines((Line("minst 8 988,90 kr"),)),), "sv")


def test_what_is_not_known_has_no_bar() -> None:
    names = Column("party", "Party", "party", (Party("A"), Party("B")))
    money = Column("money", "Money", "money", (None, NotGiven()), unit="kr")
    drawn = bars(Table("t", "t", names, (money,)), Chart("t", ("money",)), "sv")
    assert [(bar.value, bar.parts) for bar in drawn.bars] == [("okänt", ()), ("–", ())]
