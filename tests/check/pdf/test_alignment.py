"""Two runs of words are followed side by side, and told apart where they differ."""

import pytest

from briefpress.check.pdf.alignment import ALIKE, FARTHEST, NEAR, changes

WORDS = tuple(f"word{number % 977}" for number in range(6000))


def check(one: tuple[str, ...], other: tuple[str, ...], *expected: tuple[int, int, int, int]) -> None:
    assert tuple(changes(one, other)) == expected


@pytest.mark.parametrize("words", [(), ("a",), WORDS])
def test_equal_runs_do_not_differ(words) -> None:
    check(words, words)


def test_a_run_that_has_nothing_in_common_differs_as_a_whole() -> None:
    check(("a", "b"), ("c",), (0, 2, 0, 1))
    check((), ("c",), (0, 0, 0, 1))
    check(("a",), (), (0, 1, 0, 0))


def test_words_that_only_one_has_are_told_at_their_places() -> None:
    other = (*WORDS[:100], *WORDS[103:5000], "new", *WORDS[5000:])
    check(WORDS, other, (100, 103, 100, 100), (5000, 5000, 4997, 4998))


def test_words_that_differ_are_parted_from_those_between_them() -> None:
    check(tuple("abcdefghij"), tuple("aBcDefghij"), (1, 2, 1, 2), (3, 4, 3, 4))


@pytest.mark.parametrize("length", [50, NEAR - ALIKE, NEAR - ALIKE + 1, 500])
def test_a_part_that_stands_elsewhere_is_missing_there_and_more_here(length: int) -> None:
    part, rest = tuple(f"moved{number}" for number in range(length)), WORDS[:900]
    check((*part, *rest), (*rest, *part), (0, length, 0, 0), (900 + length, 900 + length, 900, 900 + length))


def test_what_differs_for_longer_than_is_looked_through_is_told_all_the_same() -> None:
    new = tuple(f"new{number}" for number in range(FARTHEST + 1))
    check(WORDS[:900], (*new, *WORDS[:900]), (0, 0, 0, len(new)))


def test_the_last_words_may_differ() -> None:
    check((*WORDS, "end"), (*WORDS, "other", "end"), (6000, 6000, 6000, 6001))
