"""A process of its own: writes the digests of all samples, made by stock WeasyPrint and with each change alone."""

import hashlib
import json
import sys
import warnings

warnings.simplefilter("ignore")

from briefpress.typeset.document import typeset_page  # noqa: E402
from briefpress.typeset.swift.change import made  # noqa: E402
from briefpress.typeset.swift.changes import CHANGES  # noqa: E402
from tests.typeset.swift.samples import samples  # noqa: E402


def digests() -> dict[str, str]:
    pdfs = {name: typeset_page(page, "a4").value for name, page in samples().items()}
    return {name: hashlib.sha256(pdf.content).hexdigest() if pdf else "none" for name, pdf in pdfs.items()}


def told() -> dict[str, dict[str, str]]:
    found = {"stock": digests()}
    for change in CHANGES:
        with made((change,)):
            # Twice: what was kept in mind must not be seen either.
            found[change.name] = {**digests(), **{f"{name}, again": digest for name, digest in digests().items()}}
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(told()))
