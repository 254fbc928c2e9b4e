"""The parser in C is taken where it reads a text as the one in Python does, and only there."""

from pathlib import Path

import pytest
import yaml

from briefpress.diagnostics.source import Source
from briefpress.read.yaml import nodes, parse_yaml

FILES = sorted(path for folder in ("content", "templates") for path in Path(folder).rglob("*.yaml"))
TEXTS = {
    "nothing": "a:\n",
    "quotes": "a: ''\nb: \"\\u00e9\"\n",
    "blocks": "a: |\n  one\n\n  two\nb: >-\n  three\n  four\n",
    "lists in lists": "- - a\n  - b\n-\n  - c\n",
    "an anchor": "a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n",
    "a tag": "a: !!str 1\nb: !own 2\n",
    "a comment": "a: b # c\n# d\ne: f  #g\n",
    "a letter beyond 16 bits": "a: 😀 b\nc: d\n",
    "a tab": "a\t: b\t\n",
    "a mark of byte order": "\ufeffa: b\n",
    "a separator of lines": "a: b\u2028c: d\n",
    "a comment right behind a block's mark": "a: |# b\n  c\n",
    "a question in a list": "a: [b? c, {? d}]\n",
    "an escape for no character, then a second document": '"\\x00": 1\n---\nb: 2\n',
}


def check(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = parse_yaml(source)
    monkeypatch.setattr(nodes, "FAST", yaml.SafeLoader)
    slow = parse_yaml(source)
    assert fast == slow
    if fast.value and slow.value:
        assert fast.value.places.values == slow.value.places.values
        assert fast.value.places.keys == slow.value.places.keys
        assert fast.value.texts == slow.value.texts


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_texts(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    check(Source("a.yaml", text), monkeypatch)


@pytest.mark.parametrize("path", FILES, ids=map(str, FILES))
def test_files_of_this_house(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(Source(str(path), path.read_text(encoding="utf-8")), monkeypatch)
