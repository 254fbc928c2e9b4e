"""What the terminal says of rebuilds: the problems as usual, and one line for each."""

from time import perf_counter

from briefpress.cli.options import Choices
from briefpress.cli.output import plural, say, show, without_advice
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.location import House
from briefpress.work.events import WHOLE_HOUSE, Done, Event, PageReady, PdfReady, Started, Told

MOST_NAMES = 3
"""How many changed files are named."""


class RebuildLog:
    """Prints what a rebuild tells when it has come to its end; of one that was given up, nothing."""

    def __init__(self, house: House, choices: Choices) -> None:
        self._house = house
        self._choices = choices
        self._begin(frozenset())

    def tell(self, event: Event) -> None:
        """Take in what happened."""
        match event:
            case Started(changed):
                self._begin(changed)
            case PageReady():
                self._page = perf_counter()
            case PdfReady():
                self._pdf = perf_counter()
            case Told(diagnostics):
                self._told.extend(diagnostics)
            case Done(built, failed):
                shown = without_advice(list(dict.fromkeys(self._told)), self._choices)
                show(shown, self._choices, self._house)
                say(self._line(built, failed), self._choices)

    def _begin(self, changed: frozenset[str]) -> None:
        self._changed = changed
        self._told: list[Diagnostic] = []
        self._started = perf_counter()
        self._page = self._pdf = 0.0

    def _line(self, built: tuple[str, ...], failed: tuple[str, ...]) -> str:
        """Return what changed, what came of it, and after how many seconds."""
        parts = [
            f"{name} after {when - self._started:.2f} s"
            for name, when in (("page", self._page), ("PDF", self._pdf))
            if when
        ]
        if failed:
            parts.append(f"not built: {', '.join(failed)}")
        elif not parts or WHOLE_HOUSE in self._changed:
            parts.append(f"{plural(len(built), 'brief')} built after {perf_counter() - self._started:.2f} s")
        return f"{self._names()}: {', '.join(parts)}"

    def _names(self) -> str:
        if WHOLE_HOUSE in self._changed:
            return "all"
        # A folder stands for what is in it; the folder is named only where it stands alone.
        names = sorted(
            path for path in self._changed if not any(other.startswith(f"{path}/") for other in self._changed)
        )
        more = len(names) - MOST_NAMES
        return ", ".join(names[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
