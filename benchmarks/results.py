"""What the benchmark finds, as values: targets with what was measured, and what each program cost."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.measure import Cost
from benchmarks.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Target:
    """What is wanted of a number."""

    of: str
    """What is measured, in a few words."""
    limit: float
    unit: str = "×"
    """`×` for a ratio, `s`, or what is counted."""
    at_least: bool = False
    """Whether more is better."""

    def met_by(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


@dataclass(frozen=True, slots=True)
class Met:
    """The values of a target, one for each round, and what stands beside them."""

    target: Target
    values: tuple[float, ...]
    beside: str

    @property
    def middle(self) -> float:
        return median(self.values)

    @property
    def is_met(self) -> bool:
        return self.target.met_by(self.middle)


@dataclass(frozen=True, slots=True)
class Observed:
    """What a program cost for a document, in each round; `remark` says what else was seen."""

    document: str
    program: str
    costs: tuple[Cost, ...]
    pages: int | None = None
    remark: str = ""


Found = Met | Observed


@dataclass(frozen=True, slots=True)
class Scenario:
    """One row of the table: a piece of work, what is wanted of it, and how it is measured."""

    name: str
    work: str
    targets: tuple[Target, ...]
    run: Callable[[Workplace], Iterator[Found]]


def ratios(ours: Sequence[Cost], theirs: Sequence[Cost], of: Callable[[Cost], float]) -> tuple[float, ...]:
    """Return what `of` gives for each of `ours`, divided by what it gives for its neighbour in the same round."""
    return tuple(of(our) / of(their) for our, their in zip(ours, theirs, strict=False))


def wall(cost: Cost) -> float:
    return cost.wall


def cpu(cost: Cost) -> float:
    return cost.cpu


def memory(cost: Cost) -> float:
    return float(cost.memory)
