"""Where the benchmark works, and what it has at hand."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpora.document import Document
from benchmarks.corpora.house import ALL_OUTPUTS, write_house
from benchmarks.measure import Cost, FailedError

HERE = Path(__file__).parent
WORK, INSTALLED = HERE / ".work", HERE / ".peers"


@dataclass(frozen=True, slots=True)
class Workplace:
    """The folders of a run and its way to tell how far it is."""

    quick: bool
    say: Callable[[str], None]
    versions: Mapping[str, str]
    """The peers that are here, by name, with their versions."""
    folder: Path = WORK
    seen: dict[tuple[str, str], list[Cost]] = field(default_factory=dict)
    """What a program cost for a document, by both names: for scenarios that need the numbers of another one."""

    def rounds(self, wanted: int) -> int:
        return 1 if self.quick else wanted

    def house(self, name: str, documents: tuple[Document, ...], outputs: tuple[str, ...] = ALL_OUTPUTS) -> Path:
        """Return a new house with `documents`."""
        house = self.empty(name)
        write_house(house, documents, outputs)
        return house

    def empty(self, name: str) -> Path:
        """Return a folder with nothing in it."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def interleaved(
        self, document: str, rounds: int, work: Mapping[str, Callable[[], Cost]], needed: Sequence[str]
    ) -> dict[str, list[Cost]]:
        """Return the costs of each piece of `work`, done in turns: each round begins with another one.

        So whatever else the machine does meets all of them. What fails is left out, but raises `FailedError` where it
        is `needed`.
        """
        costs: dict[str, list[Cost]] = {name: [] for name in work}
        for number in range(rounds):
            names = list(costs)
            for name in names[number % len(names) :] + names[: number % len(names)]:
                try:
                    cost = work[name]()
                except FailedError as error:
                    if name in needed:
                        raise
                    self.say(f"  {name} is left out: {error}")
                    del costs[name]
                    continue
                took = f"{cost.wall:.2f} s, {cost.cpu:.2f} s CPU, {cost.memory / 1e6:.0f} MB"
                self.say(f"  {number + 1}/{rounds} {name}: {took}")
                costs[name].append(cost)
                self.seen.setdefault((name, document), []).append(cost)
        return costs
