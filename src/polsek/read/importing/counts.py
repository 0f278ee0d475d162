"""Final and preliminary counts of the same assemblies: which one is taken, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Place, PolsekError, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.mandates import SeatFile
    from polsek.read.importing.assembly import Assembly
    from polsek.read.opened import Content


def counted(found: Sequence[Assembly]) -> tuple[list[Assembly], list[Problem]]:
    """Choose between the counts of one assembly: the final one, or the preliminary one until that has seats."""
    counts: dict[str, list[Assembly]] = {}
    for each in found:
        counts.setdefault(each.code, []).append(each)
    chosen: list[Assembly] = []
    problems: list[Problem] = []
    for group in counts.values():
        final = [each for each in group if not each.preliminary]
        preliminary = [each for each in group if each.preliminary]
        problems += _twice(final) + _twice(preliminary)
        if not final or not preliminary or any(each.has_seats for each in final):
            chosen += (final or preliminary)[:1]
            problems += [_is_final(preliminary[0])] if final and preliminary else []
        elif any(each.has_seats for each in preliminary):
            chosen += preliminary[:1]
            problems.append(_not_final_yet(final[0]))
        else:
            chosen += final[:1]
    if any(problem.severity == "error" for problem in problems):
        raise PolsekError(problems)
    return chosen, problems


def _twice(group: Sequence[Assembly]) -> list[Problem]:
    """Report the second of two counts of the same kind."""
    message = Words(
        "the seats of {} stand in the file twice, and both are {}",
        "mandaten för {} finns två gånger i filen, och båda är {}",
    )
    said = Words("preliminary", "preliminära") if group[:1] and group[0].preliminary else Words("final", "slutliga")
    hint = Words("import the right one by itself", "importera den rätta för sig")
    return [
        Problem(
            "assembly-twice",
            Words(message.en.format(each.name, said.en), message.sv.format(each.name, said.sv)),
            each.place,
            hint,
        )
        for each in group[1:]
    ]


def _is_final(preliminary: Assembly) -> Problem:
    message = Words(
        f"{preliminary.name}: the final count is imported, not the preliminary one beside it",
        f"{preliminary.name}: den slutliga räkningen är importerad, inte den preliminära bredvid",
    )
    hint = Words(
        "nothing needs to be done; the preliminary one can be imported by itself",
        "ingen åtgärd behövs; den preliminära kan importeras för sig",
    )
    return Problem("left-out", message, preliminary.place, hint, "note")


def _not_final_yet(final: Assembly) -> Problem:
    message = Words(
        f"{final.name}: the final count does not give any party a seat yet; the preliminary count is imported",
        f"{final.name}: den slutliga räkningen ger ännu inget parti något mandat; den preliminära är importerad",
    )
    hint = Words(
        "import the file again when the final seats are there; until then every answer is marked preliminary",
        "importera filen igen när de slutliga mandaten finns; till dess märks alla svar som preliminära",
    )
    return Problem("not-counted", message, final.place, hint, "warning")


def both_counts(content: Content, files: Sequence[SeatFile]) -> Iterator[Problem]:
    """Say that a table of final and preliminary seats is preliminary as a whole."""
    final = sum(not file.status for file in files)
    if 0 < final < len(files):
        preliminary = len(files) - final
        message = Words(
            f"{preliminary} of {len(files)} assemblies are counted preliminarily: the whole table is marked so",
            f"{preliminary} av {len(files)} fullmäktige är preliminärt räknade: hela tabellen är märkt som preliminär",
        )
        hint = Words(
            "import those that are finally counted by themselves, one by one with --authority",
            "importera de slutligt räknade för sig, en i taget med --authority",
        )
        yield Problem("not-counted", message, Place(content.name), hint, "warning")
