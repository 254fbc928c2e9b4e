"""The history: states of a brief, newest last, and the edits between them."""

import hashlib
from pathlib import Path

import pytest

from briefpress.model.built_state import BuiltState
from briefpress.model.cause import Cause
from briefpress.model.digest import digest_of
from briefpress.work.history import HISTORY, MOST_STATES, note_state, states_of, text_of
from briefpress.work.last_run import FOLDER
from briefpress.work.store.folder import FolderStore
from briefpress.work.why import explain

BODY = "content/first/body.md"
OUTPUT = "site/first/index.html"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("content/first", FOLDER):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


def note(root: Path, store: FolderStore, text: str) -> str:
    """Note the state of a brief that is made of `text`; return its key."""
    (root / BODY).write_text(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    state = BuiltState({BODY: digest}, {OUTPUT: digest}, ("briefpress 1",), (("brief", digest), ("page", digest)), {})
    key = digest_of(text)
    note_state(root, "first", key, lambda: state, store, set())
    return key


def store_of(root: Path) -> FolderStore:
    return FolderStore(root / FOLDER / "store", 10**9)


def test_states_are_told_from_the_first_to_the_last(root: Path) -> None:
    store = store_of(root)
    for text in ("a\nb\n", "a\nc\n", "a\nc\n", "a\nb\n"):
        note(root, store, text)
    states = states_of(root, "first", store_of(root))
    assert [text_of(state.inputs[BODY], store) for state in states] == ["a\nb\n", "a\nc\n", "a\nb\n"]
    explained = explain(OUTPUT, states, store)
    assert explained.since == 0
    assert explained.stages == ("page", "brief")
    assert explained.causes == (Cause(BODY, "edited", 2, "c", "b", 0),)


def test_only_so_many_are_kept(root: Path) -> None:
    store = store_of(root)
    for number in range(MOST_STATES + 3):
        note(root, store, f"{number}\n")
    assert len(states_of(root, "first", store)) == MOST_STATES


def test_what_is_damaged_or_lost_costs_an_answer_only(root: Path) -> None:
    store = store_of(root)
    keys = [note(root, store, text) for text in ("a\n", "b\n", "c\n")]
    (root / FOLDER / "store/1" / digest_of("state", keys[1])[:2] / digest_of("state", keys[1])).unlink()
    assert len(states_of(root, "first", store)) == 1
    place = root / FOLDER / HISTORY / "first"
    place.write_bytes(place.read_bytes()[:-20])
    assert states_of(root, "first", store) == ()
    note(root, store, "d\n")
    assert len(states_of(root, "first", store)) == 1
    assert states_of(root, "none", store) == ()
