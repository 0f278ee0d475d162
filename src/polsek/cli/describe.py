"""polsek describe: the rule in plain sentences."""

from __future__ import annotations

from polsek.cli.options import LANGUAGE_OPTION, RULES, SHORT_FORMAT, TARGET, YEAR
from polsek.cli.output import emit


def describe(
    target: TARGET,
    year: YEAR = None,
    format_: SHORT_FORMAT = "table",
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Describe every rule that is meant."""
    from polsek.asking.target import authority_name, find
    from polsek.cli.complaint import complain_of
    from polsek.cli.screen import screen_width
    from polsek.problem import PolsekError
    from polsek.show.data import json_text
    from polsek.show.description import as_data, as_markdown, as_text, sentences

    found = find(target, rules)
    described, failed = [], False
    for number in range(len(found.files)):
        try:
            file = found.rule(number, {})
            series = found.library.series_of(file)
        except PolsekError as error:
            complain_of(error.problems, language)
            failed = True
            continue
        described.append((file.id, sentences(file, series, year, language, authority_name(file))))
    if format_ == "json":
        emit(json_text([{"rule": name, "paragraphs": as_data(each)} for name, each in described]))
    else:
        texts = [as_markdown(each) if format_ == "markdown" else as_text(each, screen_width()) for _, each in described]
        emit("\n\n".join(texts))
    return 1 if failed else 0
