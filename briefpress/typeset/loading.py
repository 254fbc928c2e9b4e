"""WeasyPrint is loaded: late, swiftly, and without a look at the fonts of the machine."""

import warnings

from briefpress.typeset.no_system_fonts import no_system_fonts
from briefpress.typeset.swift.start_up import load_swiftly


def load_weasyprint() -> None:
    """Load WeasyPrint into this process and make it swift, where that has not been done.

    WeasyPrint looks for fonts when it is imported, and warns where a machine has none. Ours come with the page, so it
    is imported here first, without looking and without that warning.
    """
    with no_system_fonts(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*FontConfig", category=UserWarning)
        load_swiftly()
    from briefpress.typeset.swift.changes import prepare

    prepare()
