"""The answer of arrangements: who employs, leads and is responsible for political secretaries, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from polsek.problem import Words
from polsek.show.page import Facts, Heading, Line, Records

if TYPE_CHECKING:
    from datetime import date

    from polsek.problem import Language
    from polsek.rules.file import RuleFile
    from polsek.show.other_contracts import Arrangement
    from polsek.show.page import Page, Text

TITLE = Words("Who employs political secretaries", "Vem som anställer politiska sekreterare")
LABELS = {
    "employer": Words("Employer", "Arbetsgivare"),
    "employed_by": Words("Employed by", "Anställs av"),
    "leads": Words("Leads the work", "Leder arbetet"),
    "responsible": Words("Work environment", "Arbetsmiljö"),
    "terms": Words("Terms", "Villkor"),
    "notice": Words("Notice", "Uppsägning"),
    "ends": Words("Ends", "Upphör"),
    "note": Words("Note", "Anmärkning"),
    "inferred": Words("Inferred", "Härlett"),
    "interpreted": Words("Interpreted", "Bygger på tolkning"),
    "source": Words("Source", "Källa"),
}
ALWAYS = ("employer", "employed_by", "leads", "responsible", "terms", "notice", "ends", "source")
"""What is named also where a file says nothing of it."""
EMPLOYERS = {
    "the party": Words("the party", "partiet"),
    "the authority": Words("the authority", "kommunen/regionen"),
    "the party chooses": Words("the party chooses", "partiet väljer"),
}
COLUMNS = ("rule", "code", "authority", *ALWAYS, "latest_employment")


class ArrangementsAnswer(NamedTuple):
    """What rule files say of who employs, each with what its authority is called."""

    files: tuple[tuple[RuleFile, str], ...]
    latest: date
    """The last day for which somebody employed on the day may be employed."""
    day: date

    def page(self, language: Language) -> Page:
        """Describe what each authority says, label by label."""
        rows = self.data(language)
        names = [name for name in LABELS if name in ALWAYS or any(row.get(name) is not None for row in rows)]
        return (
            Heading(TITLE, lines=(Line(law(self.latest, self.day)),)),
            Facts(
                tuple(f"{row['authority']} ({row['code']})" for row in rows),
                tuple(LABELS[name] for name in names),
                tuple(tuple(_value(row, name) for row in rows) for name in names),
            ),
        )

    def data(self, language: Language) -> list[Arrangement]:
        """Give the keys of the JSON answer; what a file does not say is null."""
        return [_row(file, authority, self.latest, language) for file, authority in self.files]

    def records(self, language: Language) -> Records:
        """Give a row per authority."""
        return Records(COLUMNS, self.data(language))


def _row(file: RuleFile, authority: str, latest: date, language: Language) -> Arrangement:
    said = {name: _text(getattr(file.rule.arrangement, name, None), language) for name in LABELS}
    said["source"] = said["source"] or _text(file.source(()), language) or None
    extra = {name: said[name] for name in LABELS if name not in ALWAYS and said[name]}
    row = {
        "rule": file.id,
        "code": file.code,
        "authority": authority,
        **{name: said[name] for name in ALWAYS},
        **extra,
        "latest_employment": str(latest),
    }
    return cast("Arrangement", row)


def _text(value: str | Words | None, language: Language) -> str | None:
    return value.get(language) if isinstance(value, Words) else value or None


def _value(row: Arrangement, name: str) -> Text | None:
    """Give a fact: the words of the rule language are translated, other texts are not."""
    value = row.get(name)
    if value is None:
        return None if name in ALWAYS else ""
    if value == "the authority":
        kind = {4: "kommunen", 2: "regionen"}.get(len(row["code"]), "utbetalaren")
        return Words("the authority", kind)
    return EMPLOYERS.get(str(value), str(value))


def law(latest: date, day: date) -> Words:
    """Say how long somebody may be employed."""
    return Words(
        f"Whoever is employed on {day} may be employed to {latest} at the latest, the end of the year of the next "
        "ordinary election (kommunallagen 4 kap. 34 §).",
        f"Den som anställs {day} får vara anställd längst till och med {latest}, det år då nästa ordinarie val "
        "hålls (4 kap. 34 § kommunallagen).",
    )
