from __future__ import annotations

import pickle
import typing
from pathlib import Path

import polsek
from polsek.tuples import NamedTuple


class Ours(NamedTuple):
    """A seat."""

    party: str
    mandates: int = 1
    """How many."""

    @property
    def twice(self) -> int:
        return 2 * self.mandates

    def __bool__(self) -> bool:
        return self.mandates > 0


class Theirs(typing.NamedTuple):
    """A seat."""

    party: str
    mandates: int = 1
    """How many."""

    @property
    def twice(self) -> int:
        return 2 * self.mandates

    def __bool__(self) -> bool:
        return self.mandates > 0


def test_a_tuple_is_made_as_typing_makes_it() -> None:
    ours, theirs = Ours("S"), Theirs("S")
    assert tuple(ours) == tuple(theirs) == ("S", 1)
    assert repr(ours).replace("Ours", "Theirs") == repr(theirs)
    assert (ours.twice, bool(ours), bool(ours._replace(mandates=0))) == (2, True, False)
    for name in ("_fields", "_field_defaults", "__doc__", "__module__", "__match_args__"):
        assert getattr(Ours, name) == getattr(Theirs, name)
    assert Ours.__bases__ == Theirs.__bases__ == (tuple,)
    assert Ours.__annotations__ == {"party": "str", "mandates": "int"}


def test_a_tuple_can_be_copied_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Ours("S", 2))) == Ours("S", 2)  # noqa: S301 - what was just written


def test_who_makes_tuples_without_compiling_has_annotations_as_texts() -> None:
    modules = [path.read_text(encoding="utf-8") for path in Path(polsek.__file__).parent.rglob("*.py")]
    making = [text for text in modules if "from polsek.tuples import NamedTuple" in text]
    assert len(making) > 50
    assert all("\nfrom __future__ import annotations\n" in text for text in making)
