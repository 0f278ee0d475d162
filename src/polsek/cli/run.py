"""One run of the command: what it says when something is wrong, and with which exit code it ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from polsek.cli.language import check_language, spoken
from polsek.cli.output import UnwritableError, complain, complain_of, prepare
from polsek.problem import HINT, CommandError, OptionError, PolsekError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language

ANSWERED, PROBLEMS, WRONG_COMMAND, BUG, INTERRUPTED = 0, 1, 2, 70, 130


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code."""
    language = spoken(arguments, os.environ)
    sys.set_int_max_str_digits(0)  # amounts are exact: one that grows for a thousand years has as many digits
    with suppress(MemoryError):  # what has been read is let go of before anything is said
        return _code(arguments, language)
    complain(f"polsek: {Words('there is not enough memory for this', 'minnet räcker inte').get(language)}")
    return PROBLEMS


def _code(arguments: Sequence[str], language: Language) -> int:
    try:
        prepare()
        return _answer(arguments, language)
    except UnwritableError as error:
        said = Words("the answer cannot be written", "det gick inte att skriva svaret").get(language)
        complain(f"polsek: {said}: {error.why.get(language)}")
        return PROBLEMS
    except KeyboardInterrupt:
        return INTERRUPTED


def _answer(arguments: Sequence[str], language: Language) -> int:
    from polsek.cli.commands import Abort, UsageError, program

    try:
        check_language(arguments, os.environ)
        code = program()(list(arguments) or ["--help"], prog_name="polsek", standalone_mode=False, obj=language)
    except PolsekError as error:
        complain_of(error.problems, language)
        return PROBLEMS
    except OptionError as error:
        complain_of(error.problems, language)
        return WRONG_COMMAND
    except CommandError as error:
        return _tell(error.message.get(language), error.hint, language, WRONG_COMMAND)
    except UsageError as error:
        from polsek.cli.language import usage_message

        command = " ".join(["polsek", *(each for each in arguments[:1] if not each.startswith("-"))])
        return _tell(*usage_message(error, language, command), language, WRONG_COMMAND)
    except Abort:
        return INTERRUPTED
    except (UnwritableError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the user gets a sentence and no traceback
        return _bug(error, language)
    return code if isinstance(code, int) else ANSWERED


def _tell(message: str, hint: Words | None, language: Language, code: int) -> int:
    """Say what is wrong and what to do, and give the exit code."""
    complain(f"polsek: {message}")
    if hint is not None:
        complain(f"  {HINT.get(language)}: {hint.get(language)}")
    return code


def _bug(error: Exception, language: Language) -> int:
    if os.environ.get("POLSEK_DEBUG"):
        raise error
    said = Words("this is a bug in polsek", "ett internt fel uppstod i polsek; rapportera det gärna").get(language)
    remedy = Words(
        "run it again with POLSEK_DEBUG=1 and report what it says",
        "kör igen med POLSEK_DEBUG=1 och bifoga det som visas",
    )
    return _tell(f"{said}: {type(error).__name__}: {error}", remedy, language, BUG)
