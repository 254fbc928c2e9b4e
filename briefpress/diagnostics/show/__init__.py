"""One list of diagnostics, many ways to show it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.show import concise, github, human, json

Render = Callable[[Sequence[Diagnostic]], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to show diagnostics: its name, its renderer, and one with colours for a terminal, where it has one.

    `for_people` is unset where a program reads what is shown, so that nothing else may stand among it.
    """

    name: str
    render: Render
    in_colour: Render | None = None
    for_people: bool = True


FORMATS: Final = (
    Format("human", human.render, human.render_in_colour),
    Format("concise", concise.render),
    Format("json", json.render, for_people=False),
    Format("github", github.render, for_people=False),
)
"""Every format, the default first."""
