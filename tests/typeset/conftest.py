"""What tests of the typesetter share: it is loaded as the line loads it."""

from briefpress.typeset.loading import load_weasyprint

load_weasyprint()
