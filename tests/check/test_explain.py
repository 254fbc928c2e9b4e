"""Every code has one page, and the page can be asked for."""

from collections import Counter

from briefpress.check.explain import all_codes, explain, known_codes
from briefpress.check.rules import RULES
from briefpress.diagnostics.catalogue import CATALOGUE


def test_no_two_codes_are_alike() -> None:
    codes = (*CATALOGUE, *(rule.code for rule in RULES))
    assert [id_ for id_, times in Counter(code.id for code in codes).items() if times > 1] == []
    assert [name for name, times in Counter(code.name for code in codes).items() if times > 1] == []


def test_all_codes_are_known_in_order() -> None:
    assert list(known_codes()) == sorted(known_codes())
    assert {"F101", "R101", "P208", "H501"} <= set(known_codes())


def test_a_page_has_the_code_its_name_and_what_to_do() -> None:
    page = explain("f101")
    assert page is not None
    assert page.startswith("# F101 finding-without-evidence (error)\n\nA key finding rests on nothing.\n\n**What.**")
    assert page.endswith("```\n")
    assert all(explain(code.id) for code in all_codes())


def test_there_is_no_page_for_what_is_no_code() -> None:
    assert explain("F999") is None
