"""Citation styles and the words of languages as citeproc reads them: each text is parsed once, and copied for use.

citeproc changes the trees it works with, and looks every word up in them anew, which takes most of its time.
"""

from copy import deepcopy
from functools import cached_property, lru_cache
from io import BytesIO
from typing import Any, Final

from citeproc import CitationStylesStyle, formatter
from citeproc.frontend import CitationStylesLocale, CitationStylesXML, etree
from citeproc.model import LANGUAGE_NAMES, PRIMARY_DIALECTS, CitationStylesElement

STANDARD: Final = "en-US"
"""The locale whose words stand in where others have none."""


class StyleTree(CitationStylesStyle):  # type: ignore[misc]  # the library has no types
    """A style with the words of a CSL locale, for one processor alone."""

    def __init__(self, text: str, locale: str) -> None:
        # The library's own constructor would parse the style, and each file of words, again.
        self.root = deepcopy(_style(text))
        language = locale.partition("-")[0]
        own = [found for name in (locale, language, None) for found in _own_words(self.root, name)]
        known = locale if locale in LANGUAGE_NAMES else None
        others = dict.fromkeys(filter(None, (known, PRIMARY_DIALECTS.get(language), STANDARD)))
        self.root.locales = [*own, *(_Locale(name) for name in others)]
        for words in self.root.locales:
            words.style = self.root


class _Locale:
    """The words of a CSL locale. It finds each of its terms once; what else it is asked for, its tree answers.

    Of a locale that only stands in for another one, the tree is hardly ever needed.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self.style: Any = None

    @cached_property
    def _tree(self) -> Any:
        tree = deepcopy(_words(self._name))
        tree.style = self.style
        return tree

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tree, name)

    def get_term(self, name: str, form: str | None = None, *, zero_padded: bool = False) -> Any:
        """Return a term; raises `IndexError` where the locale has none, as citeproc expects."""
        term = _term(self._name, name, form, zero_padded)
        if term is None:
            raise IndexError(name)
        return term


def _own_words(root: Any, locale: str | None) -> tuple[Any, ...]:
    """Return the words that a style itself has for a locale, or for all of them, in a tuple of one."""
    found = root.xpath_search(f'./cs:locale[@xml:lang="{locale}"]' if locale else "./cs:locale[not(@xml:lang)]")
    if len(found) > 1:
        raise ValueError(f"several `<locale>` for {locale or 'all languages'}")
    return tuple(found)


@lru_cache(maxsize=16)
def _style(text: str) -> Any:
    return CitationStylesXML(BytesIO(text.encode()), validate=False).root


@lru_cache(maxsize=32)
def _words(locale: str) -> Any:
    root = CitationStylesLocale(locale, validate=False).root
    # Terms are written by this formatter, whatever style asks for them.
    root.style = _Formatting
    return root


@lru_cache(maxsize=4096)
def _term(locale: str, name: str, form: str | None, zero_padded: bool) -> Any:
    try:
        return _words(locale).get_term(name, form, zero_padded=zero_padded)
    except IndexError:
        return None


@lru_cache(maxsize=1024)
def _compiled(expression: str) -> Any:
    return etree.XPath(expression, namespaces=CitationStylesElement.nsmap)


def _found(element: Any, expression: str) -> Any:
    return _compiled(expression)(element)


# The library would have each expression read anew, and it looks for something dozens of times for one name.
CitationStylesElement.xpath_search = _found


class _Formatting:
    formatter = formatter.html
