"""A PDF does not name the standards that it is made to.

**What.** The metadata do not claim PDF/A-3a and PDF/UA-1, or with `archival: pdf-2.0` PDF/A-4f and PDF/UA-2; or the
version of the file is not the one that they ask for, or a PDF/A-4f carries no file.

**Why.** Archives and readers go by the claim: without it the best file counts as any other.

**How to mend it.** briefpress writes the claims by the house's `archival`. If you see this, please report it.

```yaml
archival: pdf-2.0
```
"""

from collections.abc import Iterator, Mapping
from typing import Final

from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.settings import Archival

CODE: Final = documented("U174", "missing-claim", Severity.ERROR, __doc__)

CLAIMS: Final[Mapping[Archival, tuple[tuple[str, str], ...]]] = {
    "pdf-1.7": (("pdfaid:part", "3"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")),
    "pdf-2.0": (
        ("pdfaid:part", "4"),
        ("pdfaid:conformance", "F"),
        ("pdfaid:rev", "2020"),
        ("pdfuaid:part", "2"),
        ("pdfuaid:rev", "2024"),
    ),
}
"""What the metadata must say, by the setting of the house."""
VERSIONS: Final[Mapping[Archival, str]] = {"pdf-1.7": "1.7", "pdf-2.0": "2.0"}


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each claim that is missing or wrong."""
    yield from told(CODE, subject, _faults(subject))


def _faults(subject: PdfSubject) -> Iterator[Fault]:
    file, archival = subject.file, subject.page.archival
    for name, wanted in CLAIMS[archival]:
        found = file.claims.get(name, "")
        if found != wanted:
            yield Fault(
                f"the metadata say `{found}` for `{name}`, not `{wanted}`"
                if found
                else f"the metadata do not say `{name}`"
            )
    if file.version != VERSIONS[archival]:
        yield Fault(f"the file is PDF {file.version}, not {VERSIONS[archival]}")
    if archival == "pdf-2.0" and not file.attachments:
        yield Fault("the PDF carries no file, which PDF/A-4f asks for")


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 06-002", "ISO 19005-3 6.6.4", "ISO 19005-4 6.7.3", "ISO 14289-2 5"),
    covers=(
        "PDFUA1-ID-SCHEMA-001",
        "PDFUA1-ID-PART-001",
        "PDFA3A-ID-SCHEMA-001",
        "PDFA3A-ID-PART-001",
        "PDFA3A-ID-CONFORMANCE-001",
    ),
)
