"""What assistive technology is told: the rooms of a page, and the names of what stands in them."""

import re

from tests.browser.pages import HOUSE_PAGES

ROLES = "main|banner|navigation|region|complementary|contentinfo|note|figure|group"
ROOM = re.compile(rf"^ *- ((?:{ROLES})\b[^:\n]*)", re.MULTILINE)


def rooms(page):
    """Return the landmarks, notes, figures and groups of a page, by role and name, in order."""
    return ROOM.findall(page.locator("body").aria_snapshot())


def test_a_policy_brief_has_few_rooms_and_all_have_names(open_page):
    assert rooms(open_page("china-russia-space")) == [
        'navigation "Sample briefs"',
        "main",
        'region "Abstract"',
        'region "Key findings"',
        'navigation "Contents"',
        'figure "Figure 1 Six steps between 2014 and 2021, from navigation to the Moon"',
        'note "Side note"',
        'figure "This brief, on satellite navigation"',
        'note "What the source could not establish"',
        'group "Table 1 Six steps between 2014 and 2021, and what is not known about them"',
        'group "Which sections, exhibits, data and sources support which finding"',
    ]


def test_the_index_is_one_room(open_page):
    assert rooms(open_page("index")) == ["main"]


def test_every_page_has_a_title_of_its_own(open_page):
    titles = [open_page(name).title() for name in HOUSE_PAGES]
    assert len(set(titles)) == len(titles)
    assert "China–Russia Space Cooperation – briefpress samples" in titles


def test_an_abbreviation_says_what_it_stands_for(open_page):
    page = open_page("china-russia-space")
    link = page.get_by_role("link", name="BMD")
    assert link.locator("abbr").get_attribute("title") == "ballistic missile defence"
    assert page.get_by_role("link", name="dual-use").locator("abbr").count() == 0


def test_words_in_another_language_say_so(open_page):
    languages = open_page("china-russia-space").locator("main [lang]").evaluate_all("all => all.map((one) => one.lang)")
    assert languages
    assert all(re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]+)*", language) for language in languages)
