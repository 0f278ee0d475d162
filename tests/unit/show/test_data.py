import json
import sys
from fractions import Fraction

from polsek.show.data import encoded, json_text


def test_every_character_is_read_back_and_written_as_json_writes_it() -> None:
    for number in range(sys.maxunicode + 1):
        text = json_text(chr(number))
        assert json.loads(text) == chr(number)
        if "\\u" not in text:
            assert text == json.dumps(chr(number), ensure_ascii=False) + "\n"


def test_signs_below_the_blank_are_written_as_json_writes_them() -> None:
    for text in (*map(chr, range(32)), '"', "\\", 'a"b\\c\nd'):
        assert json_text(text) == json.dumps(text, ensure_ascii=False) + "\n"


def test_what_is_written_already_stands_as_if_it_had_not_been() -> None:
    value = {"party": 'a "b"\n', "amounts": [Fraction(1, 8), {}, None]}
    assert json_text({"calculations": [encoded(value, 2), encoded(value, 2)]}) == json_text(
        {"calculations": [value, value]}
    )
