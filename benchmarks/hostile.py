"""Time and memory of inputs made to exhaust the machine: `python -m benchmarks.hostile [NAME]...`.

The list holds an input for every bound: one far above it, and the largest that is still read. Each may take 5 seconds
of the processor and 300 MiB, else the exit code is 1. The system's own count for each process is taken, so not on
Windows.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

SECONDS, MIB = 5.0, 300
HEAD = """polsek: 1
authority: {code: example, name: Exempel, kind: other}
support: party_support
title: Stöd
source: beslut
valid: {from: 2023-01-01}
mandates: {empty_seats: counted}
"""
ONE = "components: {a: {amount: 1000 kr/year, per: mandate}}\n"
YEAR = ("--year", "2024")
TEN = (*YEAR, "--mandates", "ten.yaml")
IMPORT = ("mandates", "import", "FILE", "--election", "2026")


def components(number: int, amount: str = "1 kr/year", more: str = "per: mandate") -> str:
    """Write a rule of so many components."""
    return f"{HEAD}components:\n" + "".join(f"  a{each}: {{amount: {amount}, {more}}}\n" for each in range(number))


def bands(number: int) -> str:
    """Write a figure of so many bands."""
    return "{" + "".join(f"{each}: {each} kr/year, " for each in range(1, number)) + f"{number}-: 1 kr/year}}"


def days(number: int) -> str:
    """Write a figure that changes so many days in a row."""
    written = (f"{2023 + day // 336}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}" for day in range(number))
    return "{" + ", ".join(f"{day}: {each + 1} kr/year" for each, day in enumerate(written)) + "}"


def parties(number: int, column: str = "mandat") -> str:
    """Write a table of so many parties."""
    return f"parti;{column}\n" + "".join(f"P{each};1\n" for each in range(number))


def tables(number: int, body: str) -> str:
    """Write so many published tables."""
    return "published:\n" + "".join(f"- {{year: {2023 + each}, source: x, {body}}}\n" for each in range(number))


def examples(number: int) -> str:
    """Write so many printed examples."""
    told = ", ".join(f"{{mandates: {each}, total: {each * 1000}}}" for each in range(1, number))
    return f"examples: [{told}]"


def doubling(number: int) -> str:
    """Write figures of which each is made twice from the one before."""
    figures = "".join(f"  f{each}: [1 x f{each - 1}, 1 x f{each - 1}]\n" for each in range(1, number))
    return f"{HEAD}figures:\n  f0: 1 kr/year\n{figures}components: {{a: {{amount: 1 x f{number - 1}, per: mandate}}}}\n"


def workbook(name: str, part: bytes) -> bytes:
    """Make a workbook with one part more."""
    return archive({"xl/workbook.xml": b"<workbook/>", name: part})


def archive(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts by their names."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return data.getvalue()


def sheet(rows: int, columns: int, second: str) -> bytes:
    """Make a workbook of one sheet, so dense as its bounds allow: parties, and formulas beside them."""
    office, packages = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "package/2006"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sort = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    def link(target: str, kind: str) -> bytes:
        space = f"http://schemas.openxmlformats.org/{packages}/relationships"
        one = f'<Relationship Id="r" Type="{office}/{kind}" Target="{target}"/>'
        return f'<Relationships xmlns="{space}">{one}</Relationships>'.encode()

    def text(said: str) -> str:
        return f'<c t="inlineStr"><is><t>{said}</t></is></c>'

    heads = ["parti", second, *(f"f{each}" for each in range(columns - 2))]
    formulas = "<c><f>1</f><v>1</v></c>" * (columns - 1)
    lines = [f"<row>{text(f'P{each}')}{formulas}</row>" for each in range(1, rows)]
    head = "".join(map(text, heads))
    kinds = "".join(
        f'<Override PartName="/xl/{part}" ContentType="{sort}.{kind}+xml"/>'
        for part, kind in (("workbook.xml", "sheet.main"), ("worksheets/s.xml", "worksheet"))
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    types = f"http://schemas.openxmlformats.org/{packages}/content-types"
    sheets = '<sheets><sheet name="S" sheetId="1" r:id="r"/></sheets>'
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{types}">{rels}{kinds}</Types>'.encode(),
            "_rels/.rels": link("xl/workbook.xml", "officeDocument"),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{sheets}</workbook>'.encode(),
            "xl/_rels/workbook.xml.rels": link("worksheets/s.xml", "worksheet"),
            "xl/worksheets/s.xml": (
                f'<worksheet xmlns="{main}"><sheetData><row>{head}</row>{"".join(lines)}</sheetData></worksheet>'
            ).encode(),
        }
    )


def entities() -> bytes:
    """Write XML that says a long text millions of times."""
    return b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 1000 + b'">]><x>' + b"&a;" * 7_000_000 + b"</x>"


INPUTS: dict[str, tuple[Callable[[], str | bytes], tuple[str, ...]]] = {
    "1 MiB of components": (lambda: components(24_000), ("calculate", "FILE", *TEN)),
    "1 000 components": (lambda: components(1_000), ("calculate", "FILE", *TEN)),
    "1 000 components, by month": (lambda: components(1_000), ("calculate", "FILE", *TEN, "--by", "month")),
    "24 components of 100 bands": (lambda: components(24, bands(100), "per: party"), ("explain", "FILE", *YEAR)),
    "24 components of 100 bands each": (
        lambda: components(24, bands(100), "per: mandate, banding: each"),
        ("explain", "FILE", *YEAR),
    ),
    "45 000 bands": (lambda: components(1, bands(45_000), "per: party"), ("calculate", "FILE", *TEN)),
    "9 components of 1 000 days": (
        lambda: components(9, days(1_000)).replace("valid:", "time: {counted_by: days}\nvalid:"),
        ("calculate", "FILE", *TEN),
    ),
    "names that double": (lambda: doubling(40), ("check", "FILE")),
    "28 000 examples": (lambda: HEAD + ONE + tables(28, examples(1_000)), ("check", "FILE")),
    "14 000 examples": (lambda: HEAD + ONE + tables(14, examples(1_000)), ("check", "FILE")),
    "900 tables of 80 rates": (
        lambda: components(100) + tables(900, "rates: {" + ", ".join(f"a{each}: 1" for each in range(80)) + "}"),
        ("check", "FILE"),
    ),
    "1 MiB of seats": (lambda: parties(110_000), ("calculate", "ostersund", *YEAR, "--mandates", "FILE")),
    "200 parties, by month": (
        lambda: parties(200),
        ("calculate", "ostersund", *YEAR, "--by", "month", "--mandates", "FILE"),
    ),
    "200 parties for 100 years": (
        lambda: parties(200),
        ("calculate", "one.yaml", "--years", "2023-2123", "--mandates", "FILE"),
    ),
    "1 MiB of costs": (lambda: parties(110_000, "belopp"), ("settle", "settle.yaml", "FILE", *TEN)),
    "20 000 costs": (lambda: parties(19_000, "belopp"), ("settle", "settle.yaml", "FILE", *TEN)),
    "a table of 7 500 000 lines": (lambda: b"parti,mandat\n" + b"a,1\n" * 7_500_000, IMPORT),
    "a table of 20 000 lines": (lambda: parties(19_000), IMPORT),
    "a key twice in 24 MB of JSON": (
        lambda: b'{"valomrade": [' + b'{"a":{"b":1}},' * 1_700_000 + b'{"k":1,"k":2}]}',
        IMPORT,
    ),
    "a key twice in 8 MB of JSON": (
        lambda: b'{"valomrade": [' + b'{"a":{"b":1}},' * 570_000 + b'{"k":1,"k":2}]}',
        IMPORT,
    ),
    "8 MB of empty lists": (lambda: b"[" + b"[]," * 2_700_000 + b"[]]", IMPORT),
    "8 MB of empty elements": (lambda: b"<a>" + b"<b/>" * 2_000_000 + b"</a>", IMPORT),
    "a workbook with entities": (lambda: workbook("xl/worksheets/sheet1.XML", entities()), IMPORT),
    "a workbook of 150 000 seats": (
        lambda: sheet(15_000, 10, "mandat"),
        ("calculate", "ostersund", *YEAR, "--mandates", "FILE"),
    ),
    "a workbook of 150 000 costs": (lambda: sheet(15_000, 10, "kostnad"), ("settle", "settle.yaml", "FILE", *TEN)),
    "a workbook of 150 000 cells": (lambda: sheet(15_000, 10, "mandat"), IMPORT),
    "a workbook of 200 parties": (
        lambda: sheet(200, 2, "mandat"),
        ("calculate", "ostersund", *YEAR, "--mandates", "FILE", "--by", "month", "--out", "parties.xlsx"),
    ),
    "1 000 components into a workbook": (
        lambda: components(1_000),
        ("calculate", "FILE", *TEN, "--by", "month", "--out", "months.xlsx"),
    ),
    "24 components of 100 bands each into a workbook": (
        lambda: components(24, bands(100), "per: mandate, banding: each"),
        ("calculate", "FILE", *YEAR, "--mandates", "many.csv", "--out", "bands.xlsx"),
    ),
    "9 components of 1 000 days into a workbook": (
        lambda: components(9, days(1_000)).replace("valid:", "time: {counted_by: days}\nvalid:"),
        ("calculate", "FILE", *TEN, "--out", "days.xlsx"),
    ),
    "a bomb of deep brackets": (lambda: "a: " + "[" * 500_000, ("check", "FILE")),
}


def measured(arguments: tuple[str, ...]) -> tuple[int, float, float]:
    """Run polsek and give its exit code, the seconds of the processor and the MiB that it took."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, "-m", "polsek", *arguments], stdin=quiet, stdout=quiet, stderr=quiet)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return process.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / scale


def main() -> int:
    """Measure the inputs that are named, else all."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("ten.yaml").write_text("polsek: 1\nparties: {Ettan: 5, Tvåan: 3, Trean: 2}\n", encoding="utf-8")
        Path("many.csv").write_text(parties(200), encoding="utf-8")
        Path("one.yaml").write_text(HEAD + ONE, encoding="utf-8")
        Path("settle.yaml").write_text(f"{HEAD}{ONE}settlement: {{unspent: repaid}}\n", encoding="utf-8")
        for name, (made, command) in INPUTS.items():
            if sys.argv[1:] and name not in sys.argv[1:]:
                continue
            content = made()
            file = "input.yaml" if isinstance(content, str) and content.startswith(("polsek", "a:")) else "input.csv"
            Path(file).write_bytes(content if isinstance(content, bytes) else content.encode())
            del content  # the process that is started counts what this one has
            code, seconds, mib = measured(tuple(file if word == "FILE" else word for word in command))
            over = seconds > SECONDS or mib > MIB or code not in {0, 1, 2}
            failed += over
            print(f"{seconds:5.1f} s {mib:4.0f} MiB  exit {code}  {name}{'  <- over' if over else ''}", flush=True)
        os.chdir("/")
    print(f"{failed} of them take more than {SECONDS:.0f} s or {MIB} MiB, or end in another way than they should")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
