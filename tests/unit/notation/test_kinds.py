"""Records: fields of their own, and no others."""

import pytest

from polsek.rules.rule import Calendar


def test_a_record_is_the_same_with_some_fields_changed() -> None:
    assert Calendar().but(counted_by="days") == Calendar(counted_by="days")


def test_what_is_made_of_a_record_once_is_not_that_of_a_changed_one() -> None:
    before = Calendar(counted_by="months")
    assert before.once(counted_by) == before.once(counted_by) == "months"
    assert before.but(counted_by="days").once(counted_by) == "days"
    assert "_made" not in repr(before)


def counted_by(calendar: Calendar) -> str:
    return calendar.counted_by


def test_a_record_has_no_fields_but_its_own() -> None:
    with pytest.raises(TypeError, match="Calendar has no counts_by"):
        Calendar().but(counts_by="days")
