"""What only a person can check of WCAG 2.2 (levels A and AA) on a brief's web page. In our words."""

from typing import Final

from briefpress.model.conditions.condition import HumanCheck

WEB: Final = (
    HumanCheck(
        "wcag-1.1.1",
        "Web page",
        "Does every picture have a text that stands for it?",
        "Turn pictures off in the browser and read the page.",
    ),
    HumanCheck(
        "wcag-1.3.2",
        "Web page",
        "Is the order of the page the one that makes sense?",
        "Turn styles off in the browser and read the page from top to bottom.",
    ),
    HumanCheck(
        "wcag-1.4.1",
        "Web page",
        "Is nothing said by colour alone?",
        "Look at the charts in grey.",
    ),
    HumanCheck(
        "wcag-1.4.5",
        "Web page",
        "Is no text a picture?",
        "Try to select the words in each figure; those of a drawing are described in its alternative text.",
    ),
    HumanCheck(
        "wcag-1.4.10",
        "Web page",
        "Can the page be read at 400 % without scrolling sideways?",
        "Zoom to 400 % in a window 1280 pixels wide.",
    ),
    HumanCheck(
        "wcag-2.4.4",
        "Web page",
        "Do the words of each link say where it leads?",
        "Let a screen reader list the links of the page.",
    ),
    HumanCheck(
        "wcag-2.4.6",
        "Web page",
        "Do headings and labels say what they stand for?",
        "Read the headings alone. Do they tell the argument?",
    ),
    HumanCheck(
        "wcag-2.4.7",
        "Web page",
        "Is it always visible where the keyboard is?",
        "Press Tab through the page, in light and in dark.",
    ),
    HumanCheck(
        "wcag-3.1.2",
        "Web page",
        "Are words from other languages read with the right voice?",
        "Let a screen reader read a passage with foreign words.",
    ),
)
"""In the order of WCAG."""
