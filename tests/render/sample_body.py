"""The argument of the sample: every kind of block."""

from decimal import Decimal

from briefpress.model.block import (
    Callout,
    Chart,
    CodeBlock,
    Definition,
    DefinitionList,
    Figure,
    Gallery,
    HeadGroup,
    List,
    ListItem,
    MarginNote,
    Paragraph,
    Picture,
    PullQuote,
    Quotation,
    Section,
    Table,
    TableCell,
    ThematicBreak,
    Work,
)
from briefpress.model.chart import ChartColumn, ChartValue
from briefpress.model.inline import (
    Citation,
    CitedWork,
    Code,
    Emphasis,
    Footnote,
    Foreign,
    Inline,
    Link,
    Reference,
    SideNote,
    Strong,
    Term,
    Text,
)
from tests.render.sample_bound import MORE_THAN_HALF, PART, PORTS

LONG = (
    "Regular services connect twelve ports along the coast, and the order in which they call at them has hardly "
    "changed for a generation. What has changed is the water: channels silt up faster than they are dredged, and the "
    "tables that skippers rely on are revised only once in ten years."
)


def words(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def paragraph(*inlines: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(i) if isinstance(i, str) else i for i in inlines))


def section(
    id_: str, number: str, title: str, *blocks: object, level: int = 2, supports: tuple[str, ...] = ()
) -> Section:
    return Section(id=id_, level=level, title=words(title), blocks=tuple(blocks), number=number, supports=supports)  # type: ignore[arg-type]


def cited(key: str, text: str) -> Citation:
    return Citation((CitedWork(key, (Text(text),), 1),), "(", ")")


def table(rows: int, id_: str = "tab-waits") -> Table:
    ports = ("Galway", "Plzeň", "Мурманск", "Rosslare", "Kinsale", "Dún Laoghaire")
    body = tuple(
        (
            TableCell(words(ports[i % 6]), header=True),
            TableCell(words(str(1998 + i))),
            TableCell(words(f"{(i * 7919) % 4000 / 10:.1f}")),
            TableCell(words(("agreement", "memorandum", "joint result")[i % 3])),
            TableCell(words("What it cost, and who paid for it, is not known" if i % 4 else "No open point")),
        )
        for i in range(rows)
    )
    return Table(
        id=id_,
        head=tuple(TableCell(words(t), True) for t in ("Port", "Year", "Wait (min)", "Form", "What is not known")),
        rows=body,
        alignments=("start", "end", "end", "start", "start"),
        caption=words("At most ports the wait at low water has doubled, and nobody knows what it costs"),
        label="Table 1",
        source=words("Harbour masters’ logs, 1998–2020."),
        notes=(words("An empty cell means that the log of that year is lost."),),
        data="waits",
    )


def small_table() -> Table:
    cells = (("Spring", "12", "3.5"), ("Neap", "108", "41.0"))
    return Table(
        head=tuple(TableCell(words(t), True) for t in ("Tide", "Calls", "Share (%)")),
        rows=tuple(tuple(TableCell(words(c)) for c in row) for row in cells),
        alignments=("start", "end", "end"),
    )


def grouped_table() -> Table:
    numbers = ((("Spring", None), ("12", 0), ("3.5", 1)), (("Neap", None), ("108", 0), ("41.25", 2)))
    return Table(
        head=tuple(TableCell(words(t), True) for t in ("Season", "Ferries", "Boats")),
        rows=tuple(tuple(TableCell(words(text), places=places) for text, places in row) for row in numbers),
        alignments=("start", "end", "end"),
        rows_shown="2 of 4 rows are shown.",
        groups=(HeadGroup(), HeadGroup(words("Crossings a day"), 2)),
        foot=((TableCell(words("Total"), True), TableCell(words("120.00"), places=2), TableCell(())),),
    )


def chart() -> Chart:
    years = tuple(
        (ChartValue(Decimal(year), str(year)), ChartValue(Decimal(wait), str(wait)))
        for year, wait in ((1998, 12), (2018, 25))
    )
    return Chart(
        "line",
        words("Waiting has doubled in twenty years"),
        words("Harbour masters’ logs."),
        "A line that rises from 12 to 25 minutes.",
        words("Means of all ports."),
        "waits",
        (ChartColumn("x", "year", "Year", "year"), ChartColumn("y", "wait", "Wait", "integer", "min")),
        years,
        id="fig-line",
        label="Figure 3",
    )


def timeline() -> Chart:
    events = ((1998, "agreement", "The first log"), (2019, "study", "Dredging, and what it cost"))
    return Chart(
        "timeline",
        words("Two steps in twenty years"),
        words("Harbour masters’ logs."),
        "Two events, in 1998 and in 2019.",
        words("Each stands in the middle of its year."),
        "waits",
        (
            ChartColumn("x", "year", "Year", "year"),
            ChartColumn("series", "kind", "Kind", "text"),
            ChartColumn("label", "event", "Event", "text"),
        ),
        tuple(
            (ChartValue(Decimal(year), str(year)), ChartValue(kind, kind), ChartValue(event, event))
            for year, kind, event in events
        ),
        width="page",
        table="tab-waits",
        table_label="Table 1",
        id="fig-time",
        label="Figure 4",
    )


def body() -> tuple[object, ...]:
    return (
        section(
            "aims-section",
            "1",
            "Routes serve wider aims, and their limits do not appear to threaten them",
            paragraph(
                "Cooperation on the coast is a sign of something broader ",
                cited("tide-book", "Barrington et al., 2019"),
                ". It is called ",
                Term("slack", "slack water"),
                " here, and written down in an ",
                Term("mou", "MOU", "memorandum of understanding", "memorandum of understanding"),
                ". An ",
                Term("mou", "MOU", "memorandum of understanding"),
                " binds nobody. ",
                SideNote(words("Said of the water, then of the service.")),
                " " + LONG,
            ),
            paragraph(
                "Of the harbours, ",
                PORTS,
                " (",
                PART,
                ") keep a log, so that ",
                MORE_THAN_HALF,
                ", however short, may be compared.",
            ),
            paragraph(
                "Words of other scripts: BeiDou (",
                Foreign("zh-Hans", "ltr", words("北斗")),
                "), GLONASS (",
                Foreign("ru", "ltr", words("ГЛОНАСС")),
                "), the sea (",
                Foreign("ar", "rtl", words("البحر")),
                "), a horse (",
                Foreign("cs", "ltr", words("příliš žluťoučký kůň")),
                "), code ",
                Code("waits.csv"),
                ", ",
                Strong(words("weight")),
                ", ",
                Emphasis(words("slant")),
                ", a ",
                Link("https://example.org/", words("link")),
                " and a reference to ",
                Reference("table", "tab-waits", "Table 1"),
                ".",
            ),
            MarginNote((paragraph("A longer note beside what follows."),)),
            Figure(
                id="fig-wait",
                image="images/waits.svg",
                alt="A line that rises.",
                caption=words("Minutes of waiting, by year. Filled marks are measured, the open mark is estimated."),
                title=words("Six years in which waiting doubled, from the quay to the open sea"),
                source=words("Harbour masters’ logs."),
                credit="Harbour Institute",
                label="Figure 1",
            ),
            paragraph(LONG),
            supports=("aims",),
        ),
        section(
            "trust-section",
            "2",
            "Trust is deepening, though this is no alliance",
            paragraph(
                LONG,
                Footnote(
                    1,
                    (
                        Text("That no log was found is not to show that there was none; see "),
                        Emphasis(words("The Tide Book")),
                        Text(", where the search is described at length."),
                    ),
                ),
                " " + LONG,
            ),
            List(
                ordered=False,
                tight=True,
                items=(
                    ListItem((paragraph(Strong(words("Dredging, 2019.")), " " + LONG),)),
                    ListItem((paragraph("A short item."),)),
                ),
            ),
            section(
                "kinds",
                "2.1",
                "Kinds of waiting: closer ties, but no evidence of a joint timetable",
                paragraph(LONG),
                table(6),
                paragraph(LONG),
                small_table(),
                grouped_table(),
                List(
                    ordered=True,
                    tight=False,
                    start=3,
                    items=(
                        ListItem((paragraph("Loose."), paragraph("Two paragraphs."))),
                        ListItem((paragraph("End."),)),
                    ),
                ),
                DefinitionList(items=(Definition(words("Neap"), ((paragraph("The weakest tide."),),)),)),
                level=3,
                supports=("balance", "risk"),
            ),
            PullQuote(words("Ports wait twice as long as they did, and nobody has asked why."), "The editors"),
            supports=("trust", "commerce"),
        ),
        section(
            "notes-section",
            "3",
            "What the logs could not establish",
            paragraph(LONG, Footnote(2, words("A second note.")), " ", Footnote(1, (), first=False)),
            Callout(
                kind="method",
                title=(),
                blocks=(
                    paragraph("Logs were read by two people."),
                    List(
                        ordered=False,
                        tight=True,
                        items=(
                            ListItem((paragraph("How far funds fell short."),)),
                            ListItem((paragraph("Whether they did."),)),
                        ),
                    ),
                ),
            ),
            Quotation(blocks=(paragraph("A quotation of some length, set off from the text that surrounds it."),)),
            CodeBlock("port,year\nGalway,1998\n", "csv"),
            ThematicBreak(),
            Work(
                title=words("Chasing the Tide: Harbours and Their Impact on Coastal Trade in the 21st Century"),
                authors="Jana Zelená",
                blocks=(paragraph(LONG),),
                note=words("The title is verbatim."),
            ),
            Gallery(
                id="gallery",
                caption=words("Four drawings in place of photographs"),
                label="Figure 2",
                pictures=tuple(
                    Picture(
                        f"images/{name}.svg", f"Drawing of a {name}.", words(f"A {name} at dusk."), "Harbour Institute"
                    )
                    for name in ("quay", "pilot", "light", "moon")
                ),
            ),
            chart(),
            timeline(),
            supports=("secrecy", "power", "waiting"),
        ),
    )
