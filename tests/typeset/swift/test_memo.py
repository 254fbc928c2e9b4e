"""A memo keeps what is asked for, and never more than it may."""

from briefpress.typeset.swift.memo import Memo


def test_it_gives_back_what_was_kept_and_nothing_else() -> None:
    memo = Memo(8)
    memo.keep("a", 1)
    assert memo.get("a") == 1
    assert memo.get("b") is None


def test_it_never_has_more_than_it_may_and_keeps_what_is_asked_for() -> None:
    memo = Memo(8)
    memo.keep("asked for", 1)
    for number in range(100):
        memo.keep(number, number)
        assert memo.get("asked for") == 1
        assert len(memo) <= 8
    assert memo.get(0) is None
