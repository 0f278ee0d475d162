"""One run of the command: what it says when something is wrong, and with which exit code it ends."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from polsek.cli.complaint import complain, complain_of
from polsek.cli.language import LANGUAGE, check_language, say
from polsek.cli.output import UnwritableError, prepare
from polsek.problem import CommandError, PolsekError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Words

ANSWERED, PROBLEMS, WRONG_COMMAND, BUG, INTERRUPTED = 0, 1, 2, 70, 130


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code."""
    try:
        prepare()
        return _answer(arguments)
    except UnwritableError as error:
        complain(f"polsek: {say('the answer cannot be written', 'svaret kan inte skrivas')}: {error}")
        return PROBLEMS
    except KeyboardInterrupt:
        return INTERRUPTED


def _answer(arguments: Sequence[str]) -> int:
    from polsek.cli.commands import APP, Abort, UsageError

    try:
        check_language()
        code = APP(list(arguments) or ["--help"], prog_name="polsek", standalone_mode=False)
    except PolsekError as error:
        complain_of(error.problems)
        return PROBLEMS
    except CommandError as error:
        return _wrong_command(error.message.get(LANGUAGE), error.hint)
    except UsageError as error:
        from polsek.cli.wording import usage_message

        return _wrong_command(*usage_message(error))
    except Abort:
        return INTERRUPTED
    except UnwritableError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the user gets a sentence and no traceback
        return _bug(error)
    return code if isinstance(code, int) else ANSWERED


def _wrong_command(message: str, hint: Words | None) -> int:
    complain(f"polsek: {message}")
    if hint is not None:
        complain(f"  {say('hint', 'tips')}: {hint.get(LANGUAGE)}")
    return WRONG_COMMAND


def _bug(error: Exception) -> int:
    if os.environ.get("POLSEK_DEBUG"):
        raise error
    complain(f"polsek: {say('this is a bug in polsek', 'detta är ett fel i polsek')}: {type(error).__name__}: {error}")
    en = "hint: run it again with POLSEK_DEBUG=1 and report what it says"
    sv = "tips: kör igen med POLSEK_DEBUG=1 och rapportera vad som sägs"
    complain(f"  {say(en, sv)}")
    return BUG
