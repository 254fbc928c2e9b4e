"""The rows of the table, one file each."""

from benchmarks.results import Scenario
from benchmarks.scenarios import cold, edit, growth, many, nothing, report

SCENARIOS: tuple[Scenario, ...] = (
    cold.SCENARIO,
    edit.SCENARIO,
    nothing.SCENARIO,
    many.SCENARIO,
    report.SCENARIO,
    growth.SCENARIO,
)
"""All of them, in the order of the table. The last takes numbers of the first and the one before it."""
