"""Calculates every municipal and regional assembly by Östersund's rule in one process; prints the total of all."""

import gc
from datetime import date
from fractions import Fraction

from polsek.calculation.year import calculate
from polsek.read.library import Library
from polsek.read.shipped import authorities

YEAR = 2024
AFTER = date(2026, 1, 1)


def main() -> None:
    """Calculate and print, without the garbage collector, as the command does."""
    gc.disable()
    library = Library()
    file = library.rule("ostersund/political-secretaries")
    series = library.series_of(file)
    supports = [calculate(file, library.distributions(each.code, AFTER), series, YEAR) for each in authorities()]
    total = sum((support.total for support in supports), Fraction())
    print(f"{len(supports)} assemblies, {sum(len(support.parties) for support in supports)} parties, {total} kr")


if __name__ == "__main__":
    main()
