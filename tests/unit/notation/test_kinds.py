"""Records: fields of their own, and no others."""

import pytest

from polsek.rules.rule import Calendar


def test_a_record_is_the_same_with_some_fields_changed() -> None:
    assert Calendar().but(counted_by="days") == Calendar(counted_by="days")


def test_a_record_has_no_fields_but_its_own() -> None:
    with pytest.raises(TypeError, match="Calendar has no counts_by"):
        Calendar().but(counts_by="days")
