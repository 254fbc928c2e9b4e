"""What one slip in the evidence of a sound brief brings about: one diagnostic, at its place, with the way out."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from briefpress.check.run import check_brief, check_manuscript
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.location import House
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.check.house_of_case import built_in_look, english, scales

ROOT = Path(__file__).parents[2]
BRIEFS = {"ferries": ROOT / "tests" / "houses" / "evidence", "china-russia-space": ROOT}
"""The briefs that slips are made in, and the houses they stand in."""


@dataclass(frozen=True)
class Slip:
    """A change of a brief's files, and what must be told: the code, the words under the carets, the help."""

    slug: str
    name: str
    findings: str
    body: str
    code: str
    words: str
    help: str
    times: int = 1

    def __str__(self) -> str:
        return f"{self.slug}: {self.name}"


def slips(slug: str) -> Iterator[Slip]:
    folder = BRIEFS[slug] / "content" / slug
    findings, body = ((folder / name).read_text(encoding="utf-8") for name in ("findings.yaml", "body.md"))
    entries = yaml.safe_load(findings)["findings"]
    for entry in entries:
        id_ = entry["id"]
        help_ = f"add {{supports={id_}}} to the heading that argues it, or list `evidence:`"
        yield Slip(slug, f"{id_} rests on nothing", bare(findings, id_), silent(body, id_), "F101", id_, help_)
        for item in entry.get("evidence", ()):
            if isinstance(item, str):
                yield misspelt(slug, findings, body, id_, item)
    for name in dict.fromkeys(re.findall(r"supports=\"?([\w-]+)|:supports: ([\w-]+)", body)):
        finding = name[0] or name[1]
        wrong = re.sub(rf'(supports[=:]+ ?"?){finding}\b', rf"\1{finding}x", body, count=1)
        yield Slip(slug, f"{finding} misspelt in the body", findings, wrong, "R107", f"{finding}x", meant(finding))
    named = [item for entry in entries for item in entry.get("evidence", ()) if isinstance(item, str)]
    for target in dict.fromkeys(named):
        renamed, count = re.subn(rf"((?:\{{#|:id: ){re.escape(target)})(?![\w-])", r"\1x", body)
        if count:
            times = named.count(target) + len(re.findall(rf"`{target}`|<{target}>", body))
            yield Slip(slug, f"{target} has another id", findings, renamed, "R101", target, meant(f"{target}x"), times)


def misspelt(slug: str, findings: str, body: str, id_: str, item: str) -> Slip:
    key = item.removeprefix("@").partition(",")[0]
    start = findings.index(f"id: {id_}\n")
    at = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])").search(findings, findings.index("evidence:", start))
    assert at
    wrong = findings[: at.end()] + "x" + findings[at.end() :]
    code = "R105" if item.startswith("@") else "R101"
    return Slip(slug, f"{id_} names {key}x", wrong, body, code, f"{key}x", meant(key))


def meant(word: str) -> str:
    return f"did you mean `{word}`?"


def bare(findings: str, id_: str) -> str:
    """Return `findings` without the evidence of one finding."""
    start = findings.index(f"id: {id_}\n")
    end = findings.find("  - id: ", start)
    end = len(findings) if end < 0 else end
    part = re.sub(r"\n    evidence:.*?(?=\n(?:    \w|\n|  -|$)|$)", "", findings[start:end], flags=re.DOTALL)
    assert part != findings[start:end]
    return findings[:start] + part.rstrip("\n") + "\n" + findings[end:]


def silent(body: str, id_: str) -> str:
    """Return `body` in which nothing says that it supports one finding."""
    body = re.sub(rf' supports=(?:"{id_}"|{id_}(?=[ }}]))', "", body)
    body = re.sub(rf'(supports="[^"]*?)\b{id_}\b ?', r"\1", body)
    body = re.sub(rf"^:supports: {id_}\n", "", body, flags=re.MULTILINE)
    return re.sub(rf"(^:supports: .*?)(?:, )?\b{id_}\b(?:, )?", r"\1", body, flags=re.MULTILINE)


@cache
def told(slug: str, findings: str, body: str, root: Path) -> tuple[Diagnostic, ...]:
    folder = root / "content" / slug
    (folder / "findings.yaml").write_text(findings, encoding="utf-8")
    (folder / "body.md").write_text(body, encoding="utf-8")
    house = House(root)
    settings, shared = read_settings(house).value, read_shared(house).value
    assert settings
    assert shared
    read = read_manuscript(house, slug)
    assert read.value, read.diagnostics
    brief = resolve_brief(read.value, shared, settings, english(), scales())
    noticed = (*read.diagnostics, *check_manuscript(read.value, settings, built_in_look()), *brief.diagnostics)
    assert brief.value
    return (*noticed, *check_brief(brief.value, read.value, shared, built_in_look(), settings, scales()))


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = {}
    for slug, house in BRIEFS.items():
        made[slug] = tmp_path_factory.mktemp("house") / slug
        shutil.copytree(house / "content", made[slug] / "content")
        shutil.copy(house / "briefpress.yaml", made[slug] / "briefpress.yaml")
    return made


@pytest.mark.parametrize("slip", [slip for slug in BRIEFS for slip in slips(slug)], ids=str)
def test_one_slip_is_told_once_at_its_place_with_the_way_out(slip: Slip, houses: dict[str, Path]) -> None:
    folder = BRIEFS[slip.slug] / "content" / slip.slug
    sound = [(folder / name).read_text(encoding="utf-8") for name in ("findings.yaml", "body.md")]
    before = {(d.code, d.message) for d in told(slip.slug, *sound, houses[slip.slug])}
    after = told(slip.slug, slip.findings, slip.body, houses[slip.slug])
    # Words that lead nowhere read otherwise, which advice on style may notice.
    new = [d for d in after if (d.code, d.message) not in before and d.code[0] in "RF"]
    assert [(d.code, d.span and d.span.text, d.help) for d in new] == [(slip.code, slip.words, slip.help)] * slip.times
