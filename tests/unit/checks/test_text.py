"""What is probably wrong in a rule file that has errors, too."""

from polsek.checks.text import check_text
from polsek.checks.together import decided
from polsek.rules.file import as_read
from tests.making import draft_of, rule_text


def said(body: str) -> list[str]:
    draft = draft_of(rule_text(body))
    file = as_read(draft)
    assert file is not None
    assert draft.reader.problems
    return [f"{each.id} {each.path}" for each in check_text(file, draft.reader.problems)]


def test_warnings_beside_an_error() -> None:
    body = """
components:
  c: {amount: 5 % of fee, per: full time, employment: {1-3: 50 %, 4-: 25 %}, overhead: 3142 %}
  d: {amount: 5 kr, per: mandate}
"""
    assert said(body) == [
        "falling-band components.c.employment.4-",
        "magnitude components.c.overhead",
        "no-source components.c",
    ]


def test_what_is_written_under_a_misspelt_key_is_not_missing() -> None:
    assert said("sorce: minutes\ncomponents: {c: {amount: 5 kr/year, per: mandate}}") == []


def test_a_file_with_an_error_elsewhere_still_holds_in_its_time() -> None:
    draft = draft_of(rule_text("components: {c: {amount: 5 kr, per: party}}"))
    file = as_read(draft)
    assert file is not None
    assert decided(file, draft.reader.problems) is not None
    draft = draft_of(rule_text("components: {c: {amount: 5 kr, per: party}}", valid="{from: 2020-01-01, to: 2021}"))
    file = as_read(draft)
    assert file is not None
    assert decided(file, draft.reader.problems) is None


def test_a_file_of_which_nothing_was_read_is_not_looked_at() -> None:
    assert as_read(draft_of("polsek: 1\n")._replace(rule=None)) is None
