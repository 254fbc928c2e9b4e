"""What the Matterhorn Protocol 1.1 leaves to a person and cannot fail in a document that briefpress makes, and why."""

from typing import Final

from briefpress.model.conditions.condition import LISTEN, READ, HumanCheck

NO_MEDIA: Final = "briefpress writes no sound, video or animation into a PDF."
NO_SCRIPTS: Final = "briefpress writes no scripts and no actions but links into a PDF."
NO_SCANS: Final = "Text is set from characters; no page is a scan."
OWN_TYPES: Final = "briefpress writes the role map itself: an aside is a section, emphasis is a span."
ONLY_LINKS: Final = "Links are the only annotations that briefpress writes."

NEVER: Final = (
    HumanCheck(
        "02-002", "Types", "Does each type of our own stand for a standard type that fits?", READ, never=OWN_TYPES
    ),
    HumanCheck("03-001", "Flicker", "Is there no action that makes the page flicker?", LISTEN, never=NO_SCRIPTS),
    HumanCheck("03-002", "Flicker", "Is there no moving picture that flickers?", LISTEN, never=NO_MEDIA),
    HumanCheck("03-003", "Flicker", "Is there no script that makes the page flicker?", LISTEN, never=NO_SCRIPTS),
    HumanCheck(
        "05-001", "Sound", "Is everything that is heard in a medium also there in writing?", LISTEN, never=NO_MEDIA
    ),
    HumanCheck("05-002", "Sound", "Is everything that is heard also there in writing?", LISTEN, never=NO_MEDIA),
    HumanCheck("05-003", "Sound", "Is no signal given by a sound alone?", LISTEN, never=NO_SCRIPTS),
    HumanCheck("08-001", "Scans", "Is text that was recognised from scans free of errors?", READ, never=NO_SCANS),
    HumanCheck("08-002", "Scans", "Is text that was recognised from scans in the tag tree?", READ, never=NO_SCANS),
    HumanCheck(
        "12-001",
        "Characters",
        "Are signs drawn from several pieces read as one?",
        READ,
        never="briefpress draws no sign from several pieces.",
    ),
    HumanCheck(
        "14-004",
        "Headings",
        "Are the levels of headings numbered with figures?",
        READ,
        never="briefpress writes the types H1 to H6.",
    ),
    HumanCheck(
        "14-005",
        "Headings",
        "Does a heading of a seventh level have its own type?",
        READ,
        never="Markdown has six levels of headings.",
    ),
    HumanCheck(
        "18-002",
        "Heads and feet",
        "Are they marked as heads and feet?",
        "Turn pages with a screen reader that can announce them.",
        never="briefpress marks the margin boxes of a page as head or foot by their place.",
    ),
    HumanCheck(
        "22-001",
        "Articles",
        "Do article threads follow the reading order?",
        READ,
        never="briefpress writes no threads.",
    ),
    HumanCheck("24-001", "Forms", "Are printed forms marked as such?", READ, never="briefpress writes no forms."),
    HumanCheck("28-003", "Links", "Is no annotation used for its looks?", READ, never=ONLY_LINKS),
    HumanCheck(
        "28-013",
        "Links",
        "Can picture maps be used in another way, too?",
        READ,
        never="briefpress writes no picture maps.",
    ),
    HumanCheck("29-001", "Scripts", "Does no script ask for quick keys?", READ, never=NO_SCRIPTS),
    HumanCheck(
        "31-010",
        "Fonts",
        "May the fonts be embedded?",
        "Read the licences of fonts that your house adds.",
        never="The fonts of briefpress are under the SIL Open Font License, which allows it.",
    ),
)
"""In the order of the protocol."""
