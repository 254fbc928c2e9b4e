"""What the Matterhorn Protocol 1.1 (PDF Association, 2021) leaves to a person, in our words: 29 of its 48 conditions.

The others cannot fail in a document that briefpress makes: see `matterhorn_never`.
"""

from typing import Final

from briefpress.model.conditions.condition import LISTEN, READ, HumanCheck

HUMAN: Final = (
    HumanCheck(
        "01-001",
        "Content",
        "Is everything that is read real content, and nothing mere decoration?",
        f"{READ} Look for ornaments, rules, empty lines and repeated heads.",
    ),
    HumanCheck(
        "01-002",
        "Content",
        "Is all real content read, and none of it left out as decoration?",
        "Go through the pages and find each text and picture in the reading order. Pictures left out must say nothing.",
    ),
    HumanCheck(
        "01-006",
        "Content",
        "Does each element have the type and the attributes that fit what it is?",
        f"{READ} Quotations are quotations, lists are lists, headings are headings.",
    ),
    HumanCheck(
        "04-001",
        "Colour and form",
        "Is nothing said by colour, contrast, type or position alone?",
        "Print a page in grey. Can you still tell the lines of a chart apart, and what “the red bars” are?",
    ),
    HumanCheck(
        "06-004",
        "Title",
        "Does the title tell this document from others?",
        "Read the title in the tab of the viewer. Would you know the document by it in a list of twenty?",
    ),
    HumanCheck(
        "09-001",
        "Reading order",
        "Is the order in which the document is read the one that makes sense?",
        f"{LISTEN} Margin notes, findings, figures and tables come where a reader would turn to them.",
    ),
    HumanCheck(
        "09-002",
        "Reading order",
        "Does no element stand inside another in which it makes no sense?",
        f"{READ} A table in a heading, or a section in a list item, makes none.",
    ),
    HumanCheck(
        "09-003",
        "Reading order",
        "Is each element what its standard type says?",
        f"{READ} A line in bold that starts a part is a heading, not a paragraph.",
    ),
    HumanCheck(
        "11-007",
        "Language",
        "Is the language right, of the document and of each word from another language?",
        "Look for foreign names, titles and terms: are they marked with {lang}, and with the right language?",
    ),
    HumanCheck(
        "13-001",
        "Figures",
        "Is every picture that says something a figure?",
        "Go through the pages: each chart, map and photograph is a Figure in the reading order.",
    ),
    HumanCheck(
        "13-002",
        "Figures",
        "Where a picture is a link, does its text say what it shows and where it leads?",
        "Look at logos and pictures that can be pressed.",
    ),
    HumanCheck(
        "13-003",
        "Figures",
        "Is every caption tied to its figure or table?",
        f"{READ} The caption stands in the figure or the table that it belongs to.",
    ),
    HumanCheck(
        "13-005",
        "Figures",
        "Does the alternative text of each figure say what one needs to know of it?",
        "Cover the picture and read its alternative text. Would you draw the same conclusion?",
    ),
    HumanCheck(
        "13-006",
        "Figures",
        "Are pictures that only make sense together one figure?",
        "Look at galleries, and at drawings with a legend of their own.",
    ),
    HumanCheck(
        "13-007",
        "Figures",
        "Is nothing a picture that could be text or a table?",
        "Look for pictures of tables, quotations and formulas.",
    ),
    HumanCheck(
        "13-008",
        "Figures",
        "Where a picture is mainly text, is that text given in full?",
        "Look for pictures of words, such as word marks and screenshots.",
    ),
    HumanCheck(
        "14-001",
        "Headings",
        "Is everything that works as a heading a heading?",
        "Compare the bookmarks of the viewer with the pages. Is a title missing there?",
    ),
    HumanCheck(
        "15-001",
        "Tables",
        "Where the first cell of a row names the row, is it a header cell?",
        f"{READ} Such cells are TH, not TD.",
    ),
    HumanCheck(
        "15-002",
        "Tables",
        "Is every cell that names a column a header cell?",
        f"{READ} Such cells are TH, not TD.",
    ),
    HumanCheck(
        "15-004",
        "Tables",
        "Does every table hold what belongs in rows and columns?",
        "Look for tables that only place things side by side.",
    ),
    HumanCheck(
        "15-005",
        "Tables",
        "Is it clear for each cell which headers it has?",
        "Go through the cells with a screen reader: are the right row and column named with each?",
    ),
    HumanCheck(
        "16-001",
        "Lists",
        "Does every ordered list say how it counts?",
        f"{READ} A list with numbers or letters carries `numbering`.",
    ),
    HumanCheck(
        "16-002",
        "Lists",
        "Is that the way in which it counts on the page?",
        "Compare the numbers on the page with `numbering` in the reading order.",
    ),
    HumanCheck(
        "16-003",
        "Lists",
        "Is everything that is a list a list?",
        "Look for lists in a sentence, and for lines that begin with a dash or a number.",
    ),
    HumanCheck(
        "17-001",
        "Formulas",
        "Is every formula tagged as one?",
        "Look for mathematics in the text. briefpress has no formulas: write out what they say.",
    ),
    HumanCheck(
        "18-001",
        "Heads and feet",
        "Are heads and feet of pages left out when the document is read?",
        f"{LISTEN} No page number may cut into a sentence.",
    ),
    HumanCheck(
        "19-001",
        "Notes",
        "Is every footnote tagged as a note?",
        f"{READ} What stands at the foot of a page and explains a passage is a Note.",
    ),
    HumanCheck(
        "19-002",
        "Notes",
        "Is every call of a note, and every pointer to a source, a reference?",
        f"{READ} Follow some of them, and come back.",
    ),
    HumanCheck(
        "28-001",
        "Links",
        "Do links come in the order of the text?",
        "Press Tab through a page of the PDF.",
    ),
)
"""In the order of the protocol."""
