"""A parameter of a command may be made of options; Typer is shown these, each once, where the parameter stands."""

from inspect import signature
from typing import Annotated

from polsek.cli.options import Depends, declared


def pair(left: int = 1, common: str = "a") -> tuple[int, str]:
    return left, common


def other(common: str = "a", right: int = 2) -> tuple[str, int]:
    return common, right


def command(
    target: str, *, one: Annotated[tuple[int, str], Depends(pair)], two: Annotated[tuple[str, int], Depends(other)]
) -> int:
    return len(target) + one[0] + two[1] if (one[1], two[0]) == ("b", "b") else 0


def test_options_stand_where_the_parameter_does_and_once() -> None:
    assert [*signature(declared(command)).parameters] == ["target", "left", "common", "right"]


def test_each_parameter_is_made_of_its_own_options() -> None:
    assert declared(command)(target="xyz", left=10, common="b", right=100) == 113


def test_defaults_are_those_of_the_options() -> None:
    found = {name: each.default for name, each in signature(declared(command)).parameters.items()}
    assert (found["left"], found["common"], found["right"]) == (1, "a", 2)
