"""polsek schema: the JSON Schema that lets an editor complete keys and show help."""

from polsek.cli.options import LANGUAGE_OPTION
from polsek.cli.output import emit


def schema(language: LANGUAGE_OPTION = "en") -> int:  # noqa: ARG001 - the schema is in English
    """Write the schema."""
    import json

    from polsek.show.schema import rule_schema

    emit(json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
