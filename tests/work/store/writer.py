"""A process that keeps results in a store, over and over, and looks whether what is there is whole.

    python writer.py FOLDER MOST_BYTES SEED ROUNDS

It writes a line for each result that it has put. Its exit code is 1 where a result was not what was put.
"""

import hashlib
import sys
from pathlib import Path

from briefpress.work.store.folder import FolderStore

KEYS = 24


def key_of(number: int) -> str:
    return hashlib.sha256(f"key {number}".encode()).hexdigest()


def content_of(number: int) -> bytes:
    """Return what is kept under a key: tens of kilobytes, so that a kill comes between two pieces of a write, too."""
    return hashlib.sha256(f"content {number}".encode()).digest() * (1000 + 500 * number)


def main(folder: str, most_bytes: str, seed: str, rounds: str) -> int:
    store = FolderStore(Path(folder), int(most_bytes))
    for turn in range(int(rounds)):
        number = (turn * 7 + int(seed)) % KEYS
        if store.get(key_of(number)) not in (None, content_of(number)):
            return 1
        store.put(key_of(number), content_of(number))
        sys.stdout.write(f"{turn}\n")
        sys.stdout.flush()
    for trouble in store.troubles():
        sys.stderr.write(trouble.message)
    return bool(store.troubles())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
