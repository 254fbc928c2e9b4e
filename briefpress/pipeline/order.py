"""What is asked of a run."""

from dataclasses import dataclass

from briefpress.house.location import House


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: the briefs `slugs` of `house`, all where none is named, published or only checked.

    With `reports`, each brief gets an accessibility report in that folder.
    """

    house: House
    slugs: tuple[str, ...] = ()
    strict: bool = False
    publish: bool = True
    reports: House | None = None
