"""What is to be seen after what has happened."""

from functools import reduce

from briefpress.diagnostics.diagnostic import Code, Severity
from briefpress.model.manifest import OutputFile
from briefpress.work.events import Done, PageReady, PdfReady, Started, Told
from briefpress.work.serve.showing import Showing, after

ERROR = Code("T101", "broken", "Summary.", "Explanation.").at(None, "it is broken")
WARNING = Code("T102", "doubtful", "Summary.", "Explanation.", Severity.WARNING).at(None, "it is doubtful")
BEGIN = Started(frozenset("."))


def page(slug, text):
    return PageReady(slug, (OutputFile("index.html", text.encode()), OutputFile(f"{text}.css", b"")))


def check(*events, files=None, problems=None, working=None):
    """Hold what is to be seen after `events` against what is named of it."""
    showing = reduce(after, events, Showing())
    if files is not None:
        assert {slug: sorted(of_brief) for slug, of_brief in showing.files.items()} == files
    if problems is not None:
        assert {slug: told for slug, told in showing.problems.items() if told} == problems
    if working is not None:
        assert showing.working is working


def test_a_page_is_seen_before_its_pdf():
    check(BEGIN, page("a", "one"), files={"a": ["index.html", "one.css"]}, working=True)


def test_a_new_page_takes_the_place_of_the_former_and_leaves_the_pdf():
    events = (BEGIN, page("a", "one"), PdfReady("a", "a.pdf", b"1"), BEGIN, page("a", "two"))
    check(*events, files={"a": ["a.pdf", "index.html", "two.css"]})


def test_what_was_built_is_read_from_the_site():
    check(
        BEGIN,
        page("a", "one"),
        page("b", "two"),
        Done(("a",), ("b",)),
        files={"b": ["index.html", "two.css"]},
        working=False,
    )


def test_what_is_gone_is_not_seen():
    check(BEGIN, page("a", "one"), Done((), ("a",)), BEGIN, Done(("b",)), files={})


def test_problems_are_seen_as_soon_as_they_are_told():
    check(BEGIN, Told((WARNING,), "a"), Told((ERROR,), "a"), problems={"a": (WARNING, ERROR)})


def test_what_is_mended_is_gone_with_the_page():
    check(BEGIN, Told((ERROR, WARNING), "a"), Done((), ("a",)), BEGIN, page("a", "one"), problems={"a": (WARNING,)})


def test_a_page_shows_that_what_all_share_is_mended():
    check(BEGIN, Told((ERROR,)), Told((ERROR,), "b"), Done(()), BEGIN, page("a", "one"), problems={"b": (ERROR,)})


def test_what_was_told_before_the_page_stays():
    check(BEGIN, Told((ERROR,), "a"), page("a", "one"), problems={"a": (ERROR,)})


def test_a_rebuild_that_is_given_up_leaves_the_problems_of_before():
    check(BEGIN, Told((ERROR,), "a"), Done((), ("a",)), BEGIN, BEGIN, problems={"a": (ERROR,)})


def test_in_the_end_only_what_was_told_this_time_is_seen():
    check(
        BEGIN,
        Told((WARNING,), "a"),
        Done(("a",)),
        BEGIN,
        Told((WARNING,), "b"),
        Done(("a", "b")),
        problems={"b": (WARNING,)},
    )
