"""The JSON Schema of what each command answers, drawn by Pydantic from the contracts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.show import contracts

if TYPE_CHECKING:
    from polsek.show.notations import Schema

ANSWERS: dict[str, Any] = {
    "arrangements": list[contracts.Arrangement],
    "bounds": contracts.Bounding,
    "calculate": contracts.Calculations,
    "check": contracts.CheckedFiles,
    "compare": contracts.Compared,
    "describe": list[contracts.RuleDescribed],
    "explain": contracts.Explained,
    "mandates diff": contracts.SeatChanges,
    "mandates show": contracts.Seating,
    "recalculate": contracts.Recalculated,
    "rules": list[contracts.ListedRule],
    "series": list[contracts.ListedSeries] | contracts.SeriesSaid,
    "settle": contracts.Settled,
    "show": list[contracts.ShownFile],
    "survey": contracts.Survey,
}
"""The contract of each command that answers in JSON."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def answer_schema(command: str) -> Schema:
    """Give the schema of a command's answer; keys may be added to an answer, and none is left out."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(ANSWERS[command]).json_schema(mode="serialization")
    return {"$schema": DIALECT, **schema, "title": f"polsek {command} --format json"}
