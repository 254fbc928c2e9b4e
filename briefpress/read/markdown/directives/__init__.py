"""One file per directive."""
