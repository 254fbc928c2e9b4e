"""The fourth stage: a page becomes a PDF. It reads nothing but the page.

WeasyPrint looks for fonts when it is imported, and warns where a machine has none. Ours come with the page, so it is
imported here, before any module of this package, without looking and without that warning.
"""

import warnings

from briefpress.typeset.no_system_fonts import no_system_fonts

with no_system_fonts(), warnings.catch_warnings():
    warnings.filterwarnings("ignore", message=".*FontConfig", category=UserWarning)
    import weasyprint  # noqa: F401
