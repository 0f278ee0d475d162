import json
import sys

from polsek.show.data import json_text


def test_every_character_is_read_back_and_written_as_json_writes_it() -> None:
    for number in range(sys.maxunicode + 1):
        text = json_text(chr(number))
        assert json.loads(text) == chr(number)
        if "\\u" not in text:
            assert text == json.dumps(chr(number), ensure_ascii=False) + "\n"


def test_signs_below_the_blank_are_written_as_json_writes_them() -> None:
    for text in (*map(chr, range(32)), '"', "\\", 'a"b\\c\nd'):
        assert json_text(text) == json.dumps(text, ensure_ascii=False) + "\n"
