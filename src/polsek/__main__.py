"""The command `polsek`: a short way to the version, else the command line."""

import sys


def _tell_version() -> bool:
    """Write the version; tell whether that could be done."""
    from polsek import __version__

    try:
        sys.stdout.write(f"polsek {__version__}\n")
        sys.stdout.flush()
    except (AttributeError, OSError):  # closed, full or unread: as with any other answer
        return False
    return True


def main() -> None:
    """Run the command that the user typed."""
    try:
        code = 0 if sys.argv[1:] == ["--version"] and _tell_version() else _run()
    except KeyboardInterrupt:  # while something is being imported
        code = 130
    sys.exit(code)


def _run() -> int:
    import gc

    gc.disable()  # nothing that a start allocates is garbage
    from polsek.cli.run import run

    code = run(sys.argv[1:])
    gc.freeze()  # the end of the interpreter need not look through it either
    return code


if __name__ == "__main__":
    main()
