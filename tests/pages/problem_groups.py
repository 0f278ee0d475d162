"""Which problems belong together on the index: by what somebody is doing who meets them."""

from collections.abc import Mapping

from polsek.problem import Words

GROUPS: Mapping[Words, str] = {
    Words("The text of a file", "Filens text"): """
        alias anchor complex-key control-character directive duplicate-key empty-file empty-key empty-value encoding
        first-key line-break merge-key not-a-mapping not-polsek several-documents stray-key syntax tab tag too-deep
        too-large too-many unreadable wrong-shape
        """,
    Words("Keys and names", "Nycklar och namn"): """
        accepted-gone fact lone-key missing-key name name-twice no-source reserved-name unfilled unknown-authority
        unknown-code unknown-key unknown-name unquoted-code used-too-early wrong-sort
        """,
    Words("Figures, dates and bands", "Värden, datum och intervall"): """
        band-gap band-order band-overlap band-past-end date date-order duration falling-band large-multiple magnitude
        missing-percent missing-period missing-unit mixed-periods mixed-units notation number rounding term-year unit
        unknown-word unreachable-band
        """,
    Words("What a component gives", "Stödets delar"): """
        all-retained always-zero banding component-valid condition contradiction count counted-twice default-among
        default-empty-seats employment index index-base limit-unit needs-party never-met nothing-to-calculate
        per-or-split read-date split split-assembly split-at-least weight weighted zero-divisor
        """,
    Words("Pools and instalments", "Ramar och utbetalningar"): """
        instalments negative-rest overdrawn pool-per two-pools
        """,
    Words("Mandates and assemblies", "Mandat och fullmäktige"): """
        abbreviation-taken assembly-seats duplicate-party election-day even-seats fact-value left-before missing-fact
        missing-side near-party no-mandates no-parties no-previous pairs placeholder same-day seats seats-differ
        starting-day too-many-empty unknown-distribution unknown-party
        """,
    Words("Tables and imported files", "Tabeller och importerade filer"): """
        assembly-twice cells duplicate-column empty-table error-value hash-row left-out missing-column missing-party
        mixed-decimals not-counted not-importable not-in-file not-published not-told-apart sum-row test-file
        total-differs unknown-column unsafe-file workbook wrong-authority
        """,
    Words("Years and series", "År och serier"): """
        no-figure-yet no-values preliminary rules-hole rules-overlap series-lacks-day series-name series-old
        unknown-figure year-outside
        """,
    Words("Published tables", "Publicerade tabeller"): """
        difference-changed difference-gone no-rule printed-number published-differs table-span table-twice unknown-path
        """,
    Words("Settlement and the files of a year", "Avräkning och årets filer"): """
        authority-cost file-name negative-cost not-reported unwritable would-overwrite
        """,
}  # fmt: skip
OTHER = Words("Other", "Övrigt")
"""Where a problem stands that is in none of the groups."""
