"""One list of diagnostics, many ways to show it."""
