"""What was built from what: the states that a brief has had in the site, newest last, with the texts behind them.

It answers why a file is as it is. Nothing is built from it, and whatever is lost of it costs an answer only.
"""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from briefpress.house.built_in import built_in_house
from briefpress.model.built_state import BuiltState
from briefpress.model.digest import digest_of
from briefpress.model.look import BUILT_IN
from briefpress.work.kept_text import keep_text, read_kept
from briefpress.work.last_run import FOLDER
from briefpress.work.store.codec import DamagedError, from_bytes, to_bytes
from briefpress.work.store.store import KEY, Store

MOST_STATES: Final = 50
"""How many states are kept of one brief."""
MOST_BYTES: Final = 1_000_000
"""How large a text may be whose lines can be told later, in bytes."""
TEXTS: Final = (".bib", ".css", ".csl", ".csv", ".html", ".json", ".md", ".svg", ".txt", ".xml", ".yaml", ".yml")
"""How the names of texts end."""
HISTORY: Final = "history"
"""The folder, in that which a house keeps for builds, that holds a file for each brief."""
INDEX_STATES: Final = "_index"
"""The name under which the states of the index are known: no brief can be called that."""
DIGEST: Final = 64
"""Hexadecimal digits of a digest."""


def states_of(root: Path, name: str, store: Store) -> tuple[BuiltState, ...]:
    """Return the states that `name`, a slug or `INDEX_STATES`, has had in the site of the house at `root`, newest last.

    One whose parts the store has lost is left out, and all before it.
    """
    states: list[BuiltState] = []
    for key in reversed(_keys(_place(root, name))):
        state = _found(store, key)
        if state is None:
            break
        states.append(state)
    return tuple(reversed(states))


def note_state(root: Path, name: str, key: str, state: Callable[[], BuiltState], store: Store, known: set[str]) -> None:
    """Note that `name` is now in the state called `key`, unless it was before. Raises `OSError`.

    `known` are the digests of the texts that were kept in this run; others are added.
    """
    place = _place(root, name)
    keys = _keys(place)
    if keys[-1:] == [key]:
        return
    if _found(store, key) is None:
        made = state()
        store.put(_state_key(key), to_bytes(made))
        keep_texts(root, made.inputs, store, known)
    place.parent.mkdir(exist_ok=True)
    keep_text(str(place), "\n".join((*keys[1 - MOST_STATES :], key, "")))


def text_of(digest: str, store: Store) -> str | None:
    """Return the text that an input had; none where it is not known any more, or was none."""
    content = store.get(_text_key(digest)) if len(digest) == DIGEST else None
    return None if content is None else content.decode(errors="replace")


def keep_texts(root: Path, inputs: Mapping[str, str], store: Store, known: set[str]) -> None:
    """Keep the texts of `inputs` but those `known` to be kept, so that their lines can be told when they are gone."""
    for path, digest in inputs.items():
        if digest in known or not path.endswith(TEXTS) or len(digest) != DIGEST:
            continue
        known.add(digest)
        if store.get(_text_key(digest)) is not None:
            continue
        place = built_in_house().root / path.removeprefix(BUILT_IN) if path.startswith(BUILT_IN) else root / path
        with suppress(OSError):
            text = place.read_bytes()
            # It may have been saved meanwhile; the text that was read then is lost to the history.
            if len(text) <= MOST_BYTES and hashlib.sha256(text).hexdigest() == digest:
                store.put(_text_key(digest), text)


def _found(store: Store, key: str) -> BuiltState | None:
    content = store.get(_state_key(key))
    try:
        state = None if content is None else from_bytes(content)
    except DamagedError:
        return None
    return state if isinstance(state, BuiltState) else None


def _keys(place: Path) -> list[str]:
    return [line for line in (read_kept(str(place)) or "").split("\n") if KEY.fullmatch(line)]


def _place(root: Path, name: str) -> Path:
    return root / FOLDER / HISTORY / name


def _state_key(key: str) -> str:
    return digest_of("state", key)


def _text_key(digest: str) -> str:
    return digest_of("text", digest)
