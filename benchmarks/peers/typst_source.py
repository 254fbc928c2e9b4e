"""An equivalent document in the language of Typst: the same text, notes, references, tables and contents."""

from collections.abc import Iterator
from typing import Final

from benchmarks.corpora.document import (
    Chart,
    Citation,
    Document,
    Figure,
    Note,
    Paragraph,
    Piece,
    Points,
    Reference,
    Section,
    Table,
    Value,
)
from benchmarks.peers.drawing import data_named

HEAD: Final = """\
#set document(title: "{title}", author: ("Ada Anchor", "Ben Beacon"))
#set page(
  paper: "a4",
  margin: (left: 22mm, right: 66mm, top: 24mm, bottom: 26mm),
  header: text(8pt, font: "Source Sans 3")[{title} #h(1fr) Harbour Office],
  footer: context text(8pt, font: "Source Sans 3")[
    #h(1fr) Page #counter(page).display() of #counter(page).final().first()
  ],
)
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", region: "gb", hyphenate: true)
#set par(leading: 0.72em)
#set heading(numbering: "1.1")
#show heading: set text(font: "Source Sans 3", hyphenate: false)
#show table: set text(font: "Source Sans 3", size: 9pt)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#set table(stroke: none, inset: 3pt)

#text(24pt, font: "Source Sans 3", weight: 600)[{title}]

Ada Anchor and Ben Beacon

{abstract}

#block(fill: rgb("#e6eff2"), inset: 4mm, width: 100%)[
  #text(font: "Source Sans 3", weight: 600)[Key findings]
{findings}
]

#outline(depth: 1)
"""
FOOT: Final = '#bibliography("references.bib", style: "chicago-author-date")\n'


def typst_source(document: Document) -> str:
    """Return `document` as a file that stands beside its charts, `channel.svg` and `references.bib`."""
    findings = "\n".join(f"  + {finding.statement}" for finding in document.findings)
    head = HEAD.replace("{title}", document.title).replace("{abstract}", document.abstract)
    body = "\n\n".join(block for section in document.sections for block in _section(section, document, "="))
    return f"{head.replace('{findings}', findings)}\n{body}\n\n{FOOT}"


def _section(section: Section, document: Document, level: str) -> Iterator[str]:
    yield f"{level} {section.title} <{section.id}>"
    for block in section.blocks:
        match block:
            case Paragraph():
                yield "".join(map(_piece, block.pieces))
            case Points():
                yield "\n".join(f"- {item}" for item in block.items)
            case Table():
                cells = (f"[{cell}]" for row in data_named(document, block.data).rows for cell in row)
                yield (
                    "#figure(table(columns: 4, align: (left, right, right, right), "
                    "table.header([Place], [Year], [Waiting (min)], [Cost (EUR)]), "
                    f"{', '.join(cells)}), caption: [{block.title}])"
                )
            case Chart():
                yield _picture(
                    f"{block.data}.svg", "The waiting times of three places.", f"{block.title}. {block.note}"
                )
            case Figure():
                alt = "A channel between two banks, with a shallow place."
                yield _picture("channel.svg", alt, f"{block.title}. {block.caption}")
    for part in section.sections:
        yield from _section(part, document, f"{level}=")


def _picture(file: str, alt: str, caption: str) -> str:
    return f'#figure(image("{file}", width: 80%, alt: "{alt}"), alt: "{alt}", caption: [{caption}])'


def _piece(piece: Piece) -> str:
    match piece:
        case Note():
            return f"#footnote[{piece.text}]"
        case Citation():
            return f"#cite(<{piece.key}>, supplement: [p. {piece.page}])"
        case Reference():
            page = f"#context counter(page).at(<{piece.target}>).first()"
            return f"#link(<{piece.target}>)[register {piece.mark}~(p.~{page})]"
        case Value():
            return piece.shown
        case str():
            return piece
