"""Runs many polsek command lines quickly: a request is a line of JSON on stdin, its answer a line of JSON on stdout.

The program is imported once; each request is then answered by a fork with its own folder, environment, stdin and
stdout. Only the time for importing is saved.
"""

import gc
import io
import json
import os
import pkgutil
import sys
import tempfile
from contextlib import suppress
from importlib import import_module

import polsek


def preload() -> None:
    """Import what command lines import, but nothing that depends on how they are started."""
    for module in pkgutil.walk_packages(polsek.__path__, "polsek."):
        if module.name != "polsek.__main__":
            with suppress(Exception):  # the command that needs it will say so
                import_module(module.name)
    for name in ("csv", "hashlib", "typer", "typer.completion", "unicodedata"):
        import_module(name)
    gc.collect()
    gc.freeze()


def become(request: dict[str, object], answer: int) -> None:
    """Turn this process, a fork, into the one that the request asks for."""
    arguments, environment = request["arguments"], request["environment"]
    assert isinstance(arguments, list)
    assert isinstance(environment, dict)
    os.chdir(str(request["folder"]))
    os.environ.clear()
    os.environ.update(environment)
    with tempfile.TemporaryFile() as typed:
        typed.write(str(request["stdin"]).encode("utf-8"))
        typed.seek(0)
        os.dup2(typed.fileno(), 0)
    os.dup2(answer, 1)
    os.dup2(answer, 2)
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), encoding="utf-8")
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(io.FileIO(number, "w", closefd=False), encoding="utf-8", write_through=True)
        for number in (1, 2)
    )
    sys.argv = ["polsek", *map(str, arguments)]


def main() -> None:
    """Answer requests until there are no more; a fork leaves with polsek's own exit code."""
    preload()
    for line in sys.stdin:
        with tempfile.TemporaryFile() as answer:
            child = os.fork()
            if child == 0:
                become(json.loads(line), answer.fileno())
                from polsek.__main__ import main as polsek_main

                return polsek_main()
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            answer.seek(0)
            written = answer.read().decode("utf-8")
        print(json.dumps({"written": written, "code": code}), flush=True)  # noqa: T201 - the answer
    return None


if __name__ == "__main__":
    main()
