"""What holds for every settlement: what is granted is used, repaid, kept, carried over or not reported, exactly."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from polsek.problem import Place, PolsekError
from polsek.read.amounts import read_outcome
from polsek.settlement import Fate, Outcome, Report, settle
from tests.making import assembly, rule_text, seats_text, support_of

NAMES = ("A", "B", "D", "E")
AMOUNTS = st.integers(0, 10**8).map(lambda cents: Fraction(cents, 100))
SAID = st.dictionaries(st.sampled_from(NAMES), st.none() | AMOUNTS)
EMPLOYERS = st.sampled_from(("", ", employer: the party", ", employer: the authority"))


def balances(fate: Fate) -> bool:
    """Tell whether everything that was granted is somewhere, and used is the lesser of spent and granted."""
    known = [each for each in (fate.used, fate.repay, fate.kept, fate.carried_over) if each is not None]
    return fate.granted == sum(known, Fraction()) + fate.not_reported


def outcome(said: dict[str, Fraction | None]) -> Outcome:
    reports = tuple(Report(name, amount, None, Place("o")) for name, amount in said.items())
    return Outcome(reports, adds=True, place=Place("o"))


@given(
    SAID,
    st.none() | SAID,
    st.lists(st.tuples(st.integers(1, 9), EMPLOYERS), min_size=4, max_size=4),
    st.sampled_from(("repaid", "kept", "carried over")),
    st.sampled_from(("borne by the party", "paid")),
    st.sampled_from(("the party", "the authority", "the party chooses")),
    st.tuples(st.sampled_from(("1 kr half up", "0.01 kr half even", "exact")), st.integers(2, 12)),
)
def test_what_is_granted_is_somewhere(
    said: dict[str, Fraction | None],
    paid: dict[str, Fraction | None] | None,
    seats: list[tuple[int, str]],
    unspent: str,
    overspent: str,
    arranged: str,
    shown: tuple[str, int],
) -> None:
    rounding, month = shown
    text = rule_text(
        f"""
        pools: {{pot: {{amount: 1000000 kr/year}}}}
        components:
          part: {{amount: 100 % of pot, split: by mandates}}
          room: {{amount: 1234.5 kr/year, per: party, paid: in kind}}
        rounding: {{shown: {rounding}}}
        arrangement: {{employer: {arranged}}}
        settlement: {{unspent: {unspent}, overspent: {overspent}, by: last of February}}
        """,
        support="political_secretary",
    )
    rows = (f"{name}: {{mandates: {n}{who}}}" for name, (n, who) in zip(NAMES, seats, strict=True))
    later = seats_text("B: {employer: the authority}", f'from: 2024-{month:02}-01\nlike: "1"')
    support = support_of(text, assembly(seats_text(", ".join(rows)), later))
    terms = support.file.rule.settlement
    assert terms is not None
    found = settle(support, terms, outcome(said), None if paid is None else outcome(paid))
    for fate in (*(each.fate for each in found.parties), found.total, found.paid_out, found.retained):
        assert balances(fate)
    for party in support.parties:
        money = support.shown((party.total.value or Fraction()) - (party.in_kind.value or Fraction()))
        assert sum(each.fate.granted for each in found.parties if each.party == party.party) == money
    for each in found.parties:
        spent = None if each.is_part and each.is_retained else said.get(each.party.name)
        if spent is None and each.fate.granted:
            assert each.fate.used is None
            assert (each.fate.to_pay is None) == (overspent == "paid")
        else:
            used = min(spent or Fraction(), each.fate.granted)
            assert each.fate.used == used
            assert each.fate.to_pay == ((spent or Fraction()) - used if overspent == "paid" else 0)
        if each.correction is not None and each.correction.paid is not None:
            supplement, recovery = each.correction.supplement, each.correction.recovery
            assert supplement is not None
            assert recovery is not None
            assert each.correction.paid + supplement - recovery == each.correction.right
        elif each.correction is not None:
            known = 0 if each.correction.right == 0 else None
            assert each.correction.supplement == each.correction.recovery == known
    assert bool(found.problems) == bool(found.missing or any(each.lacks_payment for each in found.parties))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode), st.sampled_from(("o.csv", "o.yaml", "stdin")))
def test_any_text_at_all_is_an_outcome_or_a_placed_problem(data: bytes, file: str) -> None:
    for head in (b"", b"party,spent\n", b"parties:\n"):
        try:
            found = read_outcome(head + data, file)
        except PolsekError as error:
            places = [problem.place.line for problem in error.problems]
        else:
            said = [each.amount for each in found.reports if each.amount is not None]
            places = [each.place.line for each in found.reports] + [each.place.line for each in found.problems]
            assert found.problems or all(amount >= 0 for amount in said)
        assert places
        assert min(places) >= 1


@given(st.lists(st.tuples(st.sampled_from(NAMES), AMOUNTS), min_size=1), st.sampled_from(",."))
def test_what_is_written_is_read(rows: list[tuple[str, Fraction]], point: str) -> None:
    lines = [f"{name};{int(amount)}{point}{int(amount * 100) % 100:02}" for name, amount in rows]
    found = read_outcome("\n".join(["party;spent", *lines]).encode(), "o.csv")
    assert [(each.name, each.amount) for each in found.reports] == rows
