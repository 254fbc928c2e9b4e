"""Citation styles, and the files that references come from: the codes R12x and R13x of the family R."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

UNKNOWN_CITATION_STYLE: Final = Code(
    "R121",
    "unknown-citation-style",
    "A citation style does not exist.",
    """
`citation_style:` is `author-date`, `numeric` or `notes`, or the name of a CSL file of the house without its ending:
`our-journal` for `styles/citations/our-journal.csl`. Put the file there, or correct the name.
""",
)
BROKEN_CITATION_STYLE: Final = Code(
    "R122",
    "broken-citation-style",
    "A CSL file cannot be used.",
    """
A citation style is XML, in the form of CSL 1.0.2, with a part for citations (`<citation>`) and a part for the list
(`<bibliography>`). Correct the line that is named, or fetch the file again from where it came. A document type
(`<!DOCTYPE`) is not allowed.
""",
)
DEPENDENT_CITATION_STYLE: Final = Code(
    "R123",
    "dependent-citation-style",
    "A CSL file only points to another style.",
    """
Many styles of journals are short files that name the style they are alike to, their parent. Put the parent into
`styles/citations/` instead, and name it in `citation_style:`.
""",
)
CITED_ALIKE: Final = Code(
    "R124",
    "cited-alike",
    "Two works read the same where they are cited.",
    """
A reader who sees `(Moon 2019)` has to find the one work that is meant. Styles that know year suffixes write `2019a` and
`2019b`; this one does not. Use a style that does, give the exact dates, or cite with a locator and a word of your own.
""",
    Severity.WARNING,
)
BROKEN_BIBLIOGRAPHY: Final = Code(
    "R131",
    "broken-bibliography",
    "A file of references cannot be read here.",
    """
`references.bib` is BibTeX: each entry is `@type{key, field = {value}, …}` with its braces closed. `references.json` is
CSL-JSON: a list of objects. What stands before and behind the broken place is read all the same, where it can be.
""",
)
UNKNOWN_ENTRY_TYPE: Final = Code(
    "R132",
    "unknown-entry-type",
    "A work is of a type that nobody knows.",
    """
The types are those of CSL in YAML and JSON, and those of BibTeX and BibLaTeX in `references.bib`. What is of no
special type is a `document`, in BibTeX `@misc`.
""",
)
UNKNOWN_ENTRY_FIELD: Final = Code(
    "R133",
    "unknown-entry-field",
    "A work has a field that nothing reads.",
    """
Fields that bibliography programs add for themselves (abstract, file, keywords …) are passed over. Any other is likely
to be misspelt, and what it says would be missing in the list.
""",
    Severity.WARNING,
)
DUPLICATE_REFERENCE: Final = Code(
    "R134",
    "duplicate-reference",
    "Two works have the same key.",
    """
`[@key]` must mean one work, in whichever file it is written. Delete one of the two, or rename it.
""",
)
BAD_REFERENCE_KEY: Final = Code(
    "R135",
    "bad-reference-key",
    "A work has no key, or one that cannot be cited.",
    """
A key is what stands behind the `@` of a citation. It holds letters, digits and `_ : . / + -`, and begins and ends with
a letter or a digit. Nothing can cite the entry otherwise.
""",
)

CODES: Final = (
    UNKNOWN_CITATION_STYLE,
    BROKEN_CITATION_STYLE,
    DEPENDENT_CITATION_STYLE,
    CITED_ALIKE,
    BROKEN_BIBLIOGRAPHY,
    UNKNOWN_ENTRY_TYPE,
    UNKNOWN_ENTRY_FIELD,
    DUPLICATE_REFERENCE,
    BAD_REFERENCE_KEY,
)
"""In order; `codes/reference.py` takes them in."""
