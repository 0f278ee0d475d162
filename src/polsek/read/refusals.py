"""What the YAML reader refuses, in words, and how it recognises what the parser complains about."""

from polsek.problem import Place, Problem, Words

REFUSALS: dict[str, tuple[str, ...]] = {
    "too-large": (
        "the file is too large: {size} bytes; at most {most} ({mib} MiB) can be read",
        "filen är för stor: {size} byte; högst {most} ({mib} MiB) kan läsas",
        "divide it into several files",
        "dela upp den i flera filer",
    ),
    "too-large/entries": (
        "more than {widest} entries in one place",
        "fler än {widest} poster på ett ställe",
        "divide it, or leave out what no answer needs",
        "dela upp filen, eller utelämna det som inte behövs",
    ),
    "encoding": (
        "the file is not UTF-8 text: byte {byte} does not belong here",
        "filen är inte sparad som UTF-8: tecknet med värdet {byte} kan inte läsas",
        "save the file as UTF-8",
        "spara filen som UTF-8",
    ),
    "encoding/letter": (
        "the file is not UTF-8 text: byte {byte} does not belong here",
        "filen är inte sparad som UTF-8: tecknet med värdet {byte} kan inte läsas",
        "it is probably '{letter}', in the older Windows encoding: save the file as UTF-8",
        "tecknet är troligen ”{letter}”: spara filen som UTF-8",
    ),
    "encoding/other": (
        "the file is {name} text, not UTF-8",
        "filen är {name}-text, inte UTF-8",
        "save the file as UTF-8",
        "spara filen som UTF-8",
    ),
    "encoding/no-text": (
        "the file is no text",
        "filen är ingen textfil",
        "rules are text; a table of seats or costs may be a workbook (.xlsx): see --mandates and settle",
        "regler är text; mandat och kostnader får stå i en arbetsbok (.xlsx): se --mandates och settle",
    ),
    "control-character": (
        "the invisible character {code} is not allowed",
        "det osynliga tecknet {code} är inte tillåtet",
        "delete it: such characters come along when text is copied from a web page or a PDF",
        "ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF",
    ),
    "control-character/line": (
        "the line ends with a lone carriage return ({code})",
        "raden har en gammal Mac-radbrytning ({code})",
        "save the file with the line ends of Windows or of Linux",
        "spara filen med radbrytningar som i Windows eller Linux",
    ),
    "control-character/escape": (
        "this text in quotes stands for the invisible character {code}",
        "texten inom citattecken ger det osynliga tecknet {code}",
        "write the text without a backslash",
        "skriv texten utan omvänt snedstreck",
    ),
    "tab": (
        "a tab stands where spaces are needed",
        "ett tabbtecken står där det ska vara mellanslag",
        "replace it with spaces",
        "ersätt det med mellanslag",
    ),
    "empty-file": (
        "the file is empty",
        "filen är tom",
        "a file begins with the line 'polsek: 1'",
        "filen ska börja med raden ”polsek: 1”",
    ),
    "not-a-mapping": (
        "the file does not consist of keys and values",
        "filen består inte av nycklar och värden",
        "a file begins with the line 'polsek: 1'; a space comes after each colon",
        "filen ska börja med raden ”polsek: 1”; sätt ett mellanslag efter varje kolon",
    ),
    "several-documents": (
        "a second document begins here",
        "här börjar ett andra dokument",
        "put it in a file of its own",
        "lägg det i en egen fil",
    ),
    "directive": (
        "lines that begin with % (directives) are not allowed",
        "rader som börjar med % (direktiv) är inte tillåtna",
        "delete the line",
        "ta bort raden",
    ),
    "too-deep": (
        "more than {deepest} levels inside one another",
        "fler än {deepest} nivåer inuti varandra",
        "look for brackets or dashes that are not meant",
        "leta efter parenteser eller streck som inte är avsedda",
    ),
    "anchor": (
        "anchors (&name) are not allowed",
        "ankare (&namn) är inte tillåtna",
        "write the value where it is needed; a text that begins with & goes in quotes",
        "skriv värdet där det behövs; en text som börjar med & sätts inom citattecken",
    ),
    "alias": (
        "references to an anchor (*name) are not allowed",
        "hänvisningar till ett ankare (*namn) är inte tillåtna",
        "write the value out; a text that begins with * goes in quotes",
        "skriv ut värdet; en text som börjar med * sätts inom citattecken",
    ),
    "tag": (
        "tags (!name) are not allowed",
        "taggar (!namn) är inte tillåtna",
        "delete it; a text that begins with ! goes in quotes",
        "ta bort det; en text som börjar med ! sätts inom citattecken",
    ),
    "merge-key": (
        "merge keys (<<) are not allowed",
        "sammanslagningar (<<) är inte tillåtna",
        "write the keys out",
        "skriv ut nycklarna",
    ),
    "duplicate-key": (
        "the key '{key}' is already on line {line}",
        "nyckeln ”{key}” finns redan på rad {line}",
        "keep one of the two",
        "behåll en av de två",
    ),
    "complex-key": (
        "a key must be a text on one line",
        "en nyckel ska vara en text på en rad",
        "write 'key: value', without a question mark before it",
        "skriv ”nyckel: värde”, utan frågetecken före",
    ),
    "empty-key": (
        "the key is empty",
        "nyckeln är tom",
        "write 'key: value'",
        "skriv ”nyckel: värde”",
    ),
    "line-break": (
        "a name is one line",
        "ett namn ska stå på en rad",
        "write it on one line, without \\n",
        "skriv det på en rad, utan \\n",
    ),
    "stray-key": (
        "'{key}' has no value",
        "”{key}” saknar värde",
        "a comma inside {{...}} ends a value: put a text with a comma in quotes or on a line of its own",
        "ett kommatecken inom {{...}} avslutar ett värde: sätt en text med komma inom citattecken eller på egen rad",
    ),
    "stray-key/first": (
        "'{key}' has no value",
        "”{key}” saknar värde",
        "inside {{...}} write key: value; a list goes in [...]",
        "inom {{...}} skrivs nyckel: värde; en lista skrivs inom [...]",
    ),
    "stray-key/colon": (
        "'{key}' has no value",
        "”{key}” saknar värde",
        "put a space after the colon",
        "sätt ett mellanslag efter kolonet",
    ),
    "syntax": (
        "this cannot be read",
        "detta går inte att läsa",
        "check indentation, quotes and brackets here and just before",
        "kontrollera indrag, citattecken och parenteser här och strax före",
    ),
    "syntax/quote": (
        "the text in quotes that begins here is never closed",
        "texten inom citattecken som börjar här avslutas aldrig",
        "put the same quotation mark at its end",
        "sätt samma citattecken i slutet av den",
    ),
    "syntax/escape": (
        "this backslash does not stand for a character",
        "det omvända snedstrecket saknar betydelse här",
        "write the text in '...': there a backslash is just a backslash",
        "skriv texten inom '...': där är omvänt snedstreck ett vanligt tecken",
    ),
    "syntax/bracket": (
        "the '{bracket}' on line {line} is not closed, or a comma is missing here",
        "”{bracket}” på rad {line} är inte avslutad, eller så saknas ett kommatecken här",
        "a text that contains ': ' or quotation marks goes in quotes as a whole",
        "en text som innehåller ”: ” eller citattecken sätts i sin helhet inom citattecken",
    ),
    "syntax/end": (
        "the file ends inside brackets that are not closed",
        "filen slutar inuti parenteser som inte är avslutade",
        "look for a missing }} or ]",
        "leta efter en }} eller ] som saknas",
    ),
    "syntax/closes-nothing": (
        "this '{sign}' does not close anything",
        "”{sign}” avslutar ingenting här",
        "look for a bracket too many, or one of the other kind",
        "leta efter en parentes för mycket, eller en av annat slag",
    ),
    "syntax/nothing-before": (
        "something is missing before this '{sign}'",
        "något saknas före ”{sign}”",
        "write it, or delete the sign",
        "skriv dit det, eller ta bort tecknet",
    ),
    "syntax/colon": (
        "a colon cannot stand here",
        "ett kolon kan inte stå här",
        "a text that contains ': ' goes in quotes; keys beside each other begin in the same column",
        "en text som innehåller ”: ” sätts inom citattecken; nycklar på samma nivå börjar i samma kolumn",
    ),
    "syntax/space": (
        "a space is missing after this colon",
        "ett mellanslag saknas efter kolonet",
        "write 'key: value'",
        "skriv ”nyckel: värde”",
    ),
    "syntax/no-colon": (
        "this line has no colon",
        "raden saknar kolon",
        "write 'key: value'; a text that goes on from the line before is indented",
        "skriv ”nyckel: värde”; en text som fortsätter från raden före har indrag",
    ),
    "syntax/first": (
        "a text cannot begin with '{sign}'",
        "en text kan inte börja med ”{sign}”",
        "put the text in quotes",
        "sätt texten inom citattecken",
    ),
    "syntax/indentation": (
        "the line's indentation does not fit the lines before it",
        "radens indrag stämmer inte med raderna före",
        "keys beside each other, and items beside each other, begin in the same column",
        "nycklar på samma nivå, och poster på samma nivå, börjar i samma kolumn",
    ),
    "syntax/after": (
        "this does not belong to the value before it",
        "det här hör inte till värdet före",
        "look for a quotation mark or a bracket that is missing, or one too many",
        "leta efter ett citattecken eller en parentes som saknas, eller som är en för mycket",
    ),
    "syntax/item": (
        "a list's item cannot begin here",
        "en post i en lista kan inte börja här",
        "each '- ' begins a line of its own; a text that begins with '- ' goes in quotes",
        "varje ”- ” börjar en egen rad; en text som börjar med ”- ” sätts inom citattecken",
    ),
    "syntax/block": (
        "after | or > the text begins on the next line",
        "efter | eller > börjar texten på nästa rad",
        "a text that begins with | or > goes in quotes",
        "en text som börjar med | eller > sätts inom citattecken",
    ),
}
"""By kind, the message and then the remedy, each in English and Swedish; a slash parts a problem's id from the rest."""


def refusal(kind: str, place: Place, path: str = "", **facts: str | int) -> Problem:
    """Give the problem of a kind, with what its words name."""
    texts = [text.format(**facts) for text in REFUSALS[kind]]
    hint = Words(*texts[2:]) if texts[2:] else None
    return Problem(kind.partition("/")[0], Words(*texts[:2]), place, hint, path=path)


# --- what the parser complains about ----------------------------------------------------------------------------------


_CLOSING = ("]", "}")
_FITTING = ("did not find expected key", "<block end>", "expected '-' indicator", "<document start>")

_SYNTAX: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("maximum nesting depth",), (), "too-deep"),
    (("",), ("\t",), "tab"),
    (("tab character",), (), "tab"),
    (("irective", "incompatible YAML document"), (), "directive"),
    (("<document start>",), ("%",), "directive"),
    (("scanning an anchor",), (), "anchor"),
    (("scanning an alias",), (), "alias"),
    (("a tag", "tag handle", "tag URI", "%TAG"), (), "tag"),
    (("unexpected end of stream", "unexpected document"), (), "syntax/quote"),
    (("escape", "hexdecimal"), (), "syntax/escape"),
    (("a block scalar",), (), "syntax/block"),
    (("found unexpected ':'",), (), "syntax/space"),
    (("expected ','",), (), "syntax/bracket"),
    (("values are not allowed",), (), "syntax/colon"),
    (("entries are not allowed",), (), "syntax/item"),
    (("keys are not allowed", "cannot start any token"), (), "syntax/first"),
    (("could not find expected ':'",), (), "syntax/no-colon"),
    ((*_FITTING, "node content"), _CLOSING, "syntax/closes-nothing"),
    ((*_FITTING, "node content"), (",", ":"), "syntax/nothing-before"),
    (("node content",), ("",), "syntax/end"),
    (_FITTING, (), "syntax/indentation"),
)
"""The parsers' complaints: any of these fragments, before one of these characters (any, if none), is of this kind."""

AT_BEGINNING = frozenset({"syntax/quote", "syntax/no-colon", "directive", "anchor", "alias", "tag"})
"""The kinds that are placed where the thing complained about began, not where the parser gave up."""


def find_kind(said: str, sign: str) -> str:
    """Give the kind of refusal for what a parser said at a character; at the end of the text that is empty."""
    for fragments, signs, kind in _SYNTAX:
        if (not signs or sign in signs) and any(fragment in said for fragment in fragments):
            return kind
    return "syntax"
