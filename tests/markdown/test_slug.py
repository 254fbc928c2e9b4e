"""Headings get ids that can be typed and kept."""

import pytest

from briefpress.read.markdown.slug import slug


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("Space debris", "space-debris"),
        ("Who watches?  And why!", "who-watches-and-why"),
        ("China–Russia — a survey", "china-russia-a-survey"),
        ("U.S. dominance", "us-dominance"),
        ("Železný’s view", "železnýs-view"),
        ("北斗 и ГЛОНАСС", "北斗-и-глонасс"),
        ("हिन्दी", "हिन्दी"),
        ("snake_case 2.0", "snake_case-20"),
        ("?!", ""),
    ],
)
def test_an_id_keeps_letters_of_every_script(words: str, id_: str) -> None:
    assert slug(words) == id_
