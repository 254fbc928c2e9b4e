"""Every code that a stage may report, family by family. The rules add theirs in `check/rules/`."""

from typing import Final

from briefpress.diagnostics.codes import (
    chart,
    data,
    expression,
    finding,
    folder,
    house,
    look,
    markdown,
    reference,
    schema,
    store,
    typeset,
    value,
    work,
    yaml,
)
from briefpress.diagnostics.diagnostic import Code

CATALOGUE: Final[tuple[Code, ...]] = (
    *house.CODES,
    *yaml.CODES,
    *schema.CODES,
    *data.CODES,
    *expression.CODES,
    *folder.CODES,
    *markdown.CODES,
    *reference.CODES,
    *finding.CODES,
    *value.CODES,
    *chart.CODES,
    *look.CODES,
    *typeset.CODES,
    *work.CODES,
    *store.CODES,
)
"""All of them, in the order of the line."""
