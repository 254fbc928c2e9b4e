"""The types and fields of BibTeX and BibLaTeX, and what they are in CSL."""

from collections.abc import Mapping
from typing import Final

from briefpress.model.reference import ReferenceType

TYPES: Final[Mapping[str, ReferenceType]] = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
"""The type of CSL for each type of entry."""

FIELDS: Final[Mapping[str, str]] = {
    "address": "publisher_place",
    "booktitle": "container_title",
    "doi": "doi",
    "edition": "edition",
    "eventtitle": "event_title",
    "institution": "publisher",
    "isbn": "isbn",
    "issn": "issn",
    "issue": "issue",
    "journal": "container_title",
    "journaltitle": "container_title",
    "location": "publisher_place",
    "note": "note",
    "organization": "publisher",
    "pages": "page",
    "publisher": "publisher",
    "school": "publisher",
    "series": "collection_title",
    "shorttitle": "title_short",
    "type": "genre",
    "url": "url",
    "venue": "event_place",
    "version": "version",
    "volume": "volume",
}
"""Fields that are texts, and where they go. The first that an entry has is taken."""

_TREATED = """
author crossref date editor entrysubtype eid howpublished langid language month number pubstate subtitle title
translator urldate year
"""
TREATED: Final = frozenset(_TREATED.split())
"""Fields that need more than a new name."""

_PASSED_OVER = """
abstract addendum afterword annotation annotator annote annotelatex archive archiveprefix arxivid assignee bibsource
biburl bookauthor booksubtitle booktitleaddon chapter citeulike-article-id collaborator commentator copyright day
editora editorb editorc editoratype editorbtype editorctype editortype eprint eprintclass eprinttype eventdate
eventtitleaddon file foreword gender groups holder ids indexsorttitle indextitle introduction issuetitle
issuesubtitle journalsubtitle key keyword keywords label langidopts lccn library local-url mainsubtitle maintitle
mrnumber nameaddon numpages options origdate origlanguage origlocation origpublisher origtitle owner pagetotal
pagination part pmcid pmid presort primaryclass priority rating read related relatedoptions relatedstring
relatedtype reprinttitle shortauthor shorteditor shorthand shorthandintro shortjournal shortseries sortkey sortname
sortshorthand sorttitle sortyear timestamp titleaddon urlyear volumes xdata xref zblnumber
"""
PASSED_OVER: Final = frozenset(_PASSED_OVER.split())
"""Fields for programs, or that our styles do not print."""

GENRES: Final[Mapping[str, str]] = {
    "bathesis": "Bachelor’s thesis",
    "mathesis": "Master’s thesis",
    "phdthesis": "PhD thesis",
    "resreport": "Research report",
    "techreport": "Technical report",
}
"""What BibLaTeX writes for the keys of its field `type`."""

LANGUAGES: Final[Mapping[str, str]] = {
    "american": "en",
    "arabic": "ar",
    "british": "en",
    "chinese": "zh",
    "czech": "cs",
    "dutch": "nl",
    "english": "en",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hungarian": "hu",
    "italian": "it",
    "japanese": "ja",
    "ngerman": "de",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "slovak": "sk",
    "spanish": "es",
    "swedish": "sv",
    "ukenglish": "en",
    "ukrainian": "uk",
    "usenglish": "en",
}
"""The tag of each language that babel names."""

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
