"""WeasyPrint is loaded: late, and without a look at the fonts of the machine."""

import warnings

from briefpress.typeset.no_system_fonts import no_system_fonts


def load_weasyprint() -> None:
    """Load WeasyPrint into this process, where that has not been done.

    WeasyPrint looks for fonts when it is imported, and warns where a machine has none. Ours come with the page, so it
    is imported here first, without looking and without that warning.
    """
    with no_system_fonts(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*FontConfig", category=UserWarning)
        import weasyprint  # noqa: F401
