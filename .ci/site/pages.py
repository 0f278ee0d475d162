"""What the site has besides docs/: README in both languages, the changelog, rule files, and a Swedish frame."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, normpath, relpath

from properdocs.structure.files import File, Files

TOP = Path(__file__).resolve().parents[2]
BESIDE = {"README.sv.md": "index.md", "README.md": "english.md", "CHANGELOG.md": "changelog.md"}
"""The pages of the top folder, and what they are called on the site."""
LINK = re.compile(r"(!?)\[([^\]\n]*)\]\((?![a-z]+:|#)([^)\s#]+)(#[^)\s]*)?\)")
BLOCK = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"^```(\w+) (\S+)$", re.MULTILINE)
FRAME = {
    ' lang="en"': ' lang="sv"',
    'aria-label="Navigation menu"': 'aria-label="Meny"',
    'aria-label="Mobile navigation menu"': 'aria-label="Meny för smala skärmar"',
    'aria-label="breadcrumbs navigation"': 'aria-label="Var sidan finns"',
    'aria-label="Docs"': 'aria-label="Startsida"',
    '"Search docs"': '"Sök"',
    '"Type search term here"': '"Skriv ett sökord"',
    "Built with <a": "Gjord med <a",
    "</a> using a <a": "</a> och <a",
    ">theme</a> provided by": ">temat</a> från",
}
"""What the theme says around every page, and the Swedish for it."""
TURNED = {
    'aria-label="Footer Navigation"': 'aria-label="Föregående och nästa sida"',
    "</span> Previous</a>": "</span> Föregående</a>",
    ">Next <span": ">Nästa <span",
    "&laquo; Previous": "&laquo; Föregående",
    "Next &raquo;": "Nästa &raquo;",
}
"""What it says where there is a page before or after."""


def on_files(files: Files, config: dict[str, str]) -> Files:
    """Add the pages of the top folder, and the rule files."""
    for source, name in BESIDE.items():
        files.append(File.generated(config, name, content=(TOP / source).read_text(encoding="utf-8")))
    files.append(File.generated(config, "site.css", abs_src_path=str(Path(__file__).with_name("site.css"))))
    for path in sorted((TOP / "rules").rglob("*.yaml")):
        files.append(File.generated(config, path.relative_to(TOP).as_posix(), abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: object, **_: object) -> str:
    """Let links lead to the site, and name the file of a block of code above it."""
    name = page.file.src_uri  # type: ignore[attr-defined]
    parts = BLOCK.split(markdown)
    parts[::2] = [LINK.sub(lambda link: _led(link, name), part) for part in parts[::2]]
    return NAMED.sub(r"`\2`:\n\n```\1", "".join(parts))


def on_post_page(output: str, page: object, **_: object) -> str:
    """Give a Swedish page a frame in Swedish, and tell browsers and screen readers its language."""
    name = page.file.src_uri  # type: ignore[attr-defined]
    if not (".sv." in name or name in {"index.md", "ordlista.md"}):
        return output
    if lacking := [english for english in FRAME if english not in output]:
        message = f"the theme no longer says {lacking} around {name}"
        raise ValueError(message)
    for english, swedish in (FRAME | TURNED).items():
        output = output.replace(english, swedish)
    return output


def _led(link: re.Match[str], name: str) -> str:
    """Give a link of a page as the site has it; what the site does not have is named without a link."""
    image, text, path, anchor = link[1], link[2], link[3], link[4] or ""
    source = next((source for source, called in BESIDE.items() if called == name), f"docs/{name}")
    target = normpath(f"{dirname(source)}/{path}".lstrip("/"))
    if target in BESIDE:
        found = BESIDE[target]
    elif target.startswith("docs/"):
        found = target.removeprefix("docs/")
    elif target.startswith("rules/"):
        found = target
    else:
        return text
    return f"{image}[{text}]({relpath(found, dirname(name) or '.')}{anchor})"
