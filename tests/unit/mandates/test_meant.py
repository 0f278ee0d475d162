"""The party that is suggested where none has the name that was written."""

import pytest

from polsek.mandates import Party, party_called, party_meant

HERE = [party_called(name) for name in ("M", "C", "KD", "S", "V", "SD", "Bollnäspartiet", "Sjukvårdspartiet Bollnäs")]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Socaldemokraterna", "Socialdemokraterna"),
        ("Moderata", "Moderaterna"),
        ("sossarna", "Socialdemokraterna"),
        ("Bollnaspartiet", "Bollnäspartiet"),
        ("Centerpartit", "Centerpartiet"),
        ("Sjukvårdspartiet  Bolnäs", "Sjukvårdspartiet Bollnäs"),
        ("Sjukvårdspartiet", "Sjukvårdspartiet Bollnäs"),
        ("Bollnäs Sjukvårdspartiet", "Sjukvårdspartiet Bollnäs"),
    ],
)
def test_a_name_with_a_slip_means_the_party(name: str, meant: str) -> None:
    assert party_meant(name, HERE) == (f"did you mean {meant}?", f"menade du {meant}?")


@pytest.mark.parametrize("name", ["MP", "Miljöpartiet", "Miljöpartiet de gröna", "L", "Folkpartiet liberalerna", "FI"])
def test_who_writes_a_party_of_the_country_means_no_other(name: str) -> None:
    assert party_meant(name, HERE) is None


@pytest.mark.parametrize("name", ["Kålpartiet", "Örebropartiet", "Partiet", "BP", "Landsbygdspartiet oberoende", ""])
def test_the_word_that_most_names_have_makes_none_alike(name: str) -> None:
    assert party_meant(name, HERE) is None


def test_a_party_that_sits_is_not_taken_for_another() -> None:
    local = Party("Bollnäs partiet", "BnP")
    assert party_meant("Bollnäs partiet", HERE) is not None
    assert party_meant("Bollnäs partiet", HERE, [local]) is None
    assert party_meant("bnp", HERE, [local]) is None


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("Bollnäs väl", ("Bollnäs bästa",), "Bollnäs bästa"),
        ("Bollnäs hembygd", ("Bollnäs framtid",), ""),
        ("Norra listan Åmål stad", ("Norra listan i Ås", "Norra listan i Åmål"), "Norra listan i Åmål"),
        ("Framtid", ("Bollnäs framtid", "Framtid i Arbrå"), ""),
        ("Treen", ("Trean",), "Trean"),
        ("NORRA LISTAN ÅMÅL STAD", ("Norra listan i Åmål",), "Norra listan i Åmål"),
        ("Miljöpartiet", ("Miljöpartiet Bollnäs",), ""),
        ("Partiet", ("Bollnäspartiet",), ""),
        ("Krapp", ("Krap",), ""),
    ],
)
def test_the_name_that_is_most_alike_is_meant(name: str, known: tuple[str, ...], meant: str) -> None:
    found = party_meant(name, map(Party, known))
    assert found == ((f"did you mean {meant}?", f"menade du {meant}?") if meant else None)
