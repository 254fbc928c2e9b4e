"""A store in a folder: what it gives is whole, or nothing, whatever happened to its files."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.work import aside as asides
from briefpress.work.store import folder
from briefpress.work.store.codec import from_bytes, to_bytes
from briefpress.work.store.folder import HOUR, FolderStore
from briefpress.work.store.seal import HEADER, path_of, sealed
from briefpress.work.store.store import NoStore, Store
from tests.work.store import writer
from tests.work.store.results import results
from tests.work.store.writer import KEYS, content_of, key_of

LARGE = 1_000_000_000
KEY, OTHER = key_of(1), key_of(2)
CONTENT = b"what was made"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a store that holds `CONTENT` under `KEY`."""
    FolderStore(tmp_path / "store", LARGE).put(KEY, CONTENT)
    return tmp_path / "store"


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir())


def check(store: Store, **held: bytes | None) -> None:
    """The store gives these, by key, and has no trouble."""
    assert {key: store.get(key) for key in held} == held
    assert store.troubles() == ()


def test_what_was_put_is_given_back_in_another_run(root: Path) -> None:
    check(FolderStore(root, LARGE), **{KEY: CONTENT, OTHER: None})
    assert files(root) == [path_of(KEY)]


@pytest.mark.parametrize("name", results())
def test_what_tasks_return_is_kept(name: str, tmp_path: Path) -> None:
    content = to_bytes(results()[name])
    FolderStore(tmp_path, LARGE).put(KEY, content)
    check(FolderStore(tmp_path, LARGE), **{KEY: content})
    assert from_bytes(content) == results()[name]


def test_what_is_put_again_takes_the_place_of_what_was_there(root: Path) -> None:
    FolderStore(root, LARGE).put(KEY, b"other")
    check(FolderStore(root, LARGE), **{KEY: b"other"})
    assert files(root) == [path_of(KEY)]


@pytest.mark.parametrize("content", [b"", b"\0", CONTENT * 100_000])
def test_content_of_any_length(content: bytes, tmp_path: Path) -> None:
    FolderStore(tmp_path, LARGE).put(KEY, content)
    check(FolderStore(tmp_path, LARGE), **{KEY: content})


def flipped(at: int) -> Callable[[Path], None]:
    def damage(place: Path) -> None:
        content = bytearray(place.read_bytes())
        content[at] ^= 1
        place.write_bytes(content)

    return damage


def shortened(length: int) -> Callable[[Path], None]:
    return lambda place: place.write_bytes(place.read_bytes()[:length]) and None


def moved_in(make: Callable[[Path], object]) -> Callable[[Path], None]:
    def damage(place: Path) -> None:
        place.unlink()
        make(place)

    return damage


def folder_with_a_file(place: Path) -> None:
    place.mkdir()
    (place / "file").write_bytes(CONTENT)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "nothing left": shortened(0),
    "half a header": shortened(HEADER // 2),
    "a header alone": shortened(HEADER),
    "cut short by a byte": shortened(HEADER + len(CONTENT) - 1),
    "a byte too many": lambda place: place.write_bytes(place.read_bytes() + b"\0"),
    "another magic": flipped(0),
    "another length": flipped(15),
    "another digest": flipped(20),
    "a flipped bit": flipped(-1),
    "zeros": lambda place: place.write_bytes(bytes(place.stat().st_size)),
    "the result of another task": lambda place: place.write_bytes(sealed(OTHER, CONTENT)),
    "a folder": moved_in(Path.mkdir),
    "a folder with a file in it": moved_in(folder_with_a_file),
    "a link to nowhere": moved_in(lambda place: place.symlink_to("nowhere")),
    "a link to itself": moved_in(lambda place: place.symlink_to(place.name)),
    "a pipe": moved_in(os.mkfifo),
    "more than the store may hold": lambda place: os.truncate(place, LARGE + HEADER + 1),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_nothing_and_heals(name: str, root: Path) -> None:
    DAMAGE[name](root / path_of(KEY))
    check(FolderStore(root, LARGE), **{KEY: None})
    assert not os.path.lexists(root / path_of(KEY))
    FolderStore(root, LARGE).put(KEY, CONTENT)
    check(FolderStore(root, LARGE), **{KEY: CONTENT})


@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_put_where_damage_was_never_noticed_is_kept(name: str, root: Path) -> None:
    DAMAGE[name](root / path_of(KEY))
    FolderStore(root, LARGE).put(KEY, CONTENT)
    check(FolderStore(root, LARGE), **{KEY: CONTENT})


def test_a_link_in_the_place_of_a_result_leads_nowhere(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(sealed(KEY, b"of somebody else"))
    (root / path_of(KEY)).unlink()
    (root / path_of(KEY)).symlink_to(outside)
    check(FolderStore(root, LARGE), **{KEY: None})
    assert outside.exists()


@pytest.mark.parametrize(
    "key", ["", "a" * 63, "a" * 65, "A" * 64, "../" + "a" * 61, "/" + "a" * 63, "a" * 64 + "\n", "ä" * 64]
)
@pytest.mark.parametrize("kind", ["folder", "none"])
def test_what_is_no_key_is_refused(key: str, kind: str, tmp_path: Path) -> None:
    store: Store = FolderStore(tmp_path, LARGE) if kind == "folder" else NoStore()
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        store.get(key)
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        store.put(key, CONTENT)
    assert files(tmp_path) == []


def test_no_store_holds_nothing() -> None:
    store = NoStore()
    store.put(KEY, CONTENT)
    check(store, **{KEY: None})
    store.close()


NUMBERS = {
    errno.ENOSPC: "no space left on device",
    errno.EROFS: "read-only file system",
    errno.EACCES: "permission denied",
    errno.EDQUOT: "disk quota exceeded",
}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("where", ["open", "fdopen"])
def test_what_cannot_be_written_is_told_once_and_the_rest_is_given(
    number: int, where: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(os, where)

    def fails(first: object, *rest: object, **options: object) -> object:
        if rest[0] in (asides.NEW_FILE, "wb"):
            raise OSError(number, os.strerror(number))
        return real(first, *rest, **options)

    monkeypatch.setattr(os, where, fails)
    store = FolderStore(root, LARGE)
    store.put(OTHER, CONTENT)
    store.put(OTHER, CONTENT)
    store.put(KEY, b"newer")
    told = [(trouble.code, trouble.severity, trouble.message) for trouble in store.troubles()]
    assert told == [("K101", "advice", f"results of this build are not kept: {NUMBERS[number]}")]
    assert store.get(KEY) == CONTENT
    assert store.get(OTHER) is None
    assert files(root) == [path_of(KEY)] if where == "open" else path_of(KEY) in files(root)
    monkeypatch.undo()
    store.put(OTHER, CONTENT)
    assert store.get(OTHER) == CONTENT


def test_a_store_where_a_file_stands_gives_nothing_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "store").write_bytes(b"")
    store = FolderStore(tmp_path / "store", LARGE)
    assert store.get(KEY) is None
    store.put(KEY, CONTENT)
    assert [trouble.code for trouble in store.troubles()] == ["K101"]


def test_a_write_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    program = (
        "import resource, signal, sys; from pathlib import Path;"
        "from briefpress.work.store.folder import FolderStore;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "store = FolderStore(Path(sys.argv[1]), 10**9); store.put('0' * 64, bytes(9000)); store.put('1' * 64, b'a');"
        "print(store.get('0' * 64), store.get('1' * 64), len(store.troubles()))"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "None b'a' 1\n"
    assert files(tmp_path) == [path_of("1" * 64)]


SIZE = 1000
"""Bytes of each result below, with its header."""
FULL = 10
"""How many of them the store may hold."""


def dated(root: Path, key: str, days_ago: float) -> None:
    at = root.stat().st_ctime - days_ago * 86_400
    os.utime(root / path_of(key), (at, at))


def full_store(root: Path) -> list[str]:
    """Fill a store to its bound in a run of its own, the first result being the one longest not used."""
    store = FolderStore(root, SIZE * FULL)
    # None of them makes the store look how full it is.
    keys = [f"{number:x}" * 64 for number in range(1, FULL + 1)]
    for age, key in enumerate(keys):
        store.put(key, bytes(SIZE - HEADER))
        dated(root, key, FULL - age)
    return keys


def there(root: Path, keys: list[str]) -> list[str]:
    return [key for key in keys if (root / path_of(key)).exists()]


def test_what_was_not_used_for_longest_makes_room(tmp_path: Path) -> None:
    keys = full_store(tmp_path)
    store = FolderStore(tmp_path, SIZE * FULL)
    store.put("0" * 64, bytes(SIZE - HEADER))
    assert there(tmp_path, keys) == keys[3:]
    check(store, **{"0" * 64: bytes(SIZE - HEADER)})


def test_what_was_used_since_stays(tmp_path: Path) -> None:
    keys = full_store(tmp_path)
    assert FolderStore(tmp_path, SIZE * FULL).get(keys[0]) is not None
    FolderStore(tmp_path, SIZE * FULL).put("0" * 64, bytes(SIZE - HEADER))
    assert there(tmp_path, keys) == [keys[0], *keys[4:]]


def test_what_this_run_uses_or_makes_stays_even_where_the_clock_says_that_it_is_old(tmp_path: Path) -> None:
    keys = full_store(tmp_path)
    store = FolderStore(tmp_path, SIZE * FULL)
    assert store.get(keys[1]) is not None
    store.put(keys[0], bytes(SIZE - HEADER))
    dated(tmp_path, keys[0], 90)
    dated(tmp_path, keys[1], 90)
    store.put("0" * 64, bytes(SIZE - HEADER))
    assert there(tmp_path, keys) == [*keys[:2], *keys[5:]]


def test_a_run_that_makes_more_than_the_bound_stays_within_it(tmp_path: Path) -> None:
    store = FolderStore(tmp_path, SIZE * FULL)
    for number in range(5 * FULL):
        store.put(key_of(number), bytes(SIZE - HEADER))
        assert len(files(tmp_path)) <= FULL + 1
    assert store.get(key_of(5 * FULL - 1)) is not None


def test_what_is_larger_than_the_bound_is_not_kept(tmp_path: Path) -> None:
    store = FolderStore(tmp_path, SIZE)
    store.put(KEY, bytes(SIZE))
    check(store, **{KEY: None})
    assert files(tmp_path) == []


def test_a_use_is_noted_once_in_an_hour(root: Path) -> None:
    place = root / path_of(KEY)
    for age, noted in ((HOUR * 2, True), (HOUR / 2, False), (-HOUR * 2, True)):
        at = place.stat().st_ctime - age
        os.utime(place, (at, at))
        before = place.stat().st_mtime_ns
        check(FolderStore(root, LARGE), **{KEY: CONTENT})
        assert (place.stat().st_mtime_ns != before) is noted


def test_older_formats_make_room_as_well_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    keys = full_store(tmp_path)
    old = tmp_path / "0" / keys[0][:2] / keys[0]
    strange = [tmp_path / name for name in ("README", "1/README", "1/11/README", f"notes/11/{keys[0]}", f"1/xx/{KEY}")]
    for place in (old, *strange):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(bytes(SIZE * FULL))
        os.utime(place, (0, 0))
    FolderStore(tmp_path, SIZE * FULL).put("0" * 64, bytes(SIZE - HEADER))
    assert not old.exists()
    assert there(tmp_path, keys) == keys[3:]
    assert all(place.exists() for place in strange)


def test_what_killed_runs_left_is_cleared_away_and_what_is_being_written_stays(root: Path) -> None:
    aside = root / "1" / folder.ASIDE
    for name, age in (("old", HOUR * 2), ("new", 0)):
        (aside / name).write_bytes(b"half")
        at = (aside / name).stat().st_ctime - age
        os.utime(aside / name, (at, at))
    FolderStore(root, LARGE).put("0" * 64, CONTENT)
    assert [entry.name for entry in aside.iterdir()] == ["new"]


def started(root: Path, most_bytes: int, seed: int, rounds: int) -> subprocess.Popen[str]:
    command = [sys.executable, writer.__file__, root, str(most_bytes), str(seed), str(rounds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_kill_at_any_moment_leaves_whole_results_or_none(tmp_path: Path) -> None:
    kills = 12
    for kill in range(kills):
        with started(tmp_path, LARGE, kill, 1_000_000) as process:
            assert process.stdout
            for _ in range(1 + kill * 5):
                process.stdout.readline()
            process.kill()
        store = FolderStore(tmp_path, LARGE)
        found = [store.get(key_of(number)) for number in range(KEYS)]
        assert all(content in (None, content_of(number)) for number, content in enumerate(found))
        # Neither was anything damaged, which would be gone by now.
        assert [content for content in found if content] != []
    assert len(list((tmp_path / "1" / folder.ASIDE).iterdir())) <= kills


def test_builds_at_once_see_whole_results_or_none_while_old_ones_make_room(tmp_path: Path) -> None:
    # Room for a part of them only, so that each takes away what the other is reading.
    processes = [started(tmp_path, 2_000_000, seed, 400) for seed in range(3)]
    ends = [(process.communicate()[1], process.returncode) for process in processes]
    assert ends == [("", 0)] * 3
    kept = sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())
    assert 0 < kept <= 4_000_000
    assert list((tmp_path / "1" / folder.ASIDE).iterdir()) == []
