"""polsek describe: the rule in plain sentences."""

from __future__ import annotations

from polsek.cli.options import FORCE, LANGUAGE_OPTION, OUT, RULES, SHORT_FORMAT, TARGET, YEAR
from polsek.cli.reply import SHORT_ENDINGS, reply


def describe(
    target: TARGET,
    year: YEAR = None,
    format_: SHORT_FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Describe every rule that is meant."""
    from polsek.asking.explaining import read
    from polsek.asking.target import authority_name
    from polsek.cli.output import complain_of
    from polsek.show.data import json_text
    from polsek.show.description import as_data, as_markdown, as_text, sentences

    into = reply(format_, language, out, force=force, endings=SHORT_ENDINGS)
    found, problems = read(target, rules)
    complain_of(problems, language)
    described = [(file.id, sentences(file, series, year, language, authority_name(file))) for file, series in found]
    if into.format == "json":
        into.text(json_text([{"rule": name, "paragraphs": as_data(each)} for name, each in described]))
    else:
        texts = [as_markdown(each) if into.format == "markdown" else as_text(each, into.width) for _, each in described]
        into.text("\n\n".join(texts))
    return 1 if problems else 0
