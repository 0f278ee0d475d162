"""polsek schema: the JSON Schema that lets an editor complete keys and show help."""

from polsek.cli.options import FORCE, LANGUAGE_OPTION, OUT
from polsek.cli.reply import reply


def schema(out: OUT = None, force: FORCE = False, language: LANGUAGE_OPTION = "en") -> int:
    """Write the schema."""
    import json

    from polsek.show.schema import rule_schema

    into = reply("json", language, out, force=force, endings={".json": "json"})
    into.text(json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
