"""What holds in one piece of a year while its formulas are made, and what its parts may ask each other for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.evaluation import Evaluation
    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Moment, Standing
    from polsek.formulas.expression import Expression
    from polsek.formulas.sheet import Sheet
    from polsek.mandates import Party
    from polsek.notation.figure import Figure
    from polsek.period import Piece
    from polsek.problem import Address, Words
    from polsek.rules.rule import Rule


class Scene(NamedTuple):
    """A piece of the year, and what has been made of it so far."""

    piece: Piece
    moment: Moment
    pools: dict[str, Expression]
    components: dict[str, dict[Party, Expression]]
    """The components so far, per year, by party."""
    drawn: dict[str, list[Expression]]
    """What has been drawn from each pool so far, per year."""

    def at(self, moment: Moment) -> Scene:
        """Give the same piece, with figures read at another moment."""
        return self._replace(moment=moment)

    def standing(self, party: Party) -> Standing | None:
        """Give a party as it stands in the piece; None when it is not there."""
        return next((each for each in self.moment.sitting.standings if each.party == party), None)


class Makes(Protocol):
    """What makes expressions of figures, for whoever counts while it does."""

    support: Support
    rule: Rule
    sheet: Sheet
    seats: Sequence[str]
    """The cells of the first sheet with the mandates of each party."""
    evaluation: Evaluation

    def column(self, party: Party) -> int:
        """Give the place of a party among the columns."""

    def has_column(self, party: Party) -> bool:
        """Tell whether a party has a column."""

    def limits_count(self, figure: Figure, unit: str) -> bool:
        """Tell whether a limit is of what a word counts."""

    def expression(self, figure: Figure, title: Words, scene: Scene, standing: Standing | None = None) -> Expression:
        """Give a figure as an expression for a party (None: for the assembly); raises NoFormulaError."""

    def named(self, name: str, address: Address, scene: Scene, standing: Standing | None) -> Expression:
        """Give what a name stands for at the moment at which it is read."""
