import pytest

from polsek.document import Document
from polsek.problem import PolsekError
from polsek.read.seats import one_assembly, read_table
from tests.making import told

HEAD = "# election: 2022-09-11\nauthority,party,abbreviation,mandates\n"


def found(data: bytes | str, code: str = "1291") -> dict[str, str] | None:
    """Give the mandates by party, where the whole table gives the same document with the same places."""
    raw = data.encode() if isinstance(data, str) else data
    searched = one_assembly(raw, "x.csv", code)
    if searched is None:
        assert code not in read_table(raw, "x.csv").codes
        return None
    whole = read_table(raw, "x.csv").assembly(code)
    assert searched.value == whole.value
    assert places(searched) == places(whole)
    assert isinstance(searched.value, dict)
    assert searched.value["authority"] == code
    parties = searched.value["parties"]
    assert isinstance(parties, dict)
    return {name: str(row["mandates"]) for name, row in parties.items() if isinstance(row, dict)}


def places(document: Document) -> list[tuple[object, ...]]:
    assert isinstance(document.value, dict)
    parties = document.value["parties"]
    assert isinstance(parties, dict)
    addresses = [(), ("election",), ("parties",), *(("parties", name, "mandates") for name in parties)]
    return [*(document.places.value(at) for at in addresses), document.places.key(("authority",))]


def refused(data: bytes | str, code: str = "1291") -> list[str]:
    with pytest.raises(PolsekError) as caught:
        one_assembly(data.encode() if isinstance(data, str) else data, "x.csv", code)
    return told(caught.value.problems)


def test_the_lines_of_one_assembly() -> None:
    data = f"{HEAD}01,M,M,31\n0114,M,M,11\n0114,S,S,14\n0115,M,M,9\n"
    assert found(data, "01") == {"M": "31"}
    assert found(data, "0114") == {"M": "11", "S": "14"}
    assert found(data, "0115") == {"M": "9"}
    assert found(data, "011") is None
    assert found(data, "9") is None


@pytest.mark.parametrize(
    "rows",
    [
        "2380,S,S,20\n1291,M,M,30\n1291,X,X,7\n2380,V,V,7\n1291,V,V,4\n",
        "1291,M,M,30\n\n1291,X,X,7\n1291,V,V,4\n\n",
        "1291,M,M,30\r\n2380,S,S,20\r\n1291,X,X,7\r\n1291,V,V,4\r\n",
        "1291,M,M,30\r2380,S,S,20\r1291,X,X,7\r1291,V,V,4\r",
        "1291,M,M,30\n1291 ,X,X,7\n1291,V,V,4\n",
        "1291,M,M,30\n 1291,X,X,7\n1291,V,V,4\n",
        "1291,M,M,30\n\u00a01291,X,X,7\n1291,V,V,4\n",
        '1291,M,M,30\n"1291",X,X,7\n1291,V,V,4\n',
        '1291,M,M,30\n"12"91,X,X,7\n1291,V,V,4\n',
        "1291,M,M,30\n1291,X,X,7\n1291,V,V,4\n12910,S,S,5\n",
    ],
)
def test_lines_that_do_not_lie_together_or_are_written_otherwise(rows: str) -> None:
    assert found(HEAD + rows) == {"M": "30", "X": "7", "V": "4"}


@pytest.mark.parametrize(
    "table",
    [
        "authority;party;mandates\n1291;M;30\n1291;V;4\n",
        "authority\tparty\tmandates\n1291\tM\t30\n1291\tV\t4\n",
        "party,authority,mandates\nM,1291,30\nV,1291,4\n",
        '"authority","party","mandates"\n"1291","M","30"\n"1291","V","4"\n',
        "Authority,party,mandates\n1291,M,30\n1291,V,4\n",
        "Myndighet,Parti,Mandat\n1291,M,30\n1291,V,4\n",
        "authority,party;x,mandates\n1291,M,30\n".replace(";x", "") + "1291,V,4\n",
        "\ufeffauthority,party,mandates\n1291,M,30\n1291,V,4\n",
        "\n# election: 2022-09-11\n\nauthority,party,mandates\n1291,M,30\n1291,V,4\n",
    ],
)
def test_tables_of_other_forms(table: str) -> None:
    assert found(table) == {"M": "30", "V": "4"}


def test_a_table_of_swedish_excel() -> None:
    data = "authority,party,mandates\r\n1291,Österlenpartiet,30\r\n".encode("cp1252")
    assert found(data) == {"Österlenpartiet": "30"}


@pytest.mark.parametrize(
    ("table", "problems"),
    [
        ("party,mandates\nM,3\n", ["1:1-15 missing-column : the column authority is missing"]),
        (f"{HEAD}1291,M,M,30\n,X,X,7\n", ["4:1-7 missing-key : a line without the code of an authority"]),
        (f"{HEAD}1291,M,M,30\n1291;X;X;7\n", ["4:1-11 cells : 1 cell in a table of 4 columns"]),
        (f"{HEAD}1291,M,M,30\n1291\n", ["4:1-5 cells : 1 cell in a table of 4 columns"]),
        (f"{HEAD}1291,M,M,30\n1291,X,7\n", ["4:1-9 cells : 3 cells in a table of 4 columns"]),
        (
            f"{HEAD}2380,M,M,30\n1291,A\u200b,X,7\n",
            ["4:7-8 control-character : the invisible character U+200B is not allowed"],
        ),
        (
            HEAD.encode() + b"1291,\xc3\x96,X,7\n2380,V\xe4nstern,V,3\n",
            ["4:7-8 encoding : the text is UTF-8 in some places and Windows-1252 here"],
        ),
    ],
)
def test_a_table_that_may_have_more_seats_of_an_assembly_is_refused(table: bytes | str, problems: list[str]) -> None:
    assert refused(table) == problems


def test_a_source_in_english_alone_is_refused() -> None:
    text = "# election: 2022-09-11\n# source_en: x\nauthority,party,mandates\n1291,M,9\n"
    assert [each.split(" ", 1)[1] for each in refused(text)] == ["missing-key : the Swedish text is missing"]
