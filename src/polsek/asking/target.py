"""What a command is asked about: TARGET as a path, an id, an authority's name or code."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from polsek.asking.sorts import other_sort
from polsek.problem import CommandError, PolsekError, Words
from polsek.read.files import is_file, is_folder, is_there, real
from polsek.read.folder import BESIDE, ENDINGS, Folder, rule_id, sort_at
from polsek.read.library import Library
from polsek.read.shipped import Authority, authorities, authorities_called, authority_of, without_diacritics
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.rules.file import RuleFile


NEAR = 3 / 4
"""How near a name must be to be what was meant: a letter or two, not a word of the same length."""


class Target(NamedTuple):
    """The rule files that are meant, and where they and what they need are read."""

    library: Library
    files: tuple[tuple[str, Path, str], ...]
    """Id, path and name of each."""
    by_path: bool = False
    """Whether it is named as a file, which may be of another sort."""

    def rule(self, number: int, given: Mapping[str, str]) -> RuleFile:
        """Read one of the files; raises PolsekError, and CommandError for a file that is named and of another sort."""
        id, path, name = self.files[number]  # noqa: A001
        try:
            return self.library.rule_at(path, name, id, given)
        except PolsekError:
            if self.by_path and (sort := sort_at(path, name)) != "rule":
                raise other_sort(name, sort, "rule") from None
            raise

    def rules(self, given: Mapping[str, str]) -> list[RuleFile]:
        """Read all of them; raises PolsekError."""
        return [self.rule(number, given) for number in range(len(self.files))]


def open_library(rules: str | None, *, receipt: bool = True) -> Library:
    """Open the user's own folder of rules, else `./rules` if it is there, with the shipped one behind it.

    Without `receipt` no content is kept to make one of: the rules may be thousands.
    """
    if rules:
        if not is_folder(Path(rules)):
            raise CommandError(
                Words(f"there is no folder {rules}", f"mappen {rules} finns inte"),
                Words("--rules names a folder of rule files", "--rules anger en mapp med regelfiler"),
            )
        return Library(Folder(Path(rules), _called(rules)), keeps=receipt)
    beside = Path("rules")
    return Library(Folder(beside, "rules") if is_folder(beside) else None, keeps=receipt)


def _called(rules: str) -> str:
    return shown(Path(rules)) if Path(rules).is_absolute() else rules.rstrip("/")


def find(text: str, rules: str | None) -> Target:
    """Find the rule files that a text means; raises CommandError when nothing or several things fit."""
    if text.endswith(ENDINGS) or is_file(Path(text)):
        return _path(text)
    library = open_library(rules)
    if text in library.rules:
        return _of(library, [text])
    codes = library.codes()
    found = [name for name, code in codes.items() if code.casefold() == text.casefold()]
    if found:
        return _of(library, found)
    return _by_name(text, library, codes)


def _of(library: Library, ids: Sequence[str]) -> Target:
    return Target(library, tuple((name, *library.rules[name]) for name in ids))


def _path(text: str) -> Target:
    path = Path(text)
    if not is_there(path):
        raise CommandError(Words(f"there is no file {text}", f"filen {text} finns inte"))
    file = Path(real(path))
    above = next((folder for folder in file.parents if any(is_folder(folder / name) for name in BESIDE)), None)
    folder = above or file.parent
    name = text.removesuffix(path.name).rstrip("/") if above is None else shown(folder)
    library = Library(Folder(folder, name))
    return Target(library, ((rule_id(file, folder), path, text),), by_path=True)


def shown(folder: Path) -> str:
    """Give what a folder is called in answers: by its path from here, else as it is named."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else folder.as_posix()


def in_any_checkout(target: Target, rules: str | None) -> Target:
    """Call the files of a folder that is named from the root of a disk as they are in any checkout."""
    own = target.library.own
    named = [rules or ""] if not target.by_path else [name for *_, name in target.files]
    if own is None or not any(Path(each).is_absolute() for each in named):
        return target
    own = own._replace(shown=own.name_anywhere)
    files = (
        (rule, path, own.name(path) if path.is_relative_to(own.path) else name) for rule, path, name in target.files
    )
    return Target(Library(own), tuple(files), target.by_path)


def authority_meant(text: str) -> Authority:
    """Give the one municipality or region that a text names; raises CommandError."""
    meant = authorities_called(text)
    if len(meant) == 1:
        return meant[0]
    if meant:
        listed = ", ".join(f"{each.name} {each.code}" for each in meant)
        raise CommandError(
            Words(f"{text} can be {listed}", f"{text} kan vara {listed}"),
            Words("write the name exactly, or the code", "skriv namnet exakt, eller koden"),
        )
    raise _unknown(text, ())


def _by_name(text: str, library: Library, codes: Mapping[str, str]) -> Target:
    meant = authorities_called(text)
    if not meant:
        payers = [name for name, (path, shown) in library.rules.items() if _payer_called(text, library, path, shown)]
        found = payers or [name for name in library.rules if name.startswith(f"{text.casefold()}/")]
        if found:
            return _of(library, found)
        raise _unknown(text, tuple(library.rules))
    one = authority_meant(text)
    found = [name for name, code in codes.items() if code == one.code]
    if not found:
        raise CommandError(
            Words(
                f"there is no rule file of {one.full_name} ({one.code})",
                f"det finns ingen regelfil för {one.full_name} ({one.code})",
            ),
            _namesake(one, codes) or Words(f"write one: polsek new {one.code}", f"skriv en: polsek new {one.code}"),
        )
    return _of(library, found)


def _namesake(one: Authority, codes: Mapping[str, str]) -> Words | None:
    """Suggest the region that is called as a municipality, or the other way round, where it has a rule file."""
    places = {one.name, f"Region {one.name}", one.name.removeprefix("Region ")}
    others = [each for each in authorities() if each.name in places and each.code in codes.values() and each != one]
    if not others:
        return None
    name, code = others[0].full_name, others[0].code
    return Words(
        f"{name} ({code}) has one: polsek calculate {code}", f"{name} ({code}) har en: polsek calculate {code}"
    )


def _payer_called(text: str, library: Library, path: Path, shown: str) -> bool:
    first = library.read(path, shown)[:2000].decode(errors="replace")
    line = next((line for line in first.splitlines() if line.startswith("authority:")), "")
    return f"name: {text.casefold()}," in line.casefold() or f"name: {text.casefold()}}}" in line.casefold()


_WITH_YEAR = r".+@(\d{4})(?:-\d\d-\d\d)?"


def _unknown(text: str, ids: Sequence[str]) -> CommandError:
    names = {without_diacritics(name): name for each in authorities() for name in (each.name, each.full_name)}
    plain = without_diacritics(text)
    near = next(iter(get_close_matches(plain, [*names, *ids], n=1, cutoff=NEAR)), "")
    if not near:
        near = next((name for name in names if len(plain) > 3 and plain in name), "")
    county = [each for each in authorities() if len(text) == 2 and each.code.startswith(text)]
    if len(county) == 1:  # a county of one municipality, whose council is the region's
        near, names = county[0].code, {county[0].code: county[0].full_name}
    suggested = f"{names[near]} ({near})" if near in names else near
    with_year = re.fullmatch(_WITH_YEAR, text)
    return CommandError(
        Words(
            f"no rule file, id, authority or code is called {text!r}",
            f"ingen kommun, region, regel, kod eller fil heter ”{text}”",
        ),
        Words(f"a year is written --year {with_year[1]}", f"ett år skrivs --year {with_year[1]}")
        if with_year
        else Words(f"did you mean {suggested}?", f"menade du {suggested}?")
        if near
        else Words("polsek rules lists all rules", "polsek rules visar alla regler"),
    )


def authority_name(file: RuleFile) -> str:
    """Give the name of the authority that pays: Östersunds kommun."""
    from polsek.rules.rule import Payer

    if isinstance(file.rule.authority, Payer):
        return file.rule.authority.name
    found = authority_of(file.code)
    return found.full_name if found is not None else file.code
