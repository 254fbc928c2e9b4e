"""The kinds of diagnostic that stages raise, a file per family."""
