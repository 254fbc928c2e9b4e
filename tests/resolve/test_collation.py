"""Words are put in the order of a language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.resolve.collation import collation_key

ORDERS = {
    "en": ["apple", "Apple", "Ápple", "Čech", "chart", "cup", "naïve", "Øresund", "zoo"],
    "de-AT": ["Arger", "Ärger", "Asche", "Mass", "Maß", "öde", "Oder", "Zoo"],
    "cs": ["cena", "cíl", "čas", "hora", "chata", "chyba", "ideál", "rok", "řád", "Země", "žák"],
    "sk": ["anjel", "äsť", "cena", "čas", "hora", "chata", "ideál", "osa", "ôsmy", "zem", "žiak"],
    "pl": ["lato", "łódź", "most", "zamek", "źródło", "żaba"],
    "sv": ["adel", "Zorn", "ålder", "äpple", "öl"],
    "nb": ["Zoo", "ære", "øl", "ås"],
    "es": ["nube", "ñandú", "oso"],
}


@pytest.mark.parametrize("language", ORDERS)
def test_words_stand_in_the_order_of_their_language(language: str) -> None:
    words = ORDERS[language]
    assert sorted(sorted(words), key=lambda word: collation_key(word, language)) == words


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["en", "cs", "sv", "ja"]))
def test_only_the_same_words_stand_in_the_same_place(one: str, other: str, language: str) -> None:
    assert (collation_key(one, language) == collation_key(other, language)) == (one == other)
