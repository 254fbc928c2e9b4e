"""What a reader finds in an output: the words of a page, the words of a PDF."""

import re
from html.parser import HTMLParser

import pypdfium2

UNREAD = {"script", "style", "template"}
SPACES = re.compile(r"\s+")


class _Words(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.hidden = 0

    def handle_starttag(self, tag, _attributes):
        self.hidden += tag in UNREAD

    def handle_endtag(self, tag):
        self.hidden -= tag in UNREAD

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def words_of_html(html):
    """Return the text of a page's body, white space made single."""
    reader = _Words()
    reader.feed(html[html.index("<body") :])
    return SPACES.sub(" ", "".join(reader.parts))


def pages_of_pdf(content):
    """Return the text of each page of a PDF, white space made single, words put together again at line ends."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [_joined(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def _joined(text):
    # What breaks a word is a soft hyphen, for which PDFium has characters of its own.
    return SPACES.sub(" ", re.sub("[\u00ad\ufffe\x02](\r\n)?", "", text).replace("\u2010", "-"))
