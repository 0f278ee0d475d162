"""polsek schema: the JSON Schema that lets an editor complete keys and show help."""

import sys


def schema() -> int:
    """Write the schema."""
    import json

    from polsek.show.schema import rule_schema

    sys.stdout.write(json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
