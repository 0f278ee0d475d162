"""A warning that a file accepts, with the reason."""

from typing import Annotated

from polsek.notation.kinds import Prose, Text
from polsek.notation.record import Fields
from polsek.problem import Words


class Accepted(Fields):
    """A warning that somebody has looked at: it is a note from then on, also under `--strict`."""

    problem: Annotated[str, Text()]
    """The id of the warning, as `check` names it in brackets."""
    at: Annotated[str, Text()] = ""
    """The address that the warning is about, such as `components.office`. Default: the whole file."""
    because: Annotated[Words, Prose()]
    """Why it is right as it is."""
