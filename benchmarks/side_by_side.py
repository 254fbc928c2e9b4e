"""briefpress and its peers on one document."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import pypdfium2

from benchmarks import own
from benchmarks.corpora.document import Document
from benchmarks.measure import Cost, cost_of
from benchmarks.peers import PEERS, weasyprint_command
from benchmarks.peers.peer import OUTPUT, Peer
from benchmarks.results import Observed
from benchmarks.workplace import INSTALLED, Workplace

STOCK = weasyprint_command.PEER.name
Work = dict[str, Callable[[], Cost]]


def house_with(place: Workplace, document: Document) -> Path:
    """Return a house with `document` alone, built once: so there is a page for the peers."""
    house = place.house(document.slug, (document,))
    place.say(f"  building `{document.slug}` once, for the page that peers are given")
    own.build(house)
    return house


def own_work(house: Path) -> Work:
    """Return what briefpress does for `house` from nothing, by its name."""
    return {own.NAME: partial(own.build_cold, house)}


def work_of_peers(place: Workplace, document: Document, house: Path, peers: Sequence[Peer] = PEERS) -> Work:
    """Return what each of `peers` that is here does for `document`, by its name."""
    work: Work = {}
    for peer in peers:
        if peer.name in place.versions:
            folder = place.empty(folder_of(peer, document))
            command = peer.prepare(own.published(house, document), folder, INSTALLED / key(peer))
            work[peer.name] = partial(cost_of, command, folder)
    return work


def observed(
    place: Workplace, name: str, document: Document, house: Path, costs: Mapping[str, Sequence[Cost]]
) -> tuple[Observed, ...]:
    """Return what programs cost for `document`, which the table calls `name`, with how many pages each made of it."""
    files = {peer.name: place.folder / folder_of(peer, document) / OUTPUT for peer in PEERS}
    files[own.NAME] = own.pdf(house, document)
    return tuple(Observed(name, program, tuple(them), pages(files[program])) for program, them in costs.items())


def key(peer: Peer) -> str:
    """Return the name of the folder that `peer` is installed in."""
    return peer.name.partition(",")[0].replace(" + ", "-").lower()


def folder_of(peer: Peer, document: Document) -> str:
    """Return the name of the folder in which `peer` works on `document`."""
    return f"{document.slug}-{key(peer)}"


def pages(path: Path) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(path) as pdf:
        return len(pdf)
