"""The sample rendered with the house's own look, once for all tests of a process."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import yaml

from briefpress.diagnostics.source import Source
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.brief import Brief
from briefpress.model.look import Look
from briefpress.model.page import Page
from briefpress.model.settings import Settings
from briefpress.model.words import Words
from briefpress.render.page import render_page
from tests.render.sample import extremes

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = Settings(paper=("a4", "letter"), language="en-GB", title="Harbour briefs", introduction="All of them.")


@cache
def house_look() -> Look:
    look = read_look(House(ROOT)).value
    assert look is not None
    return look


def look_with(templates: dict[str, str] | None = None, styles: dict[str, str] | None = None) -> Look:
    """Return the house's look with files of one's own in front, as a house elsewhere has them."""
    look = house_look()
    own_templates = {name: Source(f"templates/{name}", text) for name, text in (templates or {}).items()}
    own_styles = {name: Source(f"styles/{name}", text) for name, text in (styles or {}).items()}
    return Look({**look.templates, **own_templates}, {**look.styles, **own_styles}, look.typefaces)


def words(language: str = "en") -> Words:
    return Words(**yaml.safe_load((ROOT / "templates" / "words" / f"{language}.yaml").read_text(encoding="utf-8")))


@cache
def page(name: str = "whole", language: str = "en") -> Page:
    """Return the page of one of the sample's extremes."""
    return rendered(extremes()[name], language)


def rendered(brief: Brief, language: str = "en", settings: Settings = SETTINGS) -> Page:
    outcome = made(render_page(brief, settings, words(language), house_look()))
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


def made(rendering):
    """Return what comes of `rendering`, in a thread of its own: where browsers are tested, a loop runs in this one."""
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(asyncio.run, rendering).result()
