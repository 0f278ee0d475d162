"""What is said under a table that cuts the year: payments and periods."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.show.calculated import PAYMENT, TOTAL
from polsek.show.numbers import party_name
from polsek.show.remarks import money_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.support import Support
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
            "Tjänster förbrukas inte över tid: varje period visar hur många den har, och summan årets.",
        ).get(language)


def _payments(support: Support, language: Language) -> Iterator[str]:
    if support.file.of_posts:
        yield Words("Posts are not paid out.", "Tjänster betalas inte ut.").get(language)
        return
    yield from _missed(support, language)
    yield from _recovered(support, language)
    yield from _shared(support, language)
    from polsek.calculation.instalments import instalments_of

    for number, each in enumerate(instalments_of(support), 1):
        if each.when:
            yield f"{PAYMENT.get(language)} {number}: {each.when.get(language)}"


def _missed(support: Support, language: Language) -> Iterator[str]:
    """Say by how much the payments, and what is not paid, miss the total of a row."""
    from polsek.calculation.instalments import payout, payout_total

    rows = [(party_name(party.party), payout(support, party)) for party in support.parties]
    whole = payout_total(support)
    if whole.gap != sum((row.gap or 0 for _, row in rows), support.total - support.sum_of_rows):
        rows.append((TOTAL.get(language), whole))
    missing = [
        f"{name} {'+' if row.gap < 0 else ''}{money_text(support, -row.gap, language)}" for name, row in rows if row.gap
    ]
    if not missing:
        return
    alone = not any(row.retained or row.in_kind or row.to_recover for _, row in rows)
    text = (
        Words(
            "Each payment is rounded on its own and misses the total",
            "Varje utbetalning är avrundad för sig och missar summan",
        )
        if alone
        else Words(
            "Each amount is rounded on its own: the payments and what is not paid miss the total",
            "Varje belopp är avrundat för sig: utbetalningarna och det som inte betalas ut missar summan",
        )
    )
    yield f"{text.get(language)}: {', '.join(missing)}."


def _recovered(support: Support, language: Language) -> Iterator[str]:
    """Name the parties whose support is below 0."""
    from polsek.calculation.instalments import payout

    owed = [(party_name(party.party), payout(support, party).to_recover) for party in support.parties]
    names = ", ".join(f"{name} {money_text(support, -amount, language)}" for name, amount in owed if amount)
    if names:
        yield Words(
            f"To recover, as corrections are larger than the money (with a minus sign in the table): {names}.",
            f"Att återkräva, då rättelser är större än pengarna (med minustecken i tabellen): {names}.",
        ).get(language)


def _shared(support: Support, language: Language) -> Iterator[str]:
    """Say how payments are divided when the employer changes inside the year."""
    from polsek.calculation.employer import changes
    from polsek.calculation.instalments import instalments_of

    if len(instalments_of(support)) > 1 and any(changes(support)):
        yield Words(
            "Each payment is its share of what the year pays out: the rule does not say which payment a change of"
            " employer lowers.",
            "Varje utbetalning är sin andel av det som betalas ut för året: regeln säger inte vilken utbetalning ett"
            " byte av arbetsgivare minskar.",
        ).get(language)
