"""The command `polsek`: a short way to the version, else the command line."""

import sys


def main() -> None:
    """Run the command that the user typed."""
    if sys.argv[1:] == ["--version"]:
        from polsek import __version__

        sys.stdout.write(f"polsek {__version__}\n")
        return
    import gc

    gc.disable()  # nothing that a start allocates is garbage
    from polsek.cli.run import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
