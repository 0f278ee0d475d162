import pytest

from polsek.mandates import NATIONAL, Party, party_called


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
