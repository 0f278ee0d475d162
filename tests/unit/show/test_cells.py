"""What several formats write alike: a table as texts, facts of few and of many subjects, an item with its source."""

from fractions import Fraction

from polsek.problem import Words
from polsek.show.cells import fact_tables, grid, item_text
from polsek.show.page import Column, Facts, Item, NotGiven, Table


def test_a_table_is_titles_rows_and_a_last_row() -> None:
    names = Column("party", Words("Party", "Parti"), "party", ("M", "S"), "Total")
    amounts = Column("total", "Ut-\ndelat", "money", (Fraction(1200), NotGiven(Fraction())), Fraction(1200), unit="kr")
    hidden = Column("code", "Code", "text", ("1", "2"), scripts_only=True)
    texts = grid(Table("t", "", names, (amounts, hidden)), "sv")
    assert texts.titles == ("Parti", "Utdelat kr")
    assert texts.right == (False, True)
    assert texts.rows == (("M", "1\u00a0200"), ("S", "–"))
    assert texts.total == ("Total", "1\u00a0200")
    assert grid(Table("t", "", names._replace(total=""), (amounts,)), "sv").total == ()


def test_few_subjects_stand_side_by_side() -> None:
    block = Facts(("A", "B"), ("employer",), (("the party", None),))
    assert fact_tables(block, "en") == [("", ("A", "B"), (("employer", "the party", "not stated"),))]


def test_of_many_subjects_each_has_what_concerns_it() -> None:
    block = Facts(("A", "B", "C", "D"), ("employer", "notice"), (("x", "y", "z", None), ("", "1 month", "", "")))
    first, second, *_, last = fact_tables(block, "sv")
    assert first == ("A", (), (("employer", "x"),))
    assert second == ("B", (), (("employer", "y"), ("notice", "1 month")))
    assert last == ("D", (), (("employer", "inte angivet"),))


def test_an_item_has_its_source_in_brackets() -> None:
    assert item_text(Item("rent", "the minutes"), "sv") == "rent (källa: the minutes)"
    assert item_text(Item("rent"), "en") == "rent"
