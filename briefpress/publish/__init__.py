"""The last stage: what was made is written to the site, whole or not at all."""
