"""What a table says beside its numbers is not overlooked."""

from io import BytesIO

import openpyxl
import pytest

from polsek.problem import PolsekError
from polsek.read.amounts import printed_table, read_outcome
from polsek.read.asides import scale_in, scale_of
from polsek.read.seats import seats_document
from tests.making import told


def problems_of(data: str | bytes, reader: str = "spent") -> list[str]:
    raw = data.encode() if isinstance(data, str) else data
    try:
        if reader == "printed":
            printed_table(raw, "t.csv")
        elif reader == "seats":
            seats_document(raw, "t.csv", "2380")
        else:
            return told(read_outcome(raw, "t.csv", "paid" if reader == "paid" else "spent").problems)
    except PolsekError as error:
        return told(error.problems)
    return []


def hints_of(data: str, reader: str = "spent") -> set[str]:
    read = printed_table if reader == "printed" else read_outcome
    with pytest.raises(PolsekError) as caught:
        read(data.encode(), "t.csv")
    return {each.hint.en for each in caught.value.problems if each.hint is not None}


# --- thousands --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "unit", ["tkr", "Tkr", "kkr", "MSEK", "mnkr", "tusental kronor", "tusen kr", "1 000 kr", "SEK thousands"]
)
@pytest.mark.parametrize(
    ("reader", "name"),
    [("spent", "Kostnad"), ("paid", "Utbetalt"), ("printed", "Belopp"), ("seats", "medlemsavgifter")],
)
def test_a_column_of_thousands_is_refused_by_every_reader(reader: str, name: str, unit: str) -> None:
    for head in (f"{name} ({unit})", f"{name} {unit}", f"{name}, {unit}", f"{name} 2026 {unit}"):
        columns = f"parti;mandat;{head}" if reader in ("seats", "printed") else f"parti;{head}"
        found = problems_of(f"{columns}\nM;2;3\n" if reader in ("seats", "printed") else f"{columns}\nM;3\n", reader)
        assert [line.split()[1] for line in found] == ["unit"], head


@pytest.mark.parametrize(
    "title",
    ["Belopp i tkr", "Redovisning 2026, tkr", "# alla belopp i tusentals kronor", "(1 000 kr)", "Amounts in thousands"],
)
@pytest.mark.parametrize("name", ["Kostnad", "Kostnad (kr)"])
def test_a_title_above_the_table_counts(title: str, name: str) -> None:
    assert [line.split()[1] for line in problems_of(f"{title}\n\nparti;{name}\nM;3\n")] == ["unit"]


def test_a_title_counts_for_seats_only_where_there_are_facts() -> None:
    assert problems_of("Belopp i tkr\nparti;mandat\nM;3\n", "seats") == []
    assert problems_of("Belopp i tkr\nparti;mandat;medlemsavgifter\nM;3;4\n", "seats") == [
        "1:1-13 unit : the amounts are said to be tkr, not kronor"
    ]


@pytest.mark.parametrize(
    "title", ["Ramen är 3,2 mnkr", "Höjt med 2 miljoner kronor", "Stöd 2026 (kr)", "Kronor per 1000 invånare"]
)
def test_an_amount_in_a_title_is_no_unit(title: str) -> None:
    assert scale_in(title) == ""


@pytest.mark.parametrize("text", ["377 tkr", "0,4 mnkr", "2 miljoner kronor"])
def test_a_cell_says_so_too(text: str) -> None:
    assert scale_of(text)
    assert [line.split()[1] for line in problems_of(f"parti;kostnad\nM;{text}\n")] == ["unit"]


def test_a_workbook_that_shows_thousands_is_read_as_it_shows() -> None:
    book = openpyxl.Workbook()
    for row in (("Parti", "Kostnad"), ("M", 377)):
        book.worksheets[0].append(row)
    book.worksheets[0]["B2"].number_format = '#,##0 "tkr"'
    out = BytesIO()
    book.save(out)
    assert [line.split()[1] for line in problems_of(out.getvalue())] == ["unit"]


# --- remarks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reader", ["printed", "seats"])
@pytest.mark.parametrize("row", ["Källa: Valmyndigheten;;", ";* tom stol räknas inte;", "Betalt 2026-02-15;;"])
def test_a_row_without_a_number_is_asked_about(reader: str, row: str) -> None:
    columns = "parti;mandat;belopp" if reader == "printed" else "parti;mandat;employer"
    below = "M;2;30" if reader == "printed" else "M;2;the party"
    assert [line.split(" ", 1)[1] for line in problems_of(f"{columns}\n{below}\n{row}\n", reader)] == [
        "empty-value : the row has no number"
    ]


def test_a_party_that_has_not_reported_has_no_number() -> None:
    assert problems_of("parti;kostnad\nM;\n") == []


# --- rows of several years --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["År", "Period", "Nämnd"])
def test_rows_that_would_be_added_are_not_to_lose_what_tells_them_apart(name: str) -> None:
    (hint,) = hints_of(f"parti;kostnad;{name}\nM;1;2025\nM;2;2026\n")
    assert hint.startswith("keep only the rows that are meant")


def test_another_column_is_deleted() -> None:
    assert hints_of("parti;kostnad;anmärkning\nM;1;x\nS;2;\n") == {"delete the column; what is read is party,spent"}
    (hint,) = hints_of("parti;mandat;belopp;år\nM;1;2;2026\nS;1;2;2026\n", "printed")
    assert hint.startswith("keep only the rows that are meant")
