"""What changes between two rules, two years, two distributions of mandates or two sets of figures."""

from polsek.causes import Side, Stage
from polsek.comparison.comparing import AmountChange, Comparison, FullTime, Part, compare
from polsek.comparison.parameters import Parameter, Reading

__all__ = ["AmountChange", "Comparison", "FullTime", "Parameter", "Part", "Reading", "Side", "Stage", "compare"]
