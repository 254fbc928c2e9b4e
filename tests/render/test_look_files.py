"""The house's own templates and style sheets: nothing unused, nothing undocumented, colours in one place."""

import ast
import asyncio
import inspect
import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise

import pytest
import tinycss2
import yaml
from jinja2 import nodes

from briefpress.check.style_sheet import classes_named
from briefpress.model.task import done_here
from briefpress.model.words import Words
from briefpress.render import context
from briefpress.render.context import BriefContext, IndexContext
from briefpress.render.environment import make_environment
from briefpress.render.filters import FILTERS
from briefpress.render.fonts import font_assets
from tests.render.rendered import ROOT, house_look, page
from tests.render.sample import extremes
from tests.render.test_accessibility_report import report_page
from tests.render.test_index import index, listing

TEMPLATES = {n: s for n, s in house_look().templates.items() if n.endswith(".html") and not n.startswith("house/")}
STYLES = {name: source for name, source in house_look().styles.items() if not name.startswith("house/")}
# Classes that no sample shows, because it shows their neighbours.
BY_CHOICE = {
    "chart__frame--scrolling",
    "findings--close",
    "align-center",
    "title--long",
    "gallery__pictures--two",
    "gallery__pictures--three",
}
BY_CHOICE |= {f"lacks-{places}" for places in (3, 4, 5, 6)}
# Classes for authors to write.
FOR_AUTHORS = {"small-capitals"}


def test_every_class_of_a_template_is_in_a_style_sheet_and_the_other_way_round() -> None:
    pages = [page(name).html for name in extremes()] + [index(listing("a", 1, subtitle="B"))["index.html"]]
    pages.append(report_page())
    used = {name for html in pages for names in re.findall(r'class="([^"]*)"', html) for name in names.split()}
    styled = {name for source in STYLES.values() for name in classes_named(source)}
    assert used - styled == set()
    assert styled - used - BY_CHOICE - FOR_AUTHORS == set()


@pytest.mark.parametrize("name", sorted(set(STYLES) - {"tokens.css"}))
def test_colours_stand_in_the_tokens_only(name: str) -> None:
    text = re.sub(r"/\*.*?\*/", "", STYLES[name].text, flags=re.DOTALL)
    named = r"(?:white|black|gr[ae]y|red|green|blue|navy|silver)"
    assert re.findall(rf"#[0-9a-fA-F]{{3,8}}\b|\b(?:rgb|hsl|oklch)a?\(|:\s*{named}\b", text) == []


def test_every_token_is_used() -> None:
    declared = set(re.findall(r"^\s*(--[\w-]+):", STYLES["tokens.css"].text, re.MULTILINE))
    used = {name for source in STYLES.values() for name in re.findall(r"var\((--[\w-]+)", source.text)}
    # The series of charts are for the drawings, which take them by number.
    in_charts = {name for name in declared if name.startswith("--series-")}
    assert declared == used | in_charts


def test_every_stack_of_families_reaches_every_typeface() -> None:
    families = {typeface.family for typeface in house_look().typefaces}
    stacks = re.findall(r"--font-\w+:([^;]+);", STYLES["tokens.css"].text)
    assert len(stacks) == 3
    assert all(set(re.findall(r'"([^"]+)"', stack)) == families for stack in stacks)


def test_no_character_of_the_typefaces_is_out_of_reach() -> None:
    covered = frozenset(point for typeface in house_look().typefaces for point in typeface.coverage)
    rare = "".join(chr(point) for point in (0x2011, 0x25CF, 0x2030, 0x0416, 0x5317, 0x0628) if point in covered)
    css = "\n".join(source.text for source in STYLES.values())
    sheet, *_ = asyncio.run(font_assets(f"<p>{rare}</p><code>{rare}</code>", css, house_look().typefaces, done_here))
    assert len(rare) == 6
    assert {"Noto Serif SC", "Amiri"} <= set(re.findall(r'font-family:"([^"]+)"', sheet.content.decode()))


def test_break_rules_of_print_say_why() -> None:
    rules = tinycss2.parse_stylesheet(STYLES["print.css"].text)
    significant = [rule for rule in rules if rule.type != "whitespace"]
    for before, rule in pairwise(significant):
        if rule.type == "qualified-rule" and "break-" in tinycss2.serialize(rule.content):
            explained = "/*" in tinycss2.serialize(rule.content) or before.type == "comment"
            explained = explained or "break-" in tinycss2.serialize(getattr(before, "content", None) or [])
            assert explained, tinycss2.serialize(rule.prelude)


def documented_fields() -> Iterator[tuple[str, str, bool]]:
    """Yield the class and name of every field in `context.py`, and whether a text under it says what it is."""
    for owner in ast.parse(inspect.getsource(context)).body:
        if isinstance(owner, ast.ClassDef):
            for node, after in pairwise([*owner.body, None]):
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                    told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                    yield owner.name, node.target.id, told


def test_every_field_that_templates_see_is_documented() -> None:
    assert [f"{owner}.{name}" for owner, name, told in documented_fields() if not told] == []


def names_in_templates() -> set[str]:
    environment = make_environment(house_look().templates, {})
    trees = [environment.parse(source.text) for source in TEMPLATES.values()]
    names = {node.name for tree in trees for node in tree.find_all(nodes.Name)}
    return names | {node.attr for tree in trees for node in tree.find_all(nodes.Getattr)}


def test_every_field_that_templates_see_is_used() -> None:
    assert {name for _, name, _ in documented_fields()} - names_in_templates() == set()
    assert {f.name for kind in (BriefContext, IndexContext) for f in fields(kind)} - names_in_templates() == set()


def test_every_filter_is_used() -> None:
    environment = make_environment(house_look().templates, {})
    used = {f.name for s in TEMPLATES.values() for f in environment.parse(s.text).find_all(nodes.Filter)}
    assert set(FILTERS) <= used


def test_every_word_is_used() -> None:
    resolve = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "briefpress" / "resolve").rglob("*.py"))
    by_kind = {
        "policy_brief",
        "research_note",
        "draft",
        "superseded",
        "withdrawn",
        "section",
        "table",
        "figure",
        "finding",
    }
    by_kind |= {"implications", "recommendations"}
    by_kind |= {f"callout_{kind}" for kind in ("note", "important", "method", "case")}
    unused = (
        {f.name for f in fields(Words)} - names_in_templates() - by_kind - set(re.findall(r"words\.(\w+)", resolve))
    )
    assert unused - {"page_of_pages"} == set()


@pytest.mark.parametrize("language", ["en", "de", "cs"])
def test_words_keep_the_placeholders_of_english(language: str) -> None:
    def placeholders(which: str) -> dict[str, set[str]]:
        data = yaml.safe_load((ROOT / "templates" / "words" / f"{which}.yaml").read_text(encoding="utf-8"))
        return {key: set(re.findall(r"\{\w+\}", value)) for key, value in data.items()}

    assert placeholders(language) == placeholders("en")


def test_every_template_says_what_it_is() -> None:
    assert [name for name, source in TEMPLATES.items() if not source.text.startswith("{#")] == []
