"""What the shell offers for a word that is being typed; what goes wrong offers nothing."""

from collections.abc import Callable

import typer


def quietly(found: Callable[[typer.Context], list[str]], ctx: typer.Context) -> list[str]:
    """Give the words that no shell takes apart, each once; none when they cannot be found."""
    try:
        return sorted({word for word in found(ctx) if word and not set(word) & _SPECIAL})
    except Exception:  # noqa: BLE001 - a shell that waits for words has no use for a complaint
        return []


_SPECIAL = frozenset(" \t\n'\"\\$`&|;<>()*?[]!#~")


def targets(ctx: typer.Context) -> list[str]:
    """Offer the ids of the rules, and each first part of an id that also names the authority."""
    return quietly(_targets, ctx)


def _targets(ctx: typer.Context) -> list[str]:
    from polsek.asking.target import open_library
    from polsek.read.authorities import authorities_called

    ids = open_library(ctx.params.get("rules")).rules
    first = {name.partition("/")[0] for name in ids}
    return [*ids, *(name for name in first if authorities_called(name))]


def assemblies(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the municipalities and regions: by code where a digit is typed, else by name as it is being written."""
    return quietly(lambda _: _assemblies(incomplete), ctx)


def _assemblies(incomplete: str) -> list[str]:
    from polsek.read.authorities import authorities, without_diacritics

    if incomplete[:1].isdigit():
        return [each.code for each in authorities()]
    names = [each.name for each in authorities()]
    if incomplete[:1].isupper():
        return names
    return [*map(str.lower, names), *map(without_diacritics, names)]
