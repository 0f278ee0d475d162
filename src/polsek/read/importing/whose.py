"""Whose seats a line of a table has: by code, or by name as authorities are named elsewhere."""

from __future__ import annotations

import re

from polsek.notation.words import Refusal, did_you_mean
from polsek.problem import Words
from polsek.read.authorities import authorities, authorities_called
from polsek.read.importing.assembly import RIKSDAG, code_of

_CODE = re.compile(r"\d+L?")


def authority_in(text: str, kind: str = "") -> str | Refusal:
    """Give the code of the authority that a table names by its code or name; else why it cannot be told which."""
    if _CODE.fullmatch(text) or not text:
        return code_of(text, kind)
    if text.casefold() == RIKSDAG:
        return RIKSDAG
    wanted = {"KF": ("municipality",), "RF": ("region",)}.get(kind, ("municipality", "region"))
    called = [each for each in authorities_called(text) if each.kind in wanted]
    if kind == "RF" and not called:
        called = [each for each in authorities_called(f"Region {text}") if each.kind in wanted]
    if len(called) == 1:
        return called[0].code
    if called:
        listed = ", ".join(f"{each.name} {each.code}" for each in called)
        return Refusal(
            "wrong-authority",
            Words(f"{text} can be {listed}", f"{text} kan vara {listed}"),
            Words("write the name exactly, or the code", "skriv namnet exakt, eller koden"),
        )
    names = [name for each in authorities() if each.kind in wanted for name in (each.name, each.full_name)]
    return Refusal(
        "wrong-authority",
        Words(f"no municipality or region is called {text}", f"ingen kommun eller region heter {text}"),
        did_you_mean(text, names)
        or Words("write its name as polsek does, or its code", "skriv dess namn som polsek gör, eller dess kod"),
    )
