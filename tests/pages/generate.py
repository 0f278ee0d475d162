"""Writes the pages of the documentation that are made from the program: `python -m tests.pages.generate [--check]`.

Each page is one function without parameters, named in PAGES with the file that it fills; `--check` writes nothing and
exits with 1 when a file is not what its function gives. A page with chapters written by hand has them in
`templates`, where a line `{{ word arguments }}` stands for what the function of that word (INSERTS) gives.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from polsek.calculation.year import calculate
from polsek.mandates import read_seats, resolve
from polsek.notation.kinds import Fields, Kind, Named, Record, Several, Word, keys_of
from polsek.problem import Language
from polsek.read.folder import rule_files
from polsek.read.library import Library
from polsek.read.shipped import SHIPPED
from polsek.read.source import parse
from polsek.rules.file import read_rule
from polsek.rules.noted import Titled
from polsek.rules.words import MayBeDated
from polsek.show.numbers import number, unit_name
from polsek.show.schema import FILES, Key, keys, models_of, rule_schema
from tests.pages import commands_page, problems_page, screens, shipped_page
from tests.pages.typography import held

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TEMPLATES = Path(__file__).parent / "templates"
_HEADS: Mapping[Language, tuple[str, str, str, str]] = {
    "en": ("party", "mandates", "unknown", "total"),
    "sv": ("parti", "mandat", "okänt", "summa"),
}
MODELS = {model.__name__: model for top in FILES.values() for model in models_of(top)} | {"Titled": Titled}
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEAD = 'polsek: 1\nauthority: "0380"\nsupport: other\ntitle: t\nvalid: {from: 2000-01-01}\n'
COMPONENTS = "components: {c: {amount: 1 kr/year, per: party}}\n"
"""What a block of a page lacks that shows only a part of a rule file."""
BEST_LENGTH = 36
"""How long an example is if it can be chosen."""
LONGEST = 90
"""How long it is at most if it stands on several lines."""
OF_THE_LANGUAGE = re.compile(
    r'"\d+"|\{[^}]*\}|\d{4}-\d\d-\d\d|\d-\d|\b1(?= (?:or|eller) \d)|-?\d+ kr(?:/year)?(?! half)'
    r"|[\d.]+ %(?: of NAM[EN])?"
    r"|\d+ (?:October|months|mandates|kr half up)|at least 3 mandates|number of each party|last of February|new year"
    r"|\b(?:unknown|rest|equally|by mandates|represented|opposition|from (?:exact|shown) amounts)\b"
    r"|(?<=: )party|(?<=, )(?:mandate|weighted mandate|full time|seat|filled share)\b"
)
"""What of the words about a notation is to be written as it stands."""


# --- pages ------------------------------------------------------------------------------------------------------------


def rule_files_page() -> str:
    """Make the reference of the rule language."""
    return filled("rule-files.md")


def swedish_rule_files_page() -> str:
    """Make the reference of the rule language in Swedish."""
    return filled("rule-files.sv.md")


def schema_page() -> str:
    """Make the JSON Schema for editors, as `polsek schema` prints it."""
    return json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"


PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands_page.page,
    "commands.sv.md": commands_page.swedish_page,
    "rule-files.md": rule_files_page,
    "rule-files.sv.md": swedish_rule_files_page,
    "rule-file.schema.json": schema_page,
    "screen.svg": screens.picture,
    "screen.sv.svg": screens.swedish_picture,
    "shipped.md": shipped_page.page,
    "shipped.sv.md": shipped_page.swedish_page,
    **problems_page.pages(),
}
"""Every generated file of `docs`, by its name."""


def main(arguments: list[str]) -> int:
    """Write all pages, or tell which are not as they should be."""
    made = {name: held(page()) if name.endswith(".md") else page() for name, page in PAGES.items()}
    stale = [name for name, text in made.items() if not _is_written(DOCS / name, text)]
    if "--check" in arguments:
        for name in stale:
            print(f"docs/{name} is not up to date: run python -m tests.pages.generate")
        return 1 if stale else 0
    for name in stale:
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(made[name], encoding="utf-8")
        print(f"docs/{name}")
    return 0


def _is_written(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


# --- templates --------------------------------------------------------------------------------------------------------


def filled(name: str) -> str:
    """Fill the template of a page."""
    template = (TEMPLATES / name).read_text(encoding="utf-8")

    def insert(found: re.Match[str]) -> str:
        return INSERTS[found[1]](template[: found.start()], *found[2].split())

    page = re.sub(r"^\{\{ (\w+)(.*) \}\}$", insert, template, flags=re.MULTILINE)
    note = f"<!-- made by tests/pages/generate.py from tests/pages/templates/{name}: change it there -->\n\n"
    return note + page


def blocks(text: str) -> tuple[str, ...]:
    """Give the YAML blocks of a page as whole files: to a part of a rule file, what it lacks is added."""
    found = []
    for block in BLOCK.findall(text):
        rest = "" if "\ncomponents:" in f"\n{block}" else COMPONENTS
        found.append(block if block.startswith("polsek:") else HEAD + block + rest)
    return tuple(found)


# --- tables of keys ---------------------------------------------------------------------------------------------------


class Wording(NamedTuple):
    """The words of the tables of keys in one language."""

    head: str
    required: str
    default: str
    """What begins a default in the meaning of a key."""
    from_file: str
    some: str
    several: str
    dated: str
    named: str
    keys: str
    template: str


_WORDING: Mapping[Language, Wording] = {
    "en": Wording(
        "| Key | Meaning | Written | Default | Example |", "required", " Default: ", "in", "{}; or a list of them",
        "a list: {}", "{}; may be dated", "names, each with {}", "keys", "rule-files.md",
    ),
    "sv": Wording(
        "| Nyckel | Betydelse | Skrivs | Förval | Exempel |", "krävs", " Förval: ", "i", "{}; eller en lista",
        "en lista: {}", "{}; får dateras", "namn, vart och ett med {}", "nycklar", "rule-files.sv.md",
    ),
}  # fmt: skip


def key_table(_before: str, model: str, *which: str) -> str:
    """Give the table of a record's keys: its own, or with `inherited` those that many records share."""
    record = MODELS[model]
    language: Language = "sv" if "sv" in which else "en"
    found = [key for key in keys(record) if "inherited" in which or key.owner is record]
    rows = [_key_row(record, key, language) for key in found]
    return "\n".join([_WORDING[language].head, "|---|---|---|---|---|", *rows])


def _key_row(record: type, key: Key, language: Language) -> str:
    wording = _WORDING[language]
    name = f"**`{key.name}`**" if key.required else f"`{key.name}`"
    meaning, _, default = key.meaning.get(language).partition(wording.default)
    if key.default or not default:
        default = f"`{key.default}`" if key.default else f"*{wording.required}*" if key.required else ""
    cells = [
        name, meaning, written(key.kind, language), default.removesuffix("."), example(record, key.name, language),
    ]  # fmt: skip
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def written(kind: Kind, language: Language) -> str:
    """Say how the value of a key is written."""
    wording = _WORDING[language]
    if isinstance(kind, Word):
        return ", ".join(f"`{word}`" for word in kind.words)
    if isinstance(kind, Several):
        return (wording.some if kind.or_one else wording.several).format(written(kind.kind, language))
    if isinstance(kind, MayBeDated):
        return wording.dated.format(written(kind.kind, language))
    if isinstance(kind, Named):
        return wording.named.format(written(kind.kind, language))
    if isinstance(kind, Record):
        return f"[{wording.keys}]({anchors(wording.template)[kind.model.__name__]})"
    return OF_THE_LANGUAGE.sub(r"`\g<0>`", kind.expected.get(language))


@cache
def anchors(name: str) -> Mapping[str, str]:
    """Find the heading of a page under which each record's keys are listed."""
    found: dict[str, str] = {}
    heading = ""
    for line in (TEMPLATES / name).read_text(encoding="utf-8").splitlines():
        heading = anchor(line.lstrip("# ")) if line.startswith("#") else heading
        if line.startswith("{{ keys "):
            found.setdefault(line.split()[2], f"#{heading}")
    return found


def anchor(heading: str) -> str:
    """Give the anchor that a Markdown page makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


# --- examples ---------------------------------------------------------------------------------------------------------


class Use(NamedTuple):
    """A key of a record as a file writes it."""

    text: str
    """What stands there, on one line."""
    file: str = ""
    """The id of the shipped file that has it."""

    @property
    def distance(self) -> int:
        """How far it is from the best length."""
        return abs(len(self.text) - BEST_LENGTH)


def example(record: type, key: str, language: Language) -> str:
    """Give an example of a key from a shipped file, else from the page itself."""
    wording = _WORDING[language]
    found = shipped_uses().get((record, key)) or page_uses(wording.template).get((record, key), [])
    if not found:
        return ""
    best = min(found, key=lambda use: use.distance)
    link = f" {wording.from_file} [{best.file}](../rules/{best.file}.yaml)" if best.file else ""
    return f"`{best.text}`{link}"


Uses = dict[tuple[type, str], list[Use]]


@cache
def shipped_uses() -> Uses:
    """Find where the shipped files use each key."""
    found: Uses = {}
    beside = [path for name in ("mandates", "reference") for path in sorted((SHIPPED / name).glob("*.yaml"))]
    for path in (*rule_files(SHIPPED), *beside):
        _add(found, path.read_text(encoding="utf-8"), path.relative_to(SHIPPED).with_suffix("").as_posix())
    return found


@cache
def page_uses(name: str) -> Uses:
    """Find where the blocks of a page use each key."""
    found: Uses = {}
    for block in blocks((TEMPLATES / name).read_text(encoding="utf-8")):
        _add(found, block, "")
    return found


def _add(found: Uses, text: str, file: str) -> None:
    document = parse(text, "page.yaml")
    value: Any = document.value
    model = FILES[sort_of(value)]
    lines = text.split("\n")
    for record, key, at in _keys_in(model, value, ()):
        start, end = document.places.key(at), document.places.value(at)
        if start.line == end.end_line:
            words = lines[start.line - 1][start.column - 1 : end.end_column - 1]
        else:
            words = shortened(f"{key}: {flow(_at(value, at))}")
        found.setdefault((record, key), []).append(Use(words, file))
        if issubclass(record, Titled) and any(key in vars(each).get("__annotations__", ()) for each in Titled.__mro__):
            found.setdefault((Titled, key), []).append(Use(words, file))


def sort_of(value: Mapping[str, object]) -> str:
    """Tell which sort of file a block of a page is."""
    return (
        "series"
        if "series" in value
        else "rule"
        if "support" in value
        else "mandates"
        if "authority" in value
        else "scenario"
    )


def _at(value: Any, at: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - what a file says
    for step in at:
        value = value[step]
    return value


def flow(value: Any) -> str:  # noqa: ANN401 - what a file says
    """Write a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if re.search(r"[,:#]\s|[{}\[\]\"]", value) else str(value)


def shortened(text: str) -> str:
    """Cut a text that is too long for a table after a word."""
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " …"


def _keys_in(shape: Any, value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[type, str, tuple[str | int, ...]]]:  # noqa: ANN401 - types
    """Give every key in a value that a shape describes, with the record that it belongs to."""
    if isinstance(shape, Kind):
        yield from _keys_in(shape.shape(), value, at)
    elif isinstance(shape, type) and issubclass(shape, Fields) and isinstance(value, dict):
        for key, (_, kind, _) in keys_of(shape).items():
            if key in value:
                yield shape, key, (*at, key)
                yield from _keys_in(kind, value[key], (*at, key))
    elif get_origin(shape) is list and isinstance(value, list):
        for place, item in enumerate(value):
            yield from _keys_in(get_args(shape)[0], item, (*at, place))
    elif get_origin(shape) is dict and isinstance(value, dict):
        for key, item in value.items():
            yield from _keys_in(get_args(shape)[1], item, (*at, key))
    elif get_origin(shape) not in (list, dict):
        for inner in get_args(shape):
            yield from _keys_in(inner, value, at)


# --- answers ----------------------------------------------------------------------------------------------------------


def answer_table(before: str, year: str, language: Language = "en") -> str:
    """Calculate the last rule file on the page with the last mandate file."""
    texts = [block for block in blocks(before) if "\nvalid:" in block]
    seats = [block for block in blocks(before) if "\nelection:" in block]
    library = Library()
    file, problems = library.finished(read_rule(parse(texts[-1], "page.yaml"), "page"))
    if file is None:
        raise SystemExit(f"a rule file on the page has problems: {[problem.message.en for problem in problems]}")
    draft = read_seats(parse(seats[-1], "page.yaml"), "page")
    support = calculate(file, resolve([draft]), library.series_of(file), int(year))
    columns = [*(f"`{column.id}`" for column in support.columns), *(f"`{line}`" for line in support.lines)]
    party, mandates, unknown, total = _HEADS[language]
    rows = [[party, mandates, *columns, total], ["---", *["---:"] * (len(columns) + 2)]]
    for each in support.parties:
        amounts = (*each.components, *each.lines, each.total)
        shown = [support.shown(amount) for amount in amounts]
        cells = [unknown if value is None else number(value, language) for value in shown]
        rows.append([each.party.name, str(each.mandates), *cells])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def series_table(_before: str, language: Language = "en") -> str:
    """List the shipped series."""
    library = Library()
    found = [series for name in library.series_names if (series := library.series(name)) is not None]
    if language == "sv":
        rows = [f"| `{each.name}` | {unit_name(str(each.unit), 'sv')} | {each.title.sv} |" for each in found]
        return "\n".join(["| Serie | Enhet | Vad det är |", "|---|---|---|", *rows])
    rows = [f"| `{each.name}` | {each.unit} | {each.title.en} (*{each.title.sv}*) |" for each in found]
    return "\n".join(["| Series | Unit | What it is |", "|---|---|---|", *rows])


INSERTS: Mapping[str, Callable[..., str]] = {"keys": key_table, "answer": answer_table, "series": series_table}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
