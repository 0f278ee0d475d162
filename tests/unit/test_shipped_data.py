"""The shipped data files: complete, in order, marked where not confirmed, equal to what they were made from."""

import csv
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules"
ORIGIN = ROOT.parent / "shared" / "data"
"""The tables that the files were made from; they lie beside the repository only where it is developed."""

SEATS = {"2022": 14334, "2026": 14256}
ELECTION_DAYS = {"2022": "2022-09-11", "2026": "2026-09-13"}
NATIONAL = {
    "M": "Moderaterna",
    "C": "Centerpartiet",
    "L": "Liberalerna (tidigare Folkpartiet)",
    "KD": "Kristdemokraterna",
    "S": "Arbetarepartiet-Socialdemokraterna",
    "V": "Vänsterpartiet",
    "MP": "Miljöpartiet de gröna",
    "SD": "Sverigedemokraterna",
    "FI": "Feministiskt initiativ",
}
SERIES = {
    "riksdag_fee": ("kr/month", "2026-12-31", 19),
    "price_base_amount": ("kr/year", "2026-12-31", 32),
    "raised_price_base_amount": ("kr/year", "2026-12-31", 31),
    "income_base_amount": ("kr/year", "2026-12-31", 26),
    "payroll_overhead_municipality": ("share", "2023-12-31", 5),
    "payroll_overhead_region": ("share", "2023-12-31", 5),
}
"""Unit, last known day and number of values of each series."""
MARKED = {
    "riksdag_fee": {"2008-11-01": "inferred", "2014-11-01": "inferred", "2015-11-01": "inferred"},
    "price_base_amount": {},
    "raised_price_base_amount": {},
    "income_base_amount": {},
    "payroll_overhead_municipality": {"2020-01-01": "inferred", "2022-01-01": "inferred", "2023-01-01": "inferred"},
    "payroll_overhead_region": {"2020-01-01": "inferred", "2022-01-01": "inferred", "2023-01-01": "inferred"},
}
"""The values that are not confirmed."""
PLAIN_NUMBER = re.compile(r"[1-9][0-9]*(\.[0-9]+)?")

Row = dict[str, str]


def rows_of(path: Path) -> list[Row]:
    """Read a table's rows as text, without its comment lines."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, strict=True))


def comments_of(path: Path) -> list[str]:
    """Read the comment lines, which must stand before everything else."""
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    assert lines[: len(comments)] == comments
    return comments


def mandates_of(election: str) -> list[Row]:
    """Read the shipped seats of an election: authority, party, abbreviation, mandates."""
    return rows_of(RULES / "mandates" / f"{election}.csv")


def seats_of(election: str, authority: str) -> dict[str, int]:
    """Return the seats of one assembly by abbreviation, in the file's order."""
    return {row["abbreviation"]: int(row["mandates"]) for row in mandates_of(election) if row["authority"] == authority}


def series_of(name: str) -> dict[str, object]:
    """Read a shipped series with every scalar as text."""
    loader = yaml.BaseLoader((RULES / "reference" / f"{name}.yaml").read_text(encoding="utf-8"))
    series = loader.get_single_data()
    assert isinstance(series, dict)
    return series


def values_of(name: str) -> dict[str, Row]:
    """Read a series' values by day, each with at least `value`."""
    values = series_of(name)["values"]
    assert isinstance(values, dict)
    return {day: entry if isinstance(entry, dict) else {"value": entry} for day, entry in values.items()}


def data_files() -> list[Path]:
    """Every file of this test: the table of authorities, the seats, the series."""
    seats = [RULES / "mandates" / f"{election}.csv" for election in SEATS]
    return [RULES / "authorities.csv", *seats, *(RULES / "reference" / f"{name}.yaml" for name in SERIES)]


@pytest.mark.parametrize("path", data_files(), ids=lambda path: path.name)
def test_data_file_is_plain_utf8_text_with_a_provenance(path: Path) -> None:
    """No byte order mark, carriage return, tab or trailing blank; one line feed at the end; a source is named."""
    text = path.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert not re.search(r"[\r\t\x00-\x09\x0b-\x1f\x7f]| $", text, re.MULTILINE)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert re.search(r"^(# )?(source|källa):\s+\S", text, re.MULTILINE)


def test_authorities_are_290_municipalities_and_20_regions_sorted_by_code() -> None:
    """A municipality's code has four digits, a region's two; codes and names are unique."""
    authorities = rows_of(RULES / "authorities.csv")
    assert list(authorities[0]) == ["code", "name", "full_name", "kind"]
    codes = [row["code"] for row in authorities]
    assert all(earlier < later for earlier, later in pairwise(codes))
    assert Counter(row["kind"] for row in authorities) == {"municipality": 290, "region": 20}
    digits = {"municipality": 4, "region": 2}
    assert all(re.fullmatch(rf"[0-9]{{{digits[row['kind']]}}}", row["code"]) for row in authorities)
    assert len({row["name"].casefold() for row in authorities}) == 310
    assert len({row["full_name"].casefold() for row in authorities}) == 310


def test_authorities_have_their_short_and_full_names() -> None:
    """Spot rows, among them the full names that do not follow from the short one."""
    names = {row["code"]: (row["name"], row["full_name"]) for row in rows_of(RULES / "authorities.csv")}
    assert names["2380"] == ("Östersund", "Östersunds kommun")
    assert names["0305"] == ("Håbo", "Håbo kommun")
    assert names["0643"] == ("Habo", "Habo kommun")
    assert names["0880"] == ("Kalmar", "Kalmar kommun")
    assert names["2080"] == ("Falun", "Falu kommun")
    assert names["2513"] == ("Överkalix", "Överkalix kommun")
    assert names["2514"] == ("Kalix", "Kalix kommun")
    assert names["14"] == ("Västra Götalandsregionen", "Västra Götalandsregionen")
    assert names["23"] == ("Region Jämtland Härjedalen", "Region Jämtland Härjedalen")


@pytest.mark.parametrize("election", SEATS)
def test_mandates_say_their_election_and_totals_first(election: str) -> None:
    """The first lines are comments: election, source, totals; then the columns."""
    comments = comments_of(RULES / "mandates" / f"{election}.csv")
    assert comments[0] == f"# election: {ELECTION_DAYS[election]}"
    assert comments[1].startswith("# source: Valmyndighetens slutliga resultat")
    assert comments[2].startswith("# source_en: final figures of the election authority (Valmyndigheten)")
    assert comments[3] == f"# assemblies: 310, seats: {SEATS[election]}"
    assert list(mandates_of(election)[0]) == ["authority", "party", "abbreviation", "mandates"]


@pytest.mark.parametrize("election", SEATS)
def test_mandates_are_sorted_so_that_an_assembly_is_found_by_bisection(election: str) -> None:
    """The lines' codes ascend byte by byte, one assembly's rows stand together, nothing is quoted."""
    content = (RULES / "mandates" / f"{election}.csv").read_bytes()
    lines = [line for line in content.splitlines() if not line.startswith(b"#")][1:]
    codes = [line.partition(b",")[0] for line in lines]
    assert codes == sorted(codes)
    assert b'"' not in content
    assert {line.count(b",") for line in lines} == {3}


@pytest.mark.parametrize("election", SEATS)
def test_mandates_cover_all_assemblies_with_every_seat(election: str) -> None:
    """310 known assemblies, every party once and with a seat, an odd number of seats in each, the right total."""
    rows = mandates_of(election)
    assert all(re.fullmatch(r"[1-9][0-9]*", row["mandates"]) for row in rows)
    assert all(row["party"] == " ".join(row["party"].split()) != "" for row in rows)
    assert len({(row["authority"], row["party"].casefold()) for row in rows}) == len(rows)
    totals: Counter[str] = Counter()
    for row in rows:
        totals[row["authority"]] += int(row["mandates"])
    assert set(totals) == {row["code"] for row in rows_of(RULES / "authorities.csv")}
    assert [code for code, total in totals.items() if total % 2 == 0] == []
    assert sum(totals.values()) == SEATS[election]


@pytest.mark.parametrize("election", SEATS)
def test_abbreviations_name_one_party_of_their_assembly(election: str) -> None:
    """A national one always means the same party and stands in each of its rows; a local one is unique where it is."""
    rows = mandates_of(election)
    assert all(row["party"] == NATIONAL[row["abbreviation"]] for row in rows if row["abbreviation"] in NATIONAL)
    assert all(row["abbreviation"] in NATIONAL for row in rows if row["party"] in NATIONAL.values())
    used = Counter((row["authority"], row["abbreviation"].casefold()) for row in rows if row["abbreviation"])
    assert max(used.values()) == 1


def test_mandates_of_ostersund() -> None:
    """The assembly of the first supported model, both terms, in the order of the source."""
    before = {"M": 9, "C": 9, "L": 2, "KD": 5, "S": 23, "V": 4, "MP": 3, "SD": 6}
    after = {"M": 11, "C": 10, "L": 2, "KD": 3, "S": 21, "V": 4, "MP": 4, "SD": 6}
    assert list(seats_of("2022", "2380").items()) == list(before.items())
    assert list(seats_of("2026", "2380").items()) == list(after.items())
    assert (sum(before.values()), sum(after.values())) == (61, 61)


def test_local_abbreviations_are_kept_where_the_assembly_has_them() -> None:
    """The same letter is another party elsewhere and at another time."""
    local = {
        (election, row["authority"], row["abbreviation"]): row["party"]
        for election in SEATS
        for row in mandates_of(election)
        if row["abbreviation"] not in {"", *NATIONAL}
    }
    assert local["2022", "0126", "HP"] == "Huddingepartiet"
    assert local["2022", "0125", "Ö"] == "Öpartiet"
    assert local["2026", "0125", "Ö"] == "Mälaröpartiet"
    assert Counter(election for election, _, _ in local) == {"2022": 17, "2026": 17}


@pytest.mark.parametrize("name", SERIES)
def test_series_says_what_it_is(name: str) -> None:
    """Version, name, both titles, unit, source and the last known day; the version stands first."""
    series = series_of(name)
    unit, known_to, count = SERIES[name]
    assert list(series)[:2] == ["polsek", "series"]
    assert set(series) - {"note"} == {"polsek", "series", "title", "unit", "source", "known_to", "values"}
    assert (series["polsek"], series["series"], series["unit"], series["known_to"]) == ("1", name, unit, known_to)
    title = series["title"]
    assert isinstance(title, dict)
    assert list(title) == ["sv", "en"]
    assert len(values_of(name)) == count


@pytest.mark.parametrize("name", SERIES)
def test_series_values_are_dated_numbers_in_order(name: str) -> None:
    """Each day once; the days exist and ascend up to the last known one; exact decimals, a share with its sign."""
    text = (RULES / "reference" / f"{name}.yaml").read_text(encoding="utf-8")
    values = values_of(name)
    assert re.findall(r"^  ([^ :]+):", text.partition("\nvalues:\n")[2], re.MULTILINE) == list(values)
    days = [date.fromisoformat(day) for day in values]
    assert all(earlier < later for earlier, later in pairwise(days))
    assert days[-1] <= date.fromisoformat(SERIES[name][1])
    percent = " %" if SERIES[name][0] == "share" else ""
    assert all(entry["value"].endswith(percent) for entry in values.values())
    assert all(PLAIN_NUMBER.fullmatch(entry["value"].removesuffix(percent)) for entry in values.values())


@pytest.mark.parametrize("name", SERIES)
def test_series_has_no_year_that_an_older_value_would_cover_silently(name: str) -> None:
    """Every year has a value, but 2020: then the riksdag fee was not raised, which the value before says."""
    years = {int(day[:4]) for day in values_of(name)}
    missing = set(range(min(years), int(SERIES[name][1][:4]) + 1)) - years
    assert missing == ({2020} if name == "riksdag_fee" else set())


@pytest.mark.parametrize("name", SERIES)
def test_series_marks_every_value_that_is_not_confirmed(name: str) -> None:
    """A mark comes with the reason; a confirmed value has none."""
    values = values_of(name)
    assert {day: entry["status"] for day, entry in values.items() if "status" in entry} == MARKED[name]
    assert all(values[day]["note"] for day in MARKED[name])
    assert {key for entry in values.values() for key in entry} <= {"value", "status", "note", "source"}


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("riksdag_fee", "2007-11-01", "52900"),
        ("riksdag_fee", "2019-11-01", "68400"),
        ("riksdag_fee", "2021-01-01", "69900"),
        ("riksdag_fee", "2024-01-01", "75500"),
        ("riksdag_fee", "2025-01-01", "78500"),
        ("riksdag_fee", "2026-01-01", "81400"),
        ("price_base_amount", "1995-01-01", "35700"),
        ("price_base_amount", "2007-01-01", "40300"),
        ("price_base_amount", "2024-01-01", "57300"),
        ("price_base_amount", "2026-01-01", "59200"),
        ("raised_price_base_amount", "1996-01-01", "36800"),
        ("raised_price_base_amount", "2024-01-01", "58500"),
        ("income_base_amount", "2001-01-01", "37700"),
        ("income_base_amount", "2026-01-01", "83400"),
        ("payroll_overhead_municipality", "2019-01-01", "39.15 %"),
        ("payroll_overhead_municipality", "2023-01-01", "44.53 %"),
        ("payroll_overhead_region", "2019-01-01", "46.45 %"),
        ("payroll_overhead_region", "2023-01-01", "52.28 %"),
    ],
)
def test_series_value(name: str, day: str, value: str) -> None:
    """A figure as published, digit by digit."""
    assert values_of(name)[day]["value"] == value


def test_riksdag_fee_says_that_2020_had_no_rise() -> None:
    """The fee of November 2019 held fourteen months."""
    note: object = values_of("riksdag_fee")["2019-11-01"]["note"]
    assert note == {
        "sv": "gäller även 2020; arvodet höjdes inte det året",
        "en": "holds through 2020; the fee was not raised that year",
    }


def origin_values(name: str) -> dict[str, str]:
    """Return the values of a series by day as the original tables have them, those left out on purpose excepted."""
    if name == "riksdag_fee":
        fees = {row["effective_from"]: row["monthly_fee_sek"] for row in rows_of(ORIGIN / "riksdag_fee.csv")}
        return {day: fee for day, fee in fees.items() if fee and day >= "2007-11-01"}
    kind = {"payroll_overhead_municipality": "kommun", "payroll_overhead_region": "region"}.get(name)
    if kind:
        rates = [
            row for row in rows_of(ORIGIN / "payroll_overhead.csv") if row["kind"] == kind and row["year"] >= "2019"
        ]
        return {f"{row['year']}-01-01": f"{row['total_pct']} %" for row in rates if row["total_pct"]}
    column = {
        "price_base_amount": "prisbasbelopp",
        "raised_price_base_amount": "forhojt_prisbasbelopp",
        "income_base_amount": "inkomstbasbelopp",
    }[name]
    return {f"{row['year']}-01-01": row[column] for row in rows_of(ORIGIN / "prisbasbelopp.csv") if row[column]}


@pytest.mark.skipif(not ORIGIN.is_dir(), reason="the original tables are not beside the repository")
def test_every_row_is_that_of_the_original_tables() -> None:
    """Nothing was lost, added, reordered within an assembly or changed on the way, but four full names put right."""
    originals = rows_of(ORIGIN / "authorities.csv")
    for election in SEATS:
        rows = [tuple(row.values()) for row in mandates_of(election)]
        before = rows_of(ORIGIN / f"mandates_{election}.csv")
        before.sort(key=lambda row: row["code"])
        assert rows == [(row["code"], row["party"], row["abbreviation"], row["mandates"]) for row in before]
        totals = {code: sum(int(row[3]) for row in rows if row[0] == code) for code in {row[0] for row in rows}}
        assert totals == {row["code"]: int(row[f"seats_{election}"]) for row in originals}
    kinds = {"kommun": "municipality", "region": "region"}
    shipped = {row["code"]: row for row in rows_of(RULES / "authorities.csv")}
    assert {code: (row["name"], row["kind"]) for code, row in shipped.items()} == {
        row["code"]: (row["name"], kinds[row["kind"]]) for row in originals
    }
    differing = {row["code"] for row in originals if shipped[row["code"]]["full_name"] != row["full_name"]}
    assert differing <= {"0880", "2080", "2513", "2514"}
    for name in SERIES:
        assert {day: entry["value"] for day, entry in values_of(name).items()} == origin_values(name)
