"""What workers load before their first task: importing this takes a second, and a fork of a process that has it none.

A module of its own, for the fork server knows its tools by the names of modules, and nobody else needs this one.
"""

from briefpress.typeset.loading import load_weasyprint

load_weasyprint()

import briefpress.check.pdf.reading  # noqa: E402
import briefpress.pipeline.pdf_task  # noqa: E402
import briefpress.typeset.document  # noqa: E402, F401
