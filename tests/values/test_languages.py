"""Languages, each with its own conventions, whatever was looked up before."""

import datetime

import pytest

from briefpress.model.locale import locale_of, month_numbers
from briefpress.model.numerals import short_month

MONTHS = {"pl": "mar 2020", "uk": "бер. 2020\u202fр.", "hr": "ožu 2020.", "cs": "březen 2020", "en": "Mar 2020"}


@pytest.mark.parametrize("language", MONTHS)
def test_a_month_keeps_its_name_after_those_of_other_languages(language: str) -> None:
    for other in ("zh", "ar", "ja"):
        month_numbers(locale_of(other))
    assert short_month(datetime.date(2020, 3, 1), locale_of(language)) == MONTHS[language]
