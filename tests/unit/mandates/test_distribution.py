import pytest

from polsek.mandates import NATIONAL, Party, party_called, read_seats, resolve
from polsek.mandates.distribution import is_national_in, near_party, nearly_called, nickname, slips
from polsek.read.library import Library
from polsek.read.shipped import authorities
from polsek.read.source import parse
from tests.making import seats_text


@pytest.mark.parametrize("name", ["M", "m", "Moderaterna", "MODERATERNA", "Moderata samlingspartiet"])
def test_a_national_party_is_known_by_all_its_names(name: str) -> None:
    assert party_called(name) == Party("Moderaterna", "M")


@pytest.mark.parametrize(
    ("name", "abbreviation"),
    [
        ("Liberalerna (tidigare Folkpartiet)", "L"),
        ("Arbetarepartiet-Socialdemokraterna", "S"),
        ("Miljöpartiet de gröna", "MP"),
        ("vänsterpartiet", "V"),
        ("Feministiskt initiativ", "FI"),
    ],
)
def test_registered_names(name: str, abbreviation: str) -> None:
    assert party_called(name).abbreviation == abbreviation


@pytest.mark.parametrize(
    "name", ["KD", "(KD)", "Kristdemokraterna (KD)", "kristdemokraterna (kd)", " Kristdemokraterna\u00a0(KD) "]
)
def test_a_name_with_its_abbreviation_is_the_party(name: str) -> None:
    assert party_called(name) == Party("Kristdemokraterna", "KD")
    assert party_called(name).abbreviation == "KD"


def test_another_abbreviation_beside_a_name_is_another_party() -> None:
    assert party_called("Moderaterna (KD)") == Party("Moderaterna (KD)")
    assert party_called("Medborgarpartiet (MiG)").abbreviation == ""


def test_names_that_look_alike_are_one_party() -> None:
    written = ("\u00c5sapartiet", "A\u030asapartiet", " \u00c5sapartiet", "\u00c5sapartiet\u00a0")
    assert {party_called(name).name for name in written} == {"\u00c5sapartiet"}
    assert party_called("A\u0300 la carte").name == "\u00c0 la carte"
    assert party_called("Lokala  listan").is_called("Lokala listan ")
    assert Party("Tullingepartiet", "TuP").is_called("Tullingepartiet (TuP)")


def test_another_party_is_called_what_it_is_called() -> None:
    assert party_called("Österlenpartiet") == Party("Österlenpartiet", "")
    assert party_called("Österlenpartiet", "ÖP") == Party("Österlenpartiet", "ÖP")
    assert party_called("=cmd") == Party("=cmd", "")


def test_no_two_national_parties_share_a_name() -> None:
    names = [
        name.casefold() for party, registered in NATIONAL for name in (party.name, party.abbreviation, *registered)
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ["S", "s", "Socialdemokraterna", "socialdemokraterna"])
def test_a_rule_names_a_party_as_people_do(name: str) -> None:
    assert Party("Socialdemokraterna", "S").is_called(name)
    assert not Party("Sverigedemokraterna", "SD").is_called(name)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Party("tullingepartiet"), True),
        (Party("Tullingepartiet", "TP"), True),
        (Party("Tunapartiet", "TuP"), False),
        ("Tullingepartiet", False),
    ],
)
def test_a_party_is_its_name_whatever_its_abbreviation(other: object, same: bool) -> None:  # noqa: FBT001
    party = Party("Tullingepartiet", "TuP")
    assert (party == other) is same
    assert (party != other) is not same
    assert (len({party, other}) == 1) is same


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("MODERATA SAMLINGSPARTIET", True),
        ("m", True),
        ("moderaterna (M)", True),
        ("Moderat", False),
        ("", False),
        ("Moderaterna ()", False),
    ],
)
def test_what_a_party_is_called(name: str, called: bool) -> None:  # noqa: FBT001
    assert Party("Moderaterna", "M").is_called(name) is called
    assert not Party("Lokala listan").is_called(name)
    assert not Party("Lokala listan").is_called("Lokala listan ()")


@pytest.mark.parametrize(
    ("code", "national"), [("2380", True), ("12", True), ("riksdagen", True), ("", True), ("example", False)]
)
def test_where_the_parties_of_the_country_sit(code: str, national: bool) -> None:  # noqa: FBT001
    assert is_national_in(code) is national


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Centern", "Centerpartiet"),
        ("S*", "Socialdemokraterna"),
        ("KD.", "Kristdemokraterna"),
        ("[FP] 1)", "Liberalerna"),
        ("Moderata samlingspartiet", "Moderaterna"),
        ("X*", ""),
    ],
)
def test_a_nickname_or_a_footnote_means_a_party_of_the_country(name: str, meant: str) -> None:
    assert nickname(name) == meant


KNOWN = ("Moderaterna", "Vänsterpartiet", "Miljöpartiet", "Socialdemokraterna", "Flens väl", "Nya Byn!")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Moderatarna", "Moderaterna"),
        ("moderatena", "Moderaterna"),
        ("Modreaterna", "Moderaterna"),
        ("V„nsterpartiet", "Vänsterpartiet"),
        ("VŠnsterpartiet", "Vänsterpartiet"),
        ("Vänsterpartit", "Vänsterpartiet"),
        ("Socialdemokratena", "Socialdemokraterna"),
        ("Flens val", "Flens väl"),
        ("Nxa Bxn!", "Nya Byn!"),
        ("Nxa Bxn", ""),
        ("Moderaterna", ""),
        ("  moderaterna ", ""),
        ("Centerpartiet", ""),
        ("Kommunpartiet", ""),
        ("Vårdpartiet", ""),
        ("Sverigepartiet", ""),
        ("M", ""),
        ("VP", ""),
        ("Trean", ""),
    ],
)
def test_a_slip_or_two_mean_a_known_party(name: str, meant: str) -> None:
    assert near_party(name, KNOWN) == meant


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("Treen", "Trean", "Trean"),
        ("Traen", "Trean", "Trean"),
        ("Tryon", "Trean", ""),
        ("Tren", "Trean", ""),
        ("Trean", "Tren", ""),
        ("Tr", "Tra", ""),
        ("Fyrlaan", "Fyrlean", "Fyrlean"),
        ("Fyrlaon", "Fyrlean", ""),
        ("Fyrklaon", "Fyrklean", "Fyrklean"),
        ("Fyrklöäö", "Fyrklean", ""),
        ("", "", ""),
    ],
)
def test_a_name_of_five_letters_may_have_a_slip_and_one_of_eight_two(name: str, known: str, meant: str) -> None:
    assert near_party(name, [known]) == meant


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("", "", 0),
        ("ab", "ab", 0),
        ("ab", "ba", 1),
        ("ab", "b", 1),
        ("ab", "abc", 1),
        ("abc", "axd", 2),
        ("abcd", "x", 3),
        ("ab", "abcd", 2),
        ("abc", "xyz", 3),
        ("abcd", "wxyz", 3),
        ("aaa", "a", 2),
        ("abab", "ab", 2),
        ("abcd", "badc", 2),
        ("ab", "bc", 2),
    ],
)
def test_slips(one: str, other: str, number: int) -> None:
    assert slips(one, other, 2) == slips(other, one, 2) == number


def problems(parties: str, code: str = "2380") -> list[str]:
    (found,) = resolve([read_seats(parse(seats_text(parties).replace("0380", code), "x.yaml"), "x")])
    return [f"{each.id} {each.place.line}: {each.message.en}" for each in nearly_called(found, code, ["Flens väl"])]


def test_a_name_is_judged_where_the_parties_sit() -> None:
    assert problems("Moderatarna: 7, Flens vel: 3, Helt nya: 2, Sossarna: 1") == [
        "near-party 5: Moderatarna is nearly called as Moderaterna",
        "near-party 5: Flens vel is nearly called as Flens väl",
        "near-party 5: Sossarna is nearly called as Socialdemokraterna",
    ]
    assert problems("Moderatarna: 7, Flens vel: 3", "example") == [
        "near-party 5: Flens vel is nearly called as Flens väl"
    ]
    assert problems("Moderatarna: {mandates: 7, abbreviation: MOA}") == []


def test_abbreviations_of_the_country_s_parties_bind_its_own_assemblies_alone() -> None:
    for code, names in (("2380", ["Socialdemokraterna"]), ("12", ["Socialdemokraterna"]), ("example", ["S"])):
        (found,) = resolve([read_seats(parse(seats_text("S: 7").replace("0380", code), "x.yaml"), "x")])
        assert [row.party.name for row in found.rows] == names
        assert found.rows[0].party.is_called("S")
    text = seats_text("S: 7, Socialdemokraterna: 3").replace("0380", "example")
    (found,) = resolve([read_seats(parse(text, "x.yaml"), "x")])
    assert [row.party.name for row in found.rows] == ["S", "Socialdemokraterna"]


def test_no_shipped_party_is_taken_for_another() -> None:
    library = Library()
    for each in authorities():
        found = library.distributions(each.code)
        for number, one in enumerate(found):
            others = [row.party.name for other in found[:number] for row in other.rows]
            assert not [
                problem.message.en
                for problem in nearly_called(one, each.code, others)
                if "Vingåkerspartiet" not in problem.message.en
            ]
