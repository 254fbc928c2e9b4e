"""The keys by which works are cited."""

import re
from typing import Final

from briefpress.diagnostics.codes.citation import BAD_REFERENCE_KEY, DUPLICATE_REFERENCE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span

KEY: Final = re.compile(r"\w(?:[\w:./+-]*\w)?")


def check_key(key: str, span: Span | None) -> Diagnostic | None:
    """Return what is wrong with a key; nothing where it can be cited."""
    if KEY.fullmatch(key):
        return None
    message = f"nothing can cite the key `{key}`" if key else "a work without a key"
    help_ = "use letters, digits and `_ : . / + -`, with a letter or a digit at both ends"
    return BAD_REFERENCE_KEY.at(span, message, label="not a key" if key else "cannot be cited", help=help_)


def repeated_key(key: str, span: Span | None, first: Span | None) -> Diagnostic:
    """Return the diagnostic for a key that `first` has as well."""
    place = f" (first in {first.source.path}:{first.line})" if first else ""
    help_ = f"delete one of the two, or rename it{place}"
    return DUPLICATE_REFERENCE.at(span, f"the key `{key}` is used twice", label="used before", help=help_)
