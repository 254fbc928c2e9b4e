"""People and organisations, as authored in `content/_shared/` or inline in `brief.yaml`."""

from dataclasses import dataclass
from typing import Literal

from briefpress.model.markup import MarkdownLine, MarkdownText
from briefpress.model.schema import CONFIGURATION

ProfileKind = Literal["web", "x", "mastodon", "bluesky", "linkedin", "facebook", "github", "profile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLink:
    """A page of a person on the web."""

    __pydantic_config__ = CONFIGURATION

    kind: ProfileKind
    """Which service the link leads to."""
    label: str
    """What the reader sees, such as `@m_timna`."""
    url: str | None = None
    """The address; leave it out where only a name or handle is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """Where a person works or studies."""

    __pydantic_config__ = CONFIGURATION

    organisation: str
    """The id of an organisation in `organisations.yaml`."""
    department: str | None = None
    """The department, institute or unit within it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """A person: an author, an editor, a contact."""

    __pydantic_config__ = CONFIGURATION

    name: str
    """The full name in reading order."""
    family: str | None = None
    """The family name, for citations; the last word of `name` where left out."""
    orcid: str | None = None
    """The ORCID iD, `0000-0000-0000-0000`, its check digit right."""
    position: str | None = None
    """What the person is, such as `doctoral candidate`."""
    affiliations: tuple[Affiliation, ...] = ()
    """Where the person works or studies, most important first."""
    interests: MarkdownLine | None = None
    """Research interests, one paragraph."""
    roles: MarkdownLine | None = None
    """Other roles and activities, one paragraph."""
    biography: MarkdownText | None = None
    """A short biography, where interests and roles do not say it."""
    links: tuple[ProfileLink, ...] = ()
    """Pages of the person on the web."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationEntry:
    """An organisation: a publisher, a university, a ministry."""

    __pydantic_config__ = CONFIGURATION

    name: str
    """The full name."""
    short_name: str | None = None
    """The name for running heads."""
    place: str | None = None
    """City, or city and country."""
    country: str | None = None
    """The country."""
    ror: str | None = None
    """The ROR iD, an address under `https://ror.org/`."""
    url: str | None = None
    """The organisation's web page."""
