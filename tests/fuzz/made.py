"""Makes cases: files and command lines that are nearly right, from a seed; the same seed gives the same case."""

from __future__ import annotations

import json
import random
from functools import cache
from typing import NamedTuple

from tests.making import ROOT

HARMFUL = (
    *("::error::x", " ::stop-commands::x", "##[add-mask]0", "x ##[error]y", "<script>x</script>", "<!-- x"),
    *("![x](http://example.org/p.png)", "[l](http://example.org)", "`c`", "**b** _i_ ~~s~~", "```", "# h", "- l"),
    *("| a | b |", "&lt;b&gt;", "\\", "=1+41", "Lista;=1+41;", "x,=1+1,", "\uff1d2+2", "@x", "-x", "+1", "'=1", '"=1"'),
    *("$(id)", "`id`", "it's a b", '"', "{0}", "%0A::error::x", "total", "Total", "a/../b", "å" * 90, "1. o", "Ord"),
    *("e\u0301", "日本語", "x\u00a0y", "null", "no", "=cmd|' /C calc'!A0", "a\\|b", "[x]: y", "::", "##["),
)
"""What does harm where it is taken for more than text, and may be what something is called."""
REFUSED = ("\u202ex", "\x1b[31mx", "\u200b", "\ufeffx", "a\nb", "a\tb", "", " ", "\u00a0", "S", "M")
"""What nothing may be called, or what something else is called."""
EVIL = (*HARMFUL, *REFUSED)
VALUES = (
    *("0", "-1", "1e3", "0.5", "1", "12", "5 %", "-5 %", "101 %", "1/3", "1/0", "unknown", "unknown kr/year", "exact"),
    *("1 kr/year", "-1 kr/month", "0.01 kr/year", "79009 kr", "40 % of riksdag_fee", "1.3 x price_base_amount"),
    *("40 % of riksdag_fee on 1 July last year", "100 % of pot", "rest of pot", "1 x income_base_amount per month"),
    *("{1-3: 5 kr/year, 4-: 6 kr/year}", "{2024-07-01: 5 kr/year}", "{2000-01-01: 5 kr/year, 2024-03-15: 7 kr/year}"),
    *("{value: 5 kr/year, indexed: 5 %}", "{value: 5 kr/year, indexed: 3 %/year from 2016-01-01, rounding: 1 kr up}"),
    *("[mandate, party]", "by mandates", "equally", "the assembly", "those paid", "each", "whole", "listed", "elected"),
    *(
        "at least 3 mandates",
        "below 2 mandates",
        "12 months",
        "15 October",
        "next year",
        "never",
        "days",
        "not counted",
    ),
    *(
        "full time",
        "EUR",
        "in kind",
        "all",
        "2024-02-29",
        "2024-02-30",
        "9999-12-31",
        "1900-01-01",
        "2-4",
        "1 kr half up",
    ),
    *("1000 kr down", "0.1 % half even", "[]", "{}", "{", "]", "&a", "*a", "!x", "|", ">", "---", "9" * 40, "9" * 5000),
)
KEYS = (
    *("title", "source", "note", "amount", "per", "split", "among", "banding", "for", "after_leaving", "term_years"),
    *("valid", "at_least", "at_most", "above", "employment", "indexed", "overhead", "out_of", "paid", "rounding"),
    *("time", "mandates", "facts", "figures", "pools", "components", "party_total", "adjustments", "withheld"),
    *("instalments", "settlement", "arrangement", "published", "unit", "status", "assembly", "decided"),
)


class Case(NamedTuple):
    """Files in a folder, and what is asked about them."""

    files: dict[str, bytes]
    rule: str
    """Which of them is the rule."""
    commands: tuple[tuple[str, ...], ...]
    year: int
    seats: str
    """What `--mandates` is."""


@cache
def shipped() -> tuple[str, ...]:
    """Give the texts of the rules that the project has."""
    found = sorted((ROOT / "rules").rglob("*.yaml"))
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in found if path.stat().st_size < 20_000)
    return tuple(text for text in texts if "components:" in text)


def case(seed: str) -> Case:
    """Make a case."""
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    year = chance.choice((2023, 2024, 2025, 2026, 2027, 2030))
    rule = _generated(chance) if chance.random() < 0.6 else chance.choice(shipped())
    for _ in range(chance.choice((0, 0, 0, 0, 1, 1, 2, 4))):
        rule = _mutated(chance, rule)
    name = chance.choice(("rule.yaml", "rule.yaml", "rules/a/b.yaml", "rules/::x.yaml", "rules/##[x.yaml"))
    name = chance.choice((name, name, "rules/a\x1b[31m\nb.yaml", "rules/å ä.yaml", "rules/\u202ex.yaml"))
    seats, files = _seats(chance)
    files[name] = rule.encode("utf-8", "surrogatepass")
    if chance.random() < 0.5:
        files["spent.csv"] = _spent(chance).encode()
    files["paid.csv"] = _paid(chance).encode()
    return Case(files, name, tuple(_commands(chance, name, seats, year)), year, seats)


# --- rules ------------------------------------------------------------------------------------------------------------


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _text(chance: random.Random) -> str:
    return _quoted(" ".join(chance.choices(HARMFUL, k=chance.choice((1, 1, 2)))))


def _any_text(chance: random.Random) -> str:
    return _quoted(chance.choice(EVIL))


def _generated(chance: random.Random) -> str:
    """Write a rule that is right, with texts that are not."""
    text = _text if chance.random() < 0.95 else _any_text
    lines = ["polsek: 1"]
    own = f"{{code: example, name: {text(chance)}, kind: other}}"
    lines.append(f"authority: {own}" if chance.random() < 0.7 else 'authority: "2380"')
    lines.append(f"support: {chance.choice(('party_support', 'political_secretary', 'other'))}")
    lines += [f"title: {text(chance)}", f"source: {text(chance)}"]
    lines.append(f"valid: {{from: 2020-01-01, interpreted: {text(chance)}}}")
    if chance.random() < 0.5:
        lines.append(f"decided: {{by: {text(chance)}, ref: {text(chance)}, on: 2020-02-03}}")
    if chance.random() < 0.3:
        lines.append(f"arrangement: {{employer: the party chooses, leads: {text(chance)}, notice: {text(chance)}}}")
    lines.append("mandates: {empty_seats: counted}")
    if chance.random() < 0.4:
        lines.append(f"pools: {{pot: {{title: {text(chance)}, amount: 90000 kr/year}}}}")
    lines.append("components:")
    lines += [f"  c{number}: {_component(chance, text(chance))}" for number in range(chance.randint(1, 4))]
    if chance.random() < 0.3:
        lines.append("instalments: [{due: 31 January, share: 1/3}, {due: August, share: rest}]")
    if chance.random() < 0.4:
        lines.append("settlement: {unspent: repaid, by: last of February}")
    if chance.random() < 0.3:
        lines.append(f"adjustments: [{{year: 2024, amount: -10 %, because: {text(chance)}}}]")
    if chance.random() < 0.3:
        lines.append(
            f"rounding: {{shown: {chance.choice(('1 kr half up', '100 kr up', '0.01 kr half even', 'exact'))}}}"
        )
    return "\n".join(lines) + "\n"


def _component(chance: random.Random, title: str) -> str:
    amount = chance.choice(
        ("1000 kr/year", "749.08 kr/month", "40 % of riksdag_fee", "1.3 x price_base_amount", "1/3 of riksdag_fee")
    )
    if chance.random() < 0.3:
        amount = f"{{2020-01-01: {amount}, {chance.choice((2023, 2024, 2026))}-05-17: 1234.5 kr/year}}"
    if chance.random() < 0.2:
        amount = f"{{value: {amount}, source: {title}, inferred: {title}}}"
    how = chance.choice(("per: party", "per: mandate", "per: mandate", "split: equally", "split: by mandates"))
    if chance.random() < 0.2:
        amount, how = f"{{1-2: {amount}, 3-: {amount}}}", "per: party"
    more = chance.choice(
        ("", "", ", at_most: 5 mandates", ", indexed: 5.3 %", ", overhead: 31.42 %", ", paid: in kind")
    )
    if more.startswith(", at_most") and "mandate" not in how:
        more = ""
    return f"{{title: {title}, amount: {amount}, {how}{more}}}"


def _mutated(chance: random.Random, text: str) -> str:
    """Change one place of a text: a value, a key, a line, a sign."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    line = lines[at]
    kind = chance.randrange(8)
    if kind == 0 and ":" in line:
        lines[at] = f"{line.partition(':')[0]}: {chance.choice(VALUES)}"
    elif kind == 1 and ":" in line:
        lines[at] = f"{line.partition(':')[0]}: {_any_text(chance)}"
    elif kind == 2:
        lines.insert(at, f"{' ' * chance.choice((0, 2, 4))}{chance.choice(KEYS)}: {chance.choice(VALUES)}")
    elif kind == 3:
        lines[at : at + 1] = [line, lines[chance.randrange(len(lines))]]
    elif kind == 4:
        del lines[at]
    elif kind == 5:
        words = line.split(" ")
        words[chance.randrange(len(words))] = chance.choice(VALUES)
        lines[at] = " ".join(words)
    elif kind == 6 and line:
        place = chance.randrange(len(line))
        sign = chance.choice(("", "\x00", "\u202e", "\r", "\t", ":", "'", '"', "{", "}", "%", "\ud800", "å"))
        lines[at] = line[:place] + sign + line[place + 1 :]
    else:
        lines[at] = line.replace("20", chance.choice(("19", "29", "99", "00")))
    return "\n".join(lines)


# --- seats ------------------------------------------------------------------------------------------------------------


def _seats(chance: random.Random) -> tuple[str, dict[str, bytes]]:
    """Make seats: a YAML file, a table, or pairs."""
    called = EVIL if chance.random() < 0.1 else HARMFUL
    names = list(dict.fromkeys(chance.choice((*called, "S", "Parti 1")).strip() for _ in range(chance.randint(1, 6))))
    strange = ("0", "-1", "x", "9" * 30, "1.5", "")
    numbers = [chance.choice(strange if chance.random() < 0.03 else ("1", "2", "3", "9")) for _ in names]
    kind = chance.randrange(5)
    if kind < 2:
        rows = ", ".join(f"{_quoted(name)}: {number}" for name, number in zip(names, numbers, strict=True))
        return "seats.yaml", {"seats.yaml": f"polsek: 1\nsource: {_text(chance)}\nparties: {{{rows}}}\n".encode()}
    if kind < 4:
        sign = chance.choice(",;\t")
        cells = ['"' + name.replace('"', '""') + '"' for name in names]
        rows = "\n".join(f"{cell}{sign}{number}" for cell, number in zip(cells, numbers, strict=True))
        return "seats.csv", {"seats.csv": f"parti{sign}mandat\n{rows}\n".encode()}
    plain = [name.replace(",", "").replace("=", "") or "x" for name in names]
    return ",".join(f"{name}={number}" for name, number in zip(dict.fromkeys(plain), numbers, strict=False)), {}


def _spent(chance: random.Random) -> str:
    return "party,spent\n" + "".join(
        f"{chance.choice(('Parti 0', 'Parti 1', 'S', 'x;=1'))},{chance.choice(('1', '0', '900.5', '-1', 'x'))}\n"
        for _ in range(3)
    )


def _paid(chance: random.Random) -> str:
    """Write what each party of an assembly was paid, by some rule, nearly."""
    base, each, tenth = chance.choice((0, 5000)), chance.choice((0, 1200, 749.08)), chance.choice((0, 0, 10))
    rows = {name: (mandates, base + each * mandates) for name, mandates in SEATED.items()}
    if chance.random() < 0.4:
        rows[chance.choice((*EVIL, "Summa", "Övriga"))] = chance.choice(((0, 0), (1, 5), (61, 10**20)))
    lines = [f"{_cell(name)};{mandates};{amount + tenth:g}" for name, (mandates, amount) in rows.items()]
    if chance.random() < 0.2:
        lines[0] = f"{_cell('Moderaterna')};9;{chance.choice(VALUES)}"
    return "\n".join(("parti;mandat;belopp", *lines, ""))


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


SEATED = {
    "Moderaterna": 9,
    "Centerpartiet": 9,
    "Liberalerna": 2,
    "Kristdemokraterna": 5,
    "Socialdemokraterna": 23,
    "Vänsterpartiet": 4,
    "Miljöpartiet": 3,
    "Sverigedemokraterna": 6,
}
"""The seats of Östersund in 2024, which a table of that year must have."""


# --- commands ---------------------------------------------------------------------------------------------------------


def _commands(chance: random.Random, rule: str, seats: str, year: int) -> list[tuple[str, ...]]:
    """Ask several commands about the same files; every format of `calculate`, so that they can be compared."""
    which, language = ["--year", str(year)], ["--language", chance.choice(("sv", "en"))]
    given = ["--mandates", seats]
    also = chance.choice(
        ([], [], [], [], [], [], ["--strict"], ["--set", "riksdag_fee=80000"], ["--set", f"{chance.choice(EVIL)}=1"])
    )
    base = ["calculate", rule, *which, *given, *also, *language]
    found = [[*base, "--format", form] for form in ("table", "json", "csv", "markdown")]
    others = [
        [*base, "--excel"],
        [*base, "--by", chance.choice(("month", "quarter", "instalment", "half-year", "2024"))],
        [*base, "--receipt"],
        ["explain", rule, *which, *given, *language, "--format", chance.choice(("table", "markdown", "json"))],
        ["describe", rule, *language, "--format", chance.choice(("table", "markdown", "json"))],
        ["check", rule, *language, "--format", chance.choice(("text", "json", "github", "sarif", "junit"))],
        ["check", ".", *language, "--format", chance.choice(("text", "json", "github", "sarif", "junit"))],
        ["compare", f"{rule}@{year}", f"{rule}@{year + 1}", *given, *language, "--format", chance.choice(FORMATS)],
        ["settle", rule, "spent.csv", *which, *given, *language, "--format", chance.choice(FORMATS)],
        ["rules", *language, "--format", chance.choice(FORMATS)],
        ["arrangements", *language, "--format", chance.choice(FORMATS)],
        ["mandates", "import", "seats.csv", "--election", "2026", *language],
        ["mandates", "show", chance.choice(("ostersund", "2380", *EVIL)), *which, *language],
        ["calculate", rule, "--years", f"{year}-{year + chance.choice((1, 3, 9999))}", *given, *language],
        ["calculate", rule, "--years", chance.choice(("0000-0100", "9998-9999", "2999-2999", "1900-1900")), *given],
        ["calculate", chance.choice(EVIL), *which, *language],
    ]
    kind = chance.choice(("calculate", "calculate", "explain", "compare"))
    one = ["compare", f"{rule}@{year}", f"{rule}@{year + 1}"] if kind == "compare" else [kind, rule, *which]
    years = ["--years", f"{year}-{year + 1}"] if chance.random() < 0.2 else which
    documents = [
        [*one, *given, *language, "--format", "html"],
        ["calculate", rule, *years, *given, *also, *language, "--out", "answer.xlsx", "--force"],
    ]
    return [
        tuple(each)
        for each in (
            *found,
            *chance.sample(others, 4),
            *chance.choice((documents[:1], documents[1:], *_chains(chance, rule, year, language))),
        )
    ]


def _chains(chance: random.Random, rule: str, year: int, language: list[str]) -> tuple[list[list[str]], ...]:
    """Ask what is asked again about what was written: a year's files, a rule inferred from a table."""
    files = ["recalculate", str(year), *chance.choice(([rule], [rule, "ostersund"])), *language, "--out", "years"]
    support = chance.choice(("party_support", "political_secretary"))
    new = ["new", "ostersund", "--from", "paid.csv", "--year", "2024", "--support", support, *language]
    return [files, [*files, "--check"]], [[*new, "--out", "new.yaml", "--force"], ["check", "new.yaml", *language]]


FORMATS = ("table", "json", "csv", "markdown")
