"""Language tags are read as BCP 47 has them."""

import pytest

from briefpress.model.language_tag import LanguageFault, LanguageTag, read_language_tag


@pytest.mark.parametrize(
    ("written", "tag", "direction"),
    [
        ("fr", "fr", "ltr"),
        ("PT-br", "pt-BR", "ltr"),
        ("zh-hans", "zh-Hans", "ltr"),
        ("es-419", "es-419", "ltr"),
        ("sl-rozaj-biske", "sl-rozaj-biske", "ltr"),
        ("ar", "ar", "rtl"),
        ("he-IL", "he-IL", "rtl"),
        ("az-Arab", "az-Arab", "rtl"),
        ("az", "az", "ltr"),
        ("pa-PK", "pa-PK", "rtl"),
        ("ar-Latn", "ar-Latn", "ltr"),
        ("de-x-house", "de-x-house", "ltr"),
    ],
)
def test_a_tag_gets_its_usual_spelling_and_direction(written: str, tag: str, direction: str) -> None:
    assert read_language_tag(written) == LanguageTag(tag, direction)


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("french", "`fr`"),
        ("cn", "`zh`"),
        ("cz", "`cs`"),
        ("de_AT", "`pt-BR`"),
        ("french language", "`fr`"),
        ("zh-Hant-", "`zh-Hans`"),
        ("en-Latm", "`Latn`"),
        ("en-XQ", "two letters"),
        ("qqq", "`fr`"),
        ("", "`fr`"),
    ],
)
def test_what_is_no_tag_gets_help(written: str, suggested: str) -> None:
    fault = read_language_tag(written)
    assert isinstance(fault, LanguageFault)
    assert suggested in fault.help
