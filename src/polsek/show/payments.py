"""What is said under a table of payments or periods: accounts, rounding, what is recovered, changes inside the year."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.employer import changes
from polsek.calculation.payments import instalments_of, payout, payout_total
from polsek.calculation.support import TOTAL
from polsek.problem import Words
from polsek.show.columns import PAYMENT, due_date
from polsek.show.numbers import party_name
from polsek.show.remarks import empty_in, mandates_in, money_text, turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.support import PartySupport, Support
    from polsek.problem import Language


def cut_remarks(support: Support, by: str | None, language: Language) -> Iterator[str]:
    """Give what is to be said of payments (`by` is `instalment`) or of the periods of posts."""
    if by is not None:
        yield from _payments(support, language) if by == "instalment" else _posts(support, language)
        yield from _accounts(support, language)


def _accounts(support: Support, language: Language) -> Iterator[str]:
    """Say what of the time that is shown is booked on which account, where the rule names accounts."""
    booked: dict[str, list[int]] = {}
    for index, column in enumerate(support.columns):
        booked.setdefault(support.file.rule.components[column.id].account, []).append(index)
    for account, columns in booked.items() if any(booked) else ():
        titles = ", ".join(support.columns[index].title.get(language) for index in columns)
        amounts = [party.components[index] for party in support.parties for index in columns]
        whole = money_text(support, support.added(amounts) or Fraction(), language)
        name = Words(f"Account {account}", f"Konto {account}") if account else Words("No account", "Inget konto")
        yield f"{name.get(language)}: {titles}, {whole} {Words('in the year', 'under året').get(language)}."


def _posts(support: Support, language: Language) -> Iterator[str]:
    if support.file.of_posts:
        yield Words(
            "Posts are not spent over time: each period shows how many it has, and the total those of the year.",
            "Varje period visar antalet tjänster under perioden; summan är årets antal.",
        ).get(language)


def _payments(support: Support, language: Language) -> Iterator[str]:
    if support.file.of_posts:
        yield Words("Posts are not paid out.", "Tjänster betalas inte ut.").get(language)
        return
    yield from _missed(support, language)
    yield from _recovered(support, language)
    yield from _shared(support, language)
    yield from _out_of_time(support, language)
    yield from _paid_before(support, language)
    for number, each in enumerate(instalments_of(support), 1):
        if each.when:
            yield f"{PAYMENT.get(language)} {number}: {each.when.get(language)}"


def _out_of_time(support: Support, language: Language) -> Iterator[str]:
    """Name the parties that get a part of the year's total in a payment before they get any support, or after."""
    early: dict[tuple[str, str], list[str]] = {}
    late: dict[tuple[str, str], list[str]] = {}
    for party in support.parties:
        supported = [
            piece.period for piece, amount in zip(support.pieces, party.pieces, strict=True) if amount.value
        ] or [support.period]
        first, last, name = str(supported[0].start), str(supported[-1].last), party_name(party.party)
        for due, amount in _due(support, party):
            if amount and due < first[: len(due)]:
                early.setdefault((first, due), []).append(name)
            elif amount and due > last[: len(due)] and supported[-1].end < support.period.end:
                late.setdefault((last, due), []).append(name)
    for (first, due), names in early.items():
        named = ", ".join(names)
        yield Words(
            f"The payment of {due} holds a part of what {named} gets from {first} on, as it divides the whole year.",
            f"I utbetalningen {due} ingår en del av det som {named} får först från {first}: den delar upp hela året.",
        ).get(language)
    for (last, due), names in late.items():
        named = ", ".join(names)
        yield Words(
            f"The payment of {due} holds a part of what {named} got until {last}, as it divides the whole year.",
            f"I utbetalningen {due} ingår en del av det som {named} fick till och med {last}: den delar upp hela året.",
        ).get(language)


def _due(support: Support, party: PartySupport) -> Iterator[tuple[str, Fraction | None]]:
    """Give a party's payments that have a day or a month."""
    for instalment, amount in zip(instalments_of(support), payout(support, party).payments, strict=False):
        due = due_date(support, instalment)
        if due is not None:
            yield due, amount


def _paid_before(support: Support, language: Language) -> Iterator[str]:
    """Name the parties whose payments before a change of seats are other ones for it, as each divides the year."""
    for before, after, day in turns(support):
        changed = {
            name for each in (mandates_in, empty_in) for name, _ in set(each(before).items()) ^ set(each(after).items())
        }
        number = next(at for at, piece in enumerate(support.pieces) if piece.period.start == day)
        names = [
            party_name(party.party)
            for party in support.parties
            if party.party.name in changed
            and (old := _yearly(support, party, number - 1))
            and old != _yearly(support, party, number)
            and any(amount and due < str(day)[: len(due)] for due, amount in _due(support, party))
        ]
        if names:
            named = ", ".join(names)
            yield Words(
                f"The seats changed on {day}, which changes the payments before it, too ({named}): each divides the"
                " whole year.",
                f"Ändringen av mandat eller tomma stolar {day} påverkar även utbetalningar före den dagen ({named}):"
                " var och en delar upp hela året.",
            ).get(language)


def _yearly(support: Support, party: PartySupport, number: int) -> Fraction:
    """Give what a party gets in a piece of the year, for a whole year of the kind."""
    return (party.pieces[number].value or Fraction()) / support.pieces[number].weight


def _missed(support: Support, language: Language) -> Iterator[str]:
    """Say by how much the payments, and what is not paid, miss the total of a row."""
    rows = [(party_name(party.party), payout(support, party)) for party in support.parties]
    whole = payout_total(support)
    if whole.gap != sum((row.gap or 0 for _, row in rows), support.total - support.sum_of_rows):
        rows.append((TOTAL.get(language), whole))
    missing = [
        f"{name} {'+' if row.gap < 0 else ''}{money_text(support, -row.gap, language)}" for name, row in rows if row.gap
    ]
    if not missing:
        return
    alone = not any(row.retained or row.in_kind or row.to_recover or row.over_limit for _, row in rows)
    text = (
        Words(
            "Each payment is rounded on its own and misses the total",
            "Utbetalningarna är avrundade var för sig och avviker från summan",
        )
        if alone
        else Words(
            "Each amount is rounded on its own: the payments and what is not paid miss the total",
            "Beloppen är avrundade var för sig: utbetalningarna och det som inte betalas ut avviker från summan",
        )
    )
    yield f"{text.get(language)}: {', '.join(missing)}."


def _recovered(support: Support, language: Language) -> Iterator[str]:
    """Name the parties whose support is below 0."""
    owed = [(party_name(party.party), payout(support, party).to_recover) for party in support.parties]
    names = ", ".join(f"{name} {money_text(support, -amount, language)}" for name, amount in owed if amount)
    if names:
        yield Words(
            f"To recover, as corrections are larger than the money (with a minus sign in the table): {names}.",
            f"Att återkräva, eftersom korrigeringarna är större än stödet (minus i tabellen): {names}.",
        ).get(language)


def _shared(support: Support, language: Language) -> Iterator[str]:
    """Say how payments are divided when the employer changes inside the year."""
    if len(instalments_of(support)) > 1 and any(changes(support)):
        yield Words(
            "Each payment is its share of what the year pays out: the rule does not say which payment a change of"
            " employer lowers.",
            "Varje utbetalning är sin andel av det som betalas ut för året: regeln anger inte vilken utbetalning ett"
            " byte av arbetsgivare minskar.",
        ).get(language)
