"""Forwards `python -m docs.generate` to `python -m tests.pages.generate`."""

from tests.pages.generate import main

if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
