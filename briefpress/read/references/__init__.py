"""References from the files that people keep them in: CSL-YAML, CSL-JSON, BibTeX."""
