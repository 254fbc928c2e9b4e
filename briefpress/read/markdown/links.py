"""Where links lead, and whether they may."""

import re
from typing import Final

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from briefpress.diagnostics.codes.running_text import EMPTY_LINK, RELATIVE_LINK, UNSAFE_LINK
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.inline import Inline, Link
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

ALLOWED_SCHEMES: Final = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20]+")


def read_link(token: Token, children: tuple[Inline, ...], passage: Passage, reading: Reading) -> Link:
    """Return the link that `token` opens. Where it leads nowhere it should, that is reported."""
    start, end = token.meta["place"]
    span = passage.span(start, end)
    if "label" in token.meta:
        reading.used_labels.add(token.meta["label"])
    written = _IGNORED_BY_BROWSERS.sub("", str(token.attrs.get("href", "")))
    title = str(token.attrs.get("title", ""))
    if not children:
        reading.report(EMPTY_LINK, span, "a link without words", help=f"write the words: `[words]({written})`")
    _check(written, span and span.find(written) if "label" not in token.meta else span, reading)
    return Link(written if written.startswith("#") else normalizeLink(written), children, title, span=span)


def _check(url: str, span: Span | None, reading: Reading) -> None:
    scheme = _SCHEME.match(url)
    if url in ("", "#"):
        reading.report(EMPTY_LINK, span, "a link without an address", help="write it: `[words](https://…)`")
    elif url.startswith("#"):
        return
    elif scheme is None:
        help_ = f"write the whole address: `https://{url.lstrip('/')}`" if _is_host(url) else "write the whole address"
        reading.report(RELATIVE_LINK, span, f"`{url}` is no whole address", label="leads to a file", help=help_)
    elif scheme[1].lower() == "doi":
        help_ = f"write `https://doi.org/{url[scheme.end() :]}`"
        reading.report(UNSAFE_LINK, span, f"`{scheme[1]}:` is no address of the web", help=help_)
    elif scheme[1].lower() not in ALLOWED_SCHEMES:
        help_ = did_you_mean(scheme[1], ALLOWED_SCHEMES, f"allowed are {one_of(ALLOWED_SCHEMES)}")
        reading.report(UNSAFE_LINK, span, f"links may not lead to `{scheme[1]}:`", label="not allowed", help=help_)


def _is_host(url: str) -> bool:
    return url.startswith(("www.", "//"))
