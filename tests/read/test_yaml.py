"""YAML becomes plain data with places, or diagnostics."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.read.yaml import nodes, parse_yaml
from tests.cases import Case, check_case, concise, read_cases

CASES = read_cases(Path(__file__).parent / "cases" / "yaml.md")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_fault_is_told_at_its_place(case: Case, update: bool) -> None:
    outcomes = [parse_yaml(Source(path, text)) for path, text in case.files.items()]
    diagnostics = [diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics]
    check_case(case, "diagnostics", concise(diagnostics), update=update)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("~", None),
        ("null", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0.5", 0.5),
        ("007", "007"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("1.10", "1.10"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("2024-03-05", "2024-03-05"),
        ("2024", 2024),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        (">\n  two\n  lines\n", "two lines\n"),
    ],
)
def test_a_value_is_what_it_looks_like(written: str, value: object) -> None:
    assert data_of(f"key: {written}\n") == {"key": value}


@pytest.mark.parametrize(
    ("text", "path", "key", "value"),
    [
        ("title: Two words # why\n", ("title",), "title", "Two words"),
        ('title: "Two words"\n', ("title",), "title", "Two words"),
        ("'title': ''\n", ("title",), "title", "''"),
        ("title: |-\n  Two\n   words\n\n# end\n", ("title",), "title", "Two\n   words"),
        ("title: !!str   12\n", ("title",), "title", "12"),
        ("title: &a # why\n  12\n", ("title",), "title", "12"),
        ("list:\n  - a: b\n    c: d # e\n  - f\n", ("list", 0), "a: b\n    c: d", "a: b\n    c: d"),
        ("list:\n  - a\n  -\n", ("list", 1), "-", "-"),
        ("list: [a, b] # c\n", ("list",), "list", "[a, b]"),
        ("empty:\nnext: x\n", ("empty",), "empty", "empty"),
        ("one: &x {a: b}\ntwo: *x\n", ("two", "a"), "a", "b"),
        ("one: &x {a: b}\ntwo:\n  <<: *x\n  c: d\n", ("two", "a"), "a", "b"),
    ],
)
def test_keys_and_values_have_tight_places(text: str, path: tuple[str | int, ...], key: str, value: str) -> None:
    outcome = parse_yaml(Source("a.yaml", text))
    assert outcome.value
    places = outcome.value.places
    assert (span_text(places.key(*path)), span_text(places.value(*path))) == (key, value)


def test_own_keys_win_over_merged_ones_and_nearer_over_farther() -> None:
    text = "a: &a {x: 1, y: 1, z: 1}\nb: &b\n  <<: *a\n  y: 2\n  z: 2\nc:\n  z: 3\n  <<: [*b, *a]\n"
    assert data_of(text)["c"] == {"x": 1, "y": 2, "z": 3}


def test_an_empty_file_says_nothing() -> None:
    for text in ("", "\n", "# only a comment\n", "---\n", "~\n"):
        outcome = parse_yaml(Source("a.yaml", text))
        assert outcome.value is not None
        assert outcome.value.data is None
        assert outcome.diagnostics == ()


BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 20))
MERGE_BOMB = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 30))
MERGE_CHAIN = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n} {{<<: *a{n - 1}}}\n" for n in range(1, 3000))
ALIAS_CHAIN = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 3000))
LONG_TEXTS = f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 100)}]\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BOMB, "Y303"),
        (MERGE_BOMB, "Y303"),
        (LONG_TEXTS, "Y303"),
        (MERGE_CHAIN, "Y302"),
        (ALIAS_CHAIN, "Y302"),
        ("[" * 50_000, "Y302"),
        ("- " * 50_000, "Y302"),
        ("a:\n" + "".join(" " * n + "a:\n" for n in range(1, 100)), "Y302"),
        ("x" * 1_000_001, "Y301"),
    ],
    ids=["alias bomb", "merge bomb", "long texts", "merge chain", "alias chain", "[", "-", "keys", "long"],
)
def test_a_file_cannot_fill_the_memory(text: str, code: str) -> None:
    outcome = parse_yaml(Source("a.yaml", text))
    assert outcome.value is None
    assert [diagnostic.code for diagnostic in outcome.diagnostics] == [code]


def test_a_file_holds_a_limited_number_of_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "MOST_NODES", 100)
    assert parse_yaml(Source("a.yaml", "- x\n" * 99)).value
    (diagnostic,) = parse_yaml(Source("a.yaml", "- x\n" * 100)).diagnostics
    assert (diagnostic.code, diagnostic.span and diagnostic.span.line) == ("Y303", 100)


YAML_PIECES = st.sampled_from(
    [
        *"abc:-?,[]{}#&*!|>'\"%@` \t\n\\=~^.\u00a0“”：\x08",
        ": ",
        "- ",
        "\n  ",
        "\n    ",
        "key: ",
        "<<: ",
        "&a ",
        "*a",
        "---\n",
    ]
)


@given(st.lists(YAML_PIECES, max_size=40).map("".join) | st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    outcome = parse_yaml(Source("a.yaml", text))
    assert outcome.value is not None or outcome.diagnostics
    for diagnostic in outcome.diagnostics:
        assert diagnostic.span
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text) + 1


def data_of(text: str) -> dict[str, object]:
    outcome = parse_yaml(Source("a.yaml", text))
    assert outcome.diagnostics == ()
    assert outcome.value
    assert isinstance(outcome.value.data, dict)
    return dict(outcome.value.data)


def span_text(span: Span | None) -> str:
    assert span
    return span.text
