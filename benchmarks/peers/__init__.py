"""What else makes such documents, each installed into a folder of its own or left out with a reason."""

from benchmarks.peers import chromium, pandoc, typst, vivliostyle, weasyprint_command
from benchmarks.peers.peer import Peer

PEERS: tuple[Peer, ...] = (
    weasyprint_command.PEER,
    pandoc.PEER,
    chromium.PEER,
    vivliostyle.PEER,
    typst.PEER,
)
"""All of them, in the order of the table."""
