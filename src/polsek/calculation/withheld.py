"""What is withheld of a party's year: what is named, and never more than would be paid or given.

Limits, rounding and corrections are made to the total and belong to no component. So a component that is withheld is
taken as it stands in its column; where everything that the party gets is withheld, they go with it.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from polsek.money import Amount, made
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from polsek.rules.rule import Withheld

IN_KIND = Words("in kind", "in natura")
WITHHELD = Words("withheld", "innehållet stöd")
OVER_LIMIT = Words("in kind above the limit", "natura över gränsen")
AT_MOST = Words("what would else be paid or given", "det som annars skulle betalas ut eller ges")
EARLIER = Words("what is left", "det som återstår")
NAMED = Words("what is named", "det som anges")
DEDUCTIONS = Words("deductions", "avdrag")
_ZERO = Fraction()
ALL = "all"


def above_limit(in_kind: Fraction, money: Fraction, whole: Fraction) -> Fraction:
    """Give what is given in kind above what a party gets in all: a limit (or a rounding) takes no money back.

    `whole` is the total before corrections. Components below 0 are deductions, and owed as they are.
    """
    return max(_ZERO, in_kind - whole + min(_ZERO, money))


def is_capped(part: Amount) -> bool:
    """Tell whether less is withheld for a reason than what is named: the party would not be paid so much."""
    return part.operation == "withheld" and any(each.title == NAMED for each in part.parts)


@cache
def nothing(title: Words, unit: str, operation: str) -> Amount:
    """Give a line that nothing is on."""
    return Amount(title, _ZERO, unit, operation)


class Columns:
    """The components of one party in a year, by what becomes of them."""

    def __init__(
        self, unit: str, components: Mapping[str, Amount], in_kind: Collection[str], withheld: Sequence[Withheld]
    ) -> None:
        """Take the components by id, and what is withheld of the party; `all` stands for every other row."""
        everything = next((each for each in withheld if ALL in each.what), None)
        self.unit, self.rows = unit, withheld if everything is None else (everything,)
        self._known = {name: amount for name, amount in components.items() if amount.value is not None}
        self._in_kind = in_kind
        self._gone = {name for each in self.rows for name in each.what}
        self.in_kind = self._given_in_kind()
        """What is given in kind and not withheld."""

    def _stays(self, name: str) -> bool:
        return ALL not in self._gone and name not in self._gone

    def _given_in_kind(self) -> Amount:
        if not self._in_kind:
            return nothing(IN_KIND, self.unit, "sum")
        kept = (amount for name, amount in self._known.items() if name in self._in_kind and self._stays(name))
        return made("sum", IN_KIND, self.unit, tuple(kept))

    @property
    def takes_all_money(self) -> bool:
        """Whether all that is paid in money is withheld."""
        money = [name for name, amount in self._known.items() if name not in self._in_kind and amount.value]
        return ALL in self._gone or (bool(money) and not any(map(self._stays, money)))

    def over_limit(self, whole: Amount) -> Amount:
        """Give `above_limit` of what is not withheld; `whole` is the total before corrections."""
        if not self._in_kind:
            return nothing(OVER_LIMIT, self.unit, "exceeds")
        money = sum((amount.value or _ZERO for name, amount in self._known.items() if name not in self._in_kind), _ZERO)
        owed = (Amount(DEDUCTIONS, -money, self.unit, "given"),) if money < 0 else ()
        return made("exceeds", OVER_LIMIT, self.unit, (self.in_kind, whole, *owed))

    def taken(self, before: Amount, over: Amount) -> Amount:
        """Give the line: `before` is the total before it, `over` what is given in kind above the limit."""
        if not self.rows:
            return nothing(WITHHELD, self.unit, "sum")
        left, parts, done = self._at_most(before, over), [], set[str]()
        for number, each in enumerate(self.rows, 1):
            named = tuple(amount for name, amount in self._known.items() if name in set(each.what) - done)
            done |= set(each.what)
            wanted = made("sum", NAMED, self.unit, named)
            taken = named
            if number == len(self.rows) and self.takes_all_money:
                taken = named if wanted.value == left.value and ALL not in each.what else (left,)
            elif (wanted.value or _ZERO) > (left.value or _ZERO):
                taken = (made("at most", NAMED, self.unit, (wanted, left)),)
            zero = Amount(each.because, _ZERO, self.unit, "given")
            parts.append(made("withheld", each.because, self.unit, (zero, *taken)))
            left = made("difference", EARLIER, self.unit, (left, *taken))
        return made("sum", WITHHELD, self.unit, tuple(parts))

    def _at_most(self, before: Amount, over: Amount) -> Amount:
        """Give what would be paid or given of what is not kept in kind: never below 0."""
        found, kept = before, self.in_kind
        if over.value:
            found = made("sum", AT_MOST, self.unit, (found, over))
        if kept.value:
            found = made("difference", AT_MOST, self.unit, (found, kept))
        if (found.value or _ZERO) < 0:
            found = made("at least", AT_MOST, self.unit, (found, Amount(AT_MOST, _ZERO, self.unit, "given")))
        return found
