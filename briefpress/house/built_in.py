"""The templates and style sheets that come with briefpress."""

from pathlib import Path

import briefpress
from briefpress.house.location import House


def built_in_house() -> House:
    """Return the folder of the built-in `templates/` and `styles/`.

    In the wheel they stand inside the package, in a checkout beside it.
    """
    package = Path(briefpress.__file__).resolve().parent
    packaged = package / "builtin"
    return House(packaged if packaged.is_dir() else package.parent)


def starter_folder() -> Path:
    """Return the folder of the files that new houses and new briefs start from."""
    return Path(briefpress.__file__).resolve().parent / "starter"
