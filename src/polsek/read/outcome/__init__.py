"""What the parties have spent, or have been paid."""

from polsek.read.outcome.entries import What
from polsek.read.outcome.reading import read_outcome

__all__ = ["What", "read_outcome"]
