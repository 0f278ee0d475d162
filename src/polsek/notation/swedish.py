"""Swedish words that people write where the rule language has its own: one table, used by every hint."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.escaping import QUOTES
from polsek.notation.numerals import AMOUNTS, DIGITS, Rewriting, rewritten
from polsek.period import MONTHS, MONTHS_SV

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

KEYS: Mapping[str, tuple[str, ...]] = {
    "adress": ("url",),
    "andel": ("share", "employment"),
    "anmärkning": ("note",),
    "anställer": ("employer",),
    "arbetsgivare": ("employer",),
    "arvode": ("riksdag_fee",),
    "avrundning": ("rounding",),
    "avräkning": ("settlement",),
    "avstämning": ("settlement",),
    "belopp": ("amount", "value"),
    "beloppet": ("amount",),
    "beslut": ("decided",),
    "beslutad": ("decided",),
    "datum": ("on", "due"),
    "del": ("share",),
    "delar": ("components",),
    "delas": ("split",),
    "diarienummer": ("ref",),
    "dnr": ("ref",),
    "därför": ("because",),
    "efter": ("after_leaving",),
    "eftersom": ("because",),
    "enhet": ("unit",),
    "fakta": ("facts",),
    "från": ("from",),
    "fullmäktige": ("assembly", "the assembly"),
    "för": ("for",),
    "fördelas": ("split",),
    "förfaller": ("due",),
    "förhöjda prisbasbeloppet": ("raised_price_base_amount",),
    "förhöjt prisbasbelopp": ("raised_price_base_amount",),
    "giltig": ("valid",),
    "golv": ("at_least",),
    "gäller": ("valid",),
    "heltid": ("full time",),
    "härlett": ("inferred",),
    "högst": ("at_most", "at most"),
    "index": ("indexed",),
    "indexerad": ("indexed",),
    "indexeras": ("indexed",),
    "inkomstbasbelopp": ("income_base_amount",),
    "inkomstbasbeloppet": ("income_base_amount",),
    "innehållet": ("withheld",),
    "invånare": ("inhabitant", "inhabitants"),
    "invånarna": ("inhabitants", "inhabitant"),
    "kod": ("code",),
    "kommun": ("authority",),
    "komponenter": ("components",),
    "källa": ("source",),
    "ledamöter": ("mandate", "mandates"),
    "lika": ("equally",),
    "lämnade": ("left",),
    "mandat": ("mandate", "mandates"),
    "mandaten": ("mandates",),
    "mandatperiodens år": ("term_years",),
    "medlem": ("member",),
    "medlemmar": ("members", "member"),
    "minst": ("at_least", "at least"),
    "motiv": ("because",),
    "myndighet": ("authority",),
    "månadsvis": ("monthly",),
    "namn": ("name",),
    "när": ("when", "due"),
    "oppositionen": ("opposition",),
    "parti": ("party",),
    "partier": ("parties", "party"),
    "partiet": ("the party", "party"),
    "partistöd": ("party_support",),
    "plats": ("seat",),
    "platser": ("seats", "seat"),
    "po": ("overhead",),
    "po-pålägg": ("overhead",),
    "pott": ("pools",),
    "potter": ("pools",),
    "prisbasbelopp": ("price_base_amount",),
    "prisbasbeloppet": ("price_base_amount",),
    "publicerad": ("published",),
    "publicerat": ("published",),
    "ram": ("pools",),
    "ramar": ("pools",),
    "region": ("authority",),
    "representerad": ("represented",),
    "representerade": ("represented",),
    "rest": ("rest",),
    "resten": ("rest",),
    "riksdagsarvode": ("riksdag_fee",),
    "riksdagsarvodet": ("riksdag_fee",),
    "riksdagsledamots arvode": ("riksdag_fee",),
    "riksdagsledamotsarvode": ("riksdag_fee",),
    "riksdagsledamotsarvodet": ("riksdag_fee",),
    "riksdagsledamöternas arvode": ("riksdag_fee",),
    "rubrik": ("title",),
    "röst": ("vote",),
    "röster": ("votes", "vote"),
    "senast": ("by",),
    "serie": ("series",),
    "styre": ("government",),
    "styret": ("government",),
    "stöd": ("support",),
    "summa": ("total", "amount"),
    "tak": ("at_most",),
    "till": ("to",),
    "tillskott": ("adjustments",),
    "titel": ("title",),
    "tjänstgöringsgrad": ("employment",),
    "tolkat": ("interpreted",),
    "tolkning": ("interpreted",),
    "tom stol": ("empty_seats", "empty"),
    "tomma": ("empty",),
    "tomma platser": ("empty_seats",),
    "tomma stolar": ("empty_seats",),
    "uppgift": ("facts",),
    "uppgifter": ("facts",),
    "upphör": ("ends",),
    "uppsägning": ("notice",),
    "utbetalning": ("instalments",),
    "utbetalningar": ("instalments",),
    "utöver": ("above",),
    "val": ("election",),
    "vald": ("elected",),
    "valda": ("elected",),
    "valdag": ("election",),
    "valuta": ("unit",),
    "villkor": ("for", "when", "terms"),
    "värde": ("value",),
    "värden": ("values",),
    "år": ("year",),
    "återbetalas": ("repaid", "by"),
    "återbetalning": ("settlement",),
    "överskott": ("unspent",),
}
"""Words of decisions, and the keys, words and names of the rule language that may be meant, the likeliest first."""
NAMED = (
    "förhöjda prisbasbeloppet", "förhöjt prisbasbelopp", "prisbasbeloppet", "prisbasbelopp", "inkomstbasbeloppet",
    "inkomstbasbelopp", "riksdagsledamotsarvodet", "riksdagsledamotsarvode", "riksdagsarvodet", "riksdagsarvode",
    "riksdagsledamots arvode", "riksdagsledamöternas arvode",
)  # fmt: skip
"""The words for the series that are shipped."""
_NAMES = "|".join(NAMED)
_PHRASES: tuple[Rewriting, ...] = (
    *DIGITS,
    (r"(?<=\d)(?=%|kr\b)", " "),
    (r"\bprocent\b", "%"),
    (r"\bkronor\b", "kr"),
    *AMOUNTS,
    (r"\bkr (per|om|i|a) (år|året|year)\b|\bkr/år\b", "kr/year"),
    (r"\bkr (per|i|a) (månad|månaden|month)\b|\bkr/(mån|månad)\b", "kr/month"),
    (r"% (per|om) (år|året)|%/år\b", "%/year"),
    (r"\bper (år|året)\b", "per year"),
    (r"\bper månad\b", "per month"),
    (r"^hälften av\b", "50 % of"),
    (r"^en tredjedel av\b", "1/3 of"),
    (r"^två tredjedelar av\b", "2/3 of"),
    (r"^en fjärdedel av\b", "25 % of"),
    (r"^(resten|återstoden) av\b", "rest of"),
    (r"\bav (det |ett )?", "of "),
    (rf"(?<=\d) (gånger |x )?(?=({_NAMES})\b)", " x "),
    (r"\bgånger\b", "x"),
    (r"\b(den )?(?=\d+ (" + "|".join(MONTHS_SV) + r")\b)", "on "),
    (r"\bon on\b", "on"),
    (r"\b(förra|föregående) året\b|\båret (före|innan)\b|\bföregående år\b", "last year"),
    (r"\bfrån (och med )?|\bfr\.?o\.?m\.? ", "from "),
    (r"\bsedan\b", "since"),
    (r"\bändringen? i kpi\b|\bförändringen? i kpi\b", "change in cpi"),
    (r"\bminst\b", "at least"),
    (r"\bhögst\b", "at most"),
    (r"\bunder\b", "below"),
    (r"\böver\b", "above"),
    (r"\bokänt\b", "unknown"),
    (r"\bmandat(en)?\b", "mandates"),
    (r"\bmedlemmar(na)?\b", "members"),
    (r"\binvånar(e|na)\b", "inhabitants"),
    (r"\bröster(na)?\b", "votes"),
    (r"\bstolar(na)?\b|\bplatser(na)?\b", "seats"),
    (r"\bmånader\b", "months"),
    (r"\bheltid\b", "full time"),
    (r"^lika( mycket| stort)?( för alla| mellan partierna)?$", "equally"),
    (r"^efter (vägda )?(antal )?mandates$", "by mandates"),
    (r"^efter (antal )?", "by "),
    (r"\bavrundat\b ?|\bavrundas\b ?", ""),
    (r"\buppåt\b", "up"),
    (r"\bnedåt\b", "down"),
    (r"\bnärmaste\b ?", ""),
    (r"^(den )?sista februari$", "last of February"),
    (r"^in natura$|^i natura$", "in kind"),
    (r"^i pengar$", "in money"),
    (r"^partiet$", "the party"),
    (r"^(kommunen|regionen|myndigheten)$", "the authority"),
    (r"^partiet väljer$", "the party chooses"),
    (r"^räknas inte$|^ej räknade?$|^räknas ej$", "not counted"),
    (r"^räknas$|^räknade$", "counted"),
    (r"^(årsskiftet|nyår|nytt år)$", "new year"),
    (r"^exakt$", "exact"),
    (r"^oppositionen?$|^oppositionspartier(na)?$", "opposition"),
    (r"^styret?$|^(regeringen|majoriteten)$", "government"),
    (r"^representerade?$", "represented"),
    (r"^valda?$", "elected"),
    (r"^återbetalas$", "repaid"),
    (r"^behålls$", "kept"),
    (r"^nej$", "no"),
    (r"^ja$", "yes"),
)
"""How a Swedish phrase becomes words of the rule language, in this order."""
_SERIES = rf"\b(?:{_NAMES})\b"
_MONTHS = rf"\b(?:{'|'.join(MONTHS_SV)})\b"


def meant_in_swedish(word: str, known: Collection[str]) -> str:
    """Give the known word that a Swedish word stands for; empty when none does."""
    written = " ".join(word.replace("_", " ").replace(":", " ").casefold().split())
    return next((each for each in KEYS.get(written, ()) if each in known), "")


def in_the_language(text: str) -> str:
    """Write a text with the words of the rule language where it has Swedish ones, and without curly quotation marks."""
    found = rewritten(" ".join(text.strip(QUOTES).split()), _PHRASES)
    found = re.sub(_SERIES, lambda match: KEYS[match[0].casefold()][0], found, flags=re.IGNORECASE)
    found = re.sub(_MONTHS, lambda match: MONTHS[MONTHS_SV.index(match[0].casefold())], found, flags=re.IGNORECASE)
    return " ".join(found.split())


def spellings(text: str) -> tuple[str, ...]:
    """Give what may be meant by a text, the likeliest first: the text as it would be in the rule language."""
    whole = KEYS.get(text.strip(QUOTES).casefold(), ())
    written = in_the_language(text)
    found = dict.fromkeys((written.removeprefix("on "), written, *whole))
    return tuple(each for each in found if each and each != " ".join(text.split()))
