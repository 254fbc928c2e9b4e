"""A work lacks what a reader needs to find it.

**What.** An entry of the references leaves out something that works of its type have: who wrote it, when it appeared,
the journal or book it stands in, who published it, its address. A `note` that says why may stand in place of anything
but the journal or book.

**Why.** A reference is there so that somebody can go and look. Who finds no journal, no publisher and no address has to
take the brief's word for it.

**How to mend it.** Add the field that is named. What nobody knows, say in `note:`; a work without a date may say so in
`issued_text:`.

```yaml
harbour-log:
  type: document
  title: Harbour log
  note: Kept at the harbour office, not dated
```
"""

from collections.abc import Iterator, Mapping
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.reference import ReferenceEntry

CODE: Final = documented("R202", "incomplete-reference", Severity.WARNING, __doc__)

Needs = tuple[tuple[str, ...], ...]

SOMEBODY: Final = ("author", "editor")
WHEN: Final = ("issued", "issued_text")
WHERE: Final = ("publisher", "url", "doi")
HELD_BY: Final = ("container_title",)
NEEDS: Final[Mapping[str, Needs]] = {
    "article-journal": (SOMEBODY, WHEN, HELD_BY),
    "article-magazine": (WHEN, HELD_BY),
    "article-newspaper": (WHEN, HELD_BY),
    "book": (SOMEBODY, WHEN, WHERE),
    "chapter": (SOMEBODY, WHEN, HELD_BY),
    "dataset": (WHEN, WHERE),
    "entry-encyclopedia": (HELD_BY,),
    "legal_case": (WHEN, ("authority", "number", "url")),
    "legislation": (WHEN, ("authority", "container_title", "number", "url")),
    "paper-conference": (SOMEBODY, WHEN, ("container_title", "event_title")),
    "post": (WHEN, ("url",)),
    "post-weblog": (WHEN, ("url",)),
    "report": (WHEN, ("author", "editor", "publisher"), WHERE),
    "software": (("author", "publisher"), WHERE),
    "speech": (("author",), WHEN, ("event_title", "event_place")),
    "thesis": (("author",), WHEN, WHERE),
    "treaty": (WHEN,),
    "webpage": (("url",), ("accessed", "issued", "issued_text")),
}
"""What works of a type need: of each group, one field."""
SAID: Final[Mapping[tuple[str, ...], str]] = {
    SOMEBODY: "no author or editor",
    WHEN: "no date",
    WHERE: "no publisher or address",
    HELD_BY: "no journal or book that it stands in",
    ("author",): "no author",
    ("author", "publisher"): "no author or publisher",
    ("author", "editor", "publisher"): "no author, editor or publisher",
    ("container_title", "event_title"): "no proceedings or event",
    ("event_title", "event_place"): "no event or place",
    ("url",): "no address",
    ("accessed", "issued", "issued_text"): "no date, nor a day when it was visited",
}


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each work in the list of the brief that lacks something."""
    register = subject.shared.references
    for key in sorted(reference.key for reference in subject.brief.references):
        entry = register.entries[key]
        missing = tuple(_missing(entry))
        excuse = "" if HELD_BY in missing else "; or say in `note` why it has none"
        if missing:
            said = "; ".join(SAID.get(fields, f"no {_named(fields)}") for fields in missing)
            yield CODE.at(
                register.places.key(key),
                f"`{key}` has {said}",
                label=f"a work of the type `{entry.type}`",
                help=f"add {'; '.join(_named(fields) for fields in missing)}{excuse}",
            )


def _missing(entry: ReferenceEntry) -> Iterator[tuple[str, ...]]:
    for fields in NEEDS.get(entry.type, ()):
        excused = entry.note and fields != HELD_BY
        if not excused and not any(getattr(entry, field) for field in fields):
            yield fields


def _named(fields: tuple[str, ...]) -> str:
    *others, last = (f"`{field}`" for field in fields)
    return f"{', '.join(others)} or {last}" if others else last


RULE: Final = Rule(CODE, BriefSubject, check)
