"""A report of 200 pages, where page references, notes and pages that are made again cost most; and one of 50."""

from collections.abc import Iterator
from dataclasses import replace

from benchmarks import own
from benchmarks.corpora.house import edit
from benchmarks.corpora.sizes import long_report, short_report
from benchmarks.losses import Losses, losses
from benchmarks.measure import typical
from benchmarks.peers import PEERS, weasyprint_command
from benchmarks.peers.peer import OUTPUT
from benchmarks.results import Found, Met, Observed, Scenario, Target, cpu, memory, ratios
from benchmarks.side_by_side import STOCK, folder_of, house_with, observed, own_work, pages, work_of_peers
from benchmarks.workplace import Workplace

ROUNDS = 2
SHORT, LONG = "50 pages", "200 pages"
CPU = Target("CPU, of that of WeasyPrint’s command", 0.3)
MEMORY = Target("most memory, of that of WeasyPrint’s command", 1)
NOTES = Target("footnotes lost", 0, "lost")
REFERENCES = Target("page references wrong", 0, "wrong")


def run(place: Workplace) -> Iterator[Found]:
    short = short_report()
    house = house_with(place, short)
    costs = place.interleaved(SHORT, 1, own_work(house) | work_of_peers(place, short, house), needed=(own.NAME,))
    yield from observed(place, SHORT, short, house, costs)
    yield from _long(place)


def _long(place: Workplace) -> Iterator[Found]:
    document = long_report()
    house = house_with(place, document)
    # WeasyPrint takes so long that only it and briefpress go several rounds.
    stock = weasyprint_command.PEER
    work = own_work(house) | work_of_peers(place, document, house, (stock,))
    costs = place.interleaved(LONG, place.rounds(ROUNDS), work, needed=tuple(work))
    our, their = typical(costs[own.NAME]), typical(costs[STOCK])
    ours = losses(own.pdf(house, document), document)
    theirs = losses(place.folder / folder_of(stock, document) / OUTPUT, document)
    yield Met(
        CPU,
        ratios(costs[own.NAME], costs[STOCK], cpu),
        f"{our.cpu:.0f} s against {their.cpu:.0f} s; on the wall {our.wall:.0f} s against {their.wall:.0f} s",
    )
    yield Met(
        MEMORY,
        ratios(costs[own.NAME], costs[STOCK], memory),
        f"{our.memory / 1e6:.0f} MB against {their.memory / 1e6:.0f} MB",
    )
    yield Met(NOTES, (float(ours.notes_lost),), f"of {ours.notes}; WeasyPrint {theirs.notes_lost}")
    beside = f"of {ours.references}; WeasyPrint {theirs.references_wrong}"
    yield Met(REFERENCES, (float(ours.references_wrong),), beside)
    said = {own.NAME: _said(ours), STOCK: _said(theirs)}
    yield from (replace(one, remark=said[one.program]) for one in observed(place, LONG, document, house, costs))
    edit(house, document, "edited")
    place.say("  briefpress again, after an edit")
    again = own.build(house)
    yield Observed(LONG, "briefpress, after an edit", (again,), pages(own.pdf(house, document)))
    others = work_of_peers(place, document, house, [peer for peer in PEERS if peer is not stock])
    yield from observed(place, LONG, document, house, place.interleaved(LONG, 1, others, needed=()))


def _said(them: Losses) -> str:
    return (
        f"{them.notes_lost} of {them.notes} notes lost, {them.references_wrong} of {them.references} references wrong"
    )


SCENARIO = Scenario(
    "report",
    "A report of 200 pages with contents, 500 notes, 320 page references, tables and charts, from nothing",
    (CPU, MEMORY, NOTES, REFERENCES),
    run,
)
