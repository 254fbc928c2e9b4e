"""What the gate found out about one PDF, apart from its diagnostics."""

from dataclasses import dataclass

from briefpress.model.settings import Paper


@dataclass(frozen=True, slots=True)
class ProfileVerdict:
    """What a validator says of a PDF under one profile, such as `PDF/UA-1`."""

    name: str
    rules: int
    """How many rules it tried."""
    failed: int
    """How many of them failed."""
    checks: int
    """How often they failed."""
    trouble: str = ""
    """Why it could not judge the file; empty where it could."""

    @property
    def passed(self) -> bool:
        """Whether the file conforms, as far as the validator can tell."""
        return not self.failed and not self.trouble


@dataclass(frozen=True, slots=True)
class JudgedPdf:
    """A PDF with what was judged of it."""

    paper: Paper
    pages: int
    digest: str
    """The SHA-256 of its bytes, in hexadecimal."""
    version: str
    """The version of PDF."""
    profiles: tuple[ProfileVerdict, ...]
    """The verdicts of the validator; a profile that it does not know is not among them."""
