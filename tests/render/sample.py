"""A brief with everything in it, and others that are extreme in one way: for tests, and for looking at."""

import datetime
from dataclasses import replace
from types import MappingProxyType

from briefpress.model.block import (
    Affiliated,
    People,
    Person,
)
from briefpress.model.brief import Basis, Brief, CitedReference, EditionNote, GlossaryItem
from briefpress.model.data import Cell, ColumnEntry, DataEntry, DataFile
from briefpress.model.finding import Evidence, EvidenceMatrix, Finding, MatrixRow, Point
from briefpress.model.front_matter import BasedOn, Event, WebLink
from briefpress.model.inline import (
    Emphasis,
    Footnote,
    Inline,
    Link,
    Text,
)
from briefpress.model.manuscript import Image
from briefpress.model.people import OrganisationEntry, PersonEntry, ProfileLink
from briefpress.model.scale import Rating, ScaleKey, ScaleRow
from tests.render.sample_body import LONG, body, paragraph, section, table, words
from tests.render.sample_bound import BOUND

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 {height}">'
    '<rect width="360" height="{height}" fill="#f4f6f7"/>'
    '<path d="M20 {low} L120 60 L220 90 L340 30" fill="none" stroke="#0b4f6c" stroke-width="3"/>'
    '<circle cx="120" cy="60" r="7" fill="#0b4f6c"/><circle cx="220" cy="90" r="7" fill="#b7c5cc"/></svg>'
)
ABSTRACT = (
    "In two decades, ties between the two coasts have grown from what some called a “relationship of convenience” into "
    "a “comprehensive partnership”, the name both now use. Their flourishing relationship at sea reflects this. The "
    "north, once the dominant side there, now appears to come second. The growing expertise of the south, and the "
    "means to pay for a large and expanding fleet, signal its rise as a major power of the coast. They also signal a "
    "shift among all the ports."
)
LONG_TITLE = (
    "Waiting for the Tide, Waiting for the Train: What the Ports of Two Coasts Could Learn From One Another About "
    "Timetables, Fares and Patience in the Years to 2050"
)
MORE = "It goes on for a while, so that notes fill the foot. "
PORT = OrganisationEntry(name="Harbour Institute for Coastal Policy", short_name="Harbour Institute", country="Ireland")
SCHOOL = OrganisationEntry(name="University of the West", country="Czech Republic")


def person(id_: str, name: str, **entry: object) -> Person:
    return Person(
        id=id_,
        entry=PersonEntry(name=name, **entry),  # type: ignore[arg-type]
        affiliations=(Affiliated(SCHOOL, "Department of Politics and Harbours"),) if entry else (),
        interests=words("How ports decide, and who pays; the political economy of dredging.") if entry else (),
        roles=words("Adviser to the committee on inland waters.") if entry else (),
        biography=(),
    )


AUTHORS = (
    person(
        "zelena",
        "Jana Zelená",
        orcid="0000-0002-0592-4275",
        position="Doctoral candidate",
        links=(
            ProfileLink(kind="x", label="@zelena"),
            ProfileLink(kind="web", label="Page", url="https://example.org/z"),
        ),
    ),
    person("barrett", "Elizabeth Barrington"),
    person("edwards", "Jeffrey Edwardson"),
    person("kerr", "Amanda Kerringham"),
    person("taft", "Andrew Taftner"),
)


AIMS = """
Ferry routes point to wider aims – trade, influence, shared standards, less dependence on a single carrier – that no
limit appears large enough to derail; they strengthen each port in five ways.
"""
POINTS = """
Strategically: by balancing the larger harbours together.
Financially: by joint fares, pooled maintenance, coordinated timetables and mutual cover.
Diplomatically: by leadership on the coast outside the frameworks of the capital.
Economically: by sharing craft and crews, to cut technical and budgetary risk and promote new services and products.
Technologically: by alternatives to what the shipyards supply.
"""
OTHERS = """
trust | moderate | trust-section | Section 2
Trust is deepening: without being an alliance, cooperation is so broad, deep and sensitive that the larger harbours may
find it harder to influence.

balance | low | kinds | Section 2.1
Both coasts have a strong wish to counter the lead of the capital, in fares as elsewhere, although their concerns about
safety do not overlap completely.

waiting | | notes-section | Section 3
Work on dredging, debris and pilotage suggests that they seek to deter and to counter larger carriers, so far without
any result.

diplomacy | moderate | aims-section | Section 1
Their cooperation is likely meant to win them influence in the tide conference; plans for a shared light appear to
answer the charter of the north.

commerce | high | trust-section | Section 2
Commercial competitiveness does not appear to gain significantly; the economic side appears strongest in pilotage.

risk | moderate | kinds | Section 2.1
Each seeks to lower technological and budgetary risk: one looks to the engines of the other, the other to electronics
and cash.

power | moderate | notes-section | Section 3
Power appears to be shifting: the south is positioning itself to lead, with the north in an important but secondary
role.

secrecy | low | notes-section | Section 3
Secrecy leaves the true nature of the relationship uncertain: there may be less substance to it than is shown here, or
more.
"""


def unwrapped(text: str) -> tuple[Inline, ...]:
    return words(" ".join(text.split()))


LEVELS = ("low", "moderate", "high")


def rating(level: str) -> Rating:
    return Rating(level, level, LEVELS.index(level) + 1, len(LEVELS))


def lead_finding() -> Finding:
    points = (line.split(": ", 1) for line in POINTS.strip().splitlines())
    return Finding(
        "aims",
        1,
        unwrapped(AIMS),
        tuple(Point(label, words(text)) for label, text in points),
        rating("high"),
        (
            Evidence("section", "aims-section", "Section 1"),
            Evidence("figure", "fig-wait", "Figure 1"),
            Evidence("reference", "tide-book", "Barrington et al., 2019"),
        ),
    )


def other_finding(number: int, text: str) -> Finding:
    head, statement = text.split("\n", 1)
    id_, confidence, target, label = (part.strip() for part in head.split("|"))
    table_too = (Evidence("table", "tab-waits", "Table 1"),) if number % 2 else ()
    evidence = (Evidence("section", target, label), *table_too)
    return Finding(id_, number, unwrapped(statement), (), rating(confidence) if confidence else None, evidence)


FINDINGS = (
    lead_finding(),
    *(other_finding(number, text) for number, text in enumerate(OTHERS.strip().split("\n\n"), start=2)),
)


def image(name: str, height: int) -> Image:
    return Image(f"images/{name}.svg", "image/svg+xml", SVG.format(height=height, low=height - 20).encode())


SCALE = ScaleKey(
    "icd-203",
    "ICD 203",
    "A Directive on Tides",
    "https://example.org/scale",
    "Confidence is about grounds, likelihood about the tide.",
    "",
    tuple(
        ScaleRow(level, (level,), f"what {level} means, in a few words", rank, 3, used=True)
        for rank, level in enumerate(LEVELS, start=1)
    ),
    (ScaleRow("likely", ("likely", "probable"), "", 1, 0, "55–80%"),),
    (),
)


def sample_brief() -> Brief:
    """Return a policy brief with five authors, nine findings and every kind of block."""
    data = DataEntry(
        id="waits",
        file="data/waits.csv",
        title="Waits at low water",
        source="Harbour masters’ logs",
        url="https://example.org/harbour-logs",
        accessed=datetime.date(2023, 5, 2),
        licence="CC BY 4.0",
        columns=(ColumnEntry(name="year", type="year"),),
    )
    return Brief(
        slug="ferries",
        kind="policy-brief",
        title="Waiting for the Tide on Two Coasts",
        subtitle=None,
        short_title="Waiting for the tide",
        number="7",
        series="Harbour briefs",
        date=datetime.date(2023, 6, 12),
        event=None,
        language="en-GB",
        direction="ltr",
        edition="2",
        status="final",
        authors=AUTHORS,
        organisation=PORT,
        abstract=(paragraph(ABSTRACT),),
        keywords=("ferries", "tides", "dredging", "fares", "ports", "pilotage"),
        findings=FINDINGS,
        body=body(),  # type: ignore[arg-type]
        references=(
            CitedReference(
                "tide-book",
                (
                    Text("Barrington, E., Edwardson, J. and Kerringham, A. (2019) "),
                    Emphasis(words("The Tide Book")),
                    Text(". Galway: Quay Press. Available at: "),
                    Link("https://example.org/tide-book", words("https://example.org/tide-book")),
                ),
                "[1]",
                "Barrington et al., 2019",
                (1,),
            ),
        ),
        abbreviations=(GlossaryItem("mou", "MOU", "memorandum of understanding", words("A paper that binds nobody.")),),
        glossary=(GlossaryItem("slack", "slack water", None, words("The time when the tide does not move.")),),
        based_on=(
            Basis(
                BasedOn(
                    title="A Post on Tides", authors=("Jana Zelená",), publisher="Tide Blog", date="2022", relation="-"
                ),
                words("This brief restates it in other words."),
            ),
        ),
        prepared=(paragraph(LONG),),
        contact=words("Write to the institute."),
        acknowledgements=(paragraph("To the harbour masters."),),
        funding=(paragraph("By the ports."),),
        disclaimer=(paragraph("The views are the authors’."),),
        distribution=words("For everybody."),
        licence=words("CC BY 4.0"),
        editions=(
            EditionNote("2", datetime.date(2023, 6, 12), words("Table 1 corrected.")),
            EditionNote("1", datetime.date(2023, 5, 2), words("First edition.")),
        ),
        links=(WebLink(label="The logs", url="https://example.org/logs"),),
        suggested_citation=(Text("Zelená, J. et al. (2023) "), Emphasis(words("Waiting for the Tide on Two Coasts"))),
        data=(DataFile(data, ("port", "year"), ((Cell("Galway"), Cell("1998")),), b"port,year\nGalway,1998\n"),),
        bound=BOUND,
        scale=SCALE,
        images=MappingProxyType(
            {
                i.path: i
                for i in (
                    image("waits", 170),
                    image("quay", 220),
                    image("pilot", 220),
                    image("light", 220),
                    image("moon", 220),
                )
            }
        ),
    )


def research_note() -> Brief:
    """Return a research note of two authors, without findings, that introduces its authors itself."""
    first, second = (
        person(
            i,
            n,
            position="Doctoral candidate",
            orcid="0000-0002-3696-5678",
            links=(ProfileLink(kind="facebook", label="ferries"),),
        )
        for i, n in (("a", "Jana Zelená"), ("b", "Tim Molin"))
    )
    whole = sample_brief()
    return replace(
        whole,
        slug="note",
        kind="research-note",
        title="Presenting “Chasing the Tide” in Galway",
        subtitle="Two doctoral researchers on cooperation between two coasts",
        event=Event(name="Annual conference of the Tide Society", date=datetime.date(2023, 9, 7), place="Galway"),
        authors=(first, second),
        findings=(),
        status="draft",
        series=None,
        body=(*whole.body, section("people", "4", "The authors", People(people=(first, second)))),
    )


def rated(whole: Brief) -> Brief:
    """Return `whole` with a likelihood, a recommendation and the matrix of its evidence."""
    likely = Rating("likely", "likely", 1, 0, "55–80%")
    *most, before, last = whole.findings
    advice = replace(last, type="recommendation", strength=Rating("strong", "strong", 2, 2))
    findings = (*most, replace(before, likelihood=likely), advice)
    columns = tuple({e.target: e for f in findings for e in f.evidence if e.kind != "section"}.values())
    rows = tuple(
        MatrixRow(f, tuple(e for e in f.evidence if e.kind == "section"), tuple(c in f.evidence for c in columns))
        for f in findings
    )
    return replace(whole, findings=findings, evidence_matrix=EvidenceMatrix(columns, rows))


def extremes() -> dict[str, Brief]:
    """Return briefs that are extreme in one way each, by name."""
    whole = sample_brief()
    uncited = replace(whole, references=tuple(replace(work, citations=()) for work in whole.references))
    notes = tuple(paragraph(LONG, Footnote(n, words(f"Note {n}. " + MORE * (n % 4)))) for n in range(1, 31))
    return {
        "whole": whole,
        "note": research_note(),
        "long-title": replace(whole, title=LONG_TITLE),
        "one-author": replace(
            whole, authors=whole.authors[:1], keywords=(), number=None, series=None, findings=FINDINGS[:3]
        ),
        "rated": rated(whole),
        "no-findings": replace(whole, findings=()),
        "many-notes": replace(uncited, findings=(), body=(section("n", "1", "Thirty notes", *notes),)),
        "long-table": replace(
            uncited, findings=(), body=(section("n", "1", "Sixty rows", paragraph(LONG), table(60), paragraph(LONG)),)
        ),
    }
